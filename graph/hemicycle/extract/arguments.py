"""Arguments: which actors stand at the ends of a verb or a noun, over the dependency tree."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from hemicycle.extract.inflection import singular
from hemicycle.extract.lexicon import word_set
from hemicycle.extract.meant import is_some_member, member_named, party_led, unnamed_of
from hemicycle.extract.scene import SUBJECT, Scene
from hemicycle.extract.small_words import AT, DE

DEEPEST = 4  # steps down through `la politique du gouvernement de X`
FARTHEST = 6  # steps up through `tente de trouver un souffle en se rapprochant de`
AHEAD = 8  # tokens behind a verb in which its lost object may stand
FORMS = {"à": AT, "de": DE}
NOMINAL = frozenset({"nmod", "appos", "flat:name", "obl:arg", "obl:mod", "obl:agent", "conj"})
CONTROLLED = frozenset(
    {"xcomp", "advcl", "ccomp", "conj", "acl", "csubj", "parataxis", "obl:mod", "obl:arg"}
)


def actors_of(scene: Scene, token: Token, depth: int = 0) -> tuple[str, ...]:
    """Return the actors that a noun phrase stands for, coordinated ones included.

    What bears an actor stands for it: `la politique du président` for the president. Empty when
    the phrase stands for no actor.
    """
    if depth > DEEPEST:
        return ()
    own = _own(scene, token) or _borne(scene, token, depth) or _exemplified(scene, token, depth)
    joined = [
        actor
        for child in token.children
        if child.dep_ == "conj"
        for actor in actors_of(scene, child, depth + 1)
    ]
    return tuple(dict.fromkeys((*own, *joined)))


def _own(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the actor that a token itself stands for, or the name attached to its title."""
    if token.i in scene.heads:
        return (member_named(scene, token),) if _heads_mention(scene, token) else ()
    for child in token.children:
        near = child.i == token.i + 1 and child.dep_ in NOMINAL
        if near and child.pos_ == "PROPN" and child.i in scene.heads:
            return () if is_some_member(scene, token, child) else (scene.heads[child.i],)
    return unnamed_of(scene, token)


def _heads_mention(scene: Scene, token: Token) -> bool:
    """Tell whether a token is the first of its name that hangs on other words.

    A parse that tears `Marine Le Pen` apart yields one argument all the same.
    """
    part, first = scene.heads[token.i], token.i
    while first > 0 and scene.heads.get(first - 1) == part:
        first -= 1
    earlier = scene.doc[first : token.i]
    return all(scene.heads.get(other.head.i) == part for other in earlier)


def _borne(scene: Scene, token: Token, depth: int) -> tuple[str, ...]:
    """Return the actor who bears what a noun names."""
    bearers = word_set("reference", "bearers")
    if token.lemma_ not in bearers and singular(token.text) not in _folded_bearers():
        return ()
    for child in sorted(token.children, key=lambda child: child.i):
        if child.dep_ in NOMINAL - {"conj"} and has_case(child, "de"):
            actors = actors_of(scene, child, depth + 1)
            if actors:
                return party_led(scene, token, actors[:1])
    return ()


@cache
def _folded_bearers() -> frozenset[str]:
    """Return the bearer nouns as `singular` folds them."""
    return frozenset(singular(word) for word in word_set("reference", "bearers"))


def _exemplified(scene: Scene, token: Token, depth: int) -> tuple[str, ...]:
    """Return the actors that stand as examples of a class: `des mouvements comme le PS`."""
    if token.pos_ != "NOUN":
        return ()
    for child in token.children:
        if child.i > token.i and any(
            case.text.lower() in word_set("reference", "examples") for case in child.children
        ):
            return actors_of(scene, child, depth + 1)
    return ()


def has_case(token: Token, preposition: str) -> bool:
    """Tell whether a preposition introduces a phrase (`à` stands for au, aux; `face à` too)."""
    forms = FORMS.get(preposition, frozenset({preposition}))
    cases = [child for child in token.children if child.dep_ in ("case", "mark")]
    texts = [case.text.lower() for case in cases]
    if texts and texts[0] in ("face", "quant", "grâce"):
        return preposition == texts[0]
    return any(text in forms for text in texts[-1:] + texts[:1])


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive, or a participle with an agent (`soutenu par X`)."""
    if any(child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children):
        return True
    if any(child.dep_ == "aux:tense" and child.lemma_ == "avoir" for child in verb.children):
        return False
    return "VerbForm=Part" in str(verb.morph) and any(
        child.dep_ == "obl:agent" for child in verb.children
    )


def subjects_of(scene: Scene, verb: Token, steps: int = 0) -> tuple[str, ...]:
    """Return the actors who do what a verb says; those that control an infinitive or gerund too."""
    if steps > FARTHEST:
        return ()
    own = [child for child in verb.children if child.dep_ in SUBJECT]
    if any(_is_heading(child, verb) for child in own):
        return ()
    for child in own:
        if actors := _subject(scene, verb, child):
            return actors
    if own:
        return ()
    found = _controlled_subjects(scene, verb, steps)
    return found if found or steps else _sentence_subjects(scene, verb)


def _is_heading(child: Token, verb: Token) -> bool:
    """Tell whether a colon parts a subject from its verb: `Réforme : X dénonce`."""
    if verb.i - child.i < 2:
        return False
    return any(token.text == ":" for token in verb.doc[child.i + 1 : verb.i])


def _sentence_subjects(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return the subject of a sentence for an infinitive or gerund after its main verb."""
    main = verb.sent.root
    if is_finite(verb) or main.i >= verb.i or main.pos_ not in ("VERB", "AUX"):
        return ()
    if scene.quotation(verb.i) != scene.quotation(main.i):
        return ()
    for child in main.children:
        if child.dep_ in SUBJECT:
            return actors_of(scene, child)
    return ()


def is_finite(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own form: no infinitive, no participle."""
    form = str(verb.morph)
    finite = "VerbForm=Inf" not in form and "VerbForm=Part" not in form
    return finite or any(child.dep_.startswith("aux") for child in verb.children)


def _controlled_subjects(scene: Scene, verb: Token, steps: int) -> tuple[str, ...]:
    """Return the subject that a verb without one takes from the words above it."""
    head = verb.head
    if head.i == verb.i or verb.dep_ not in CONTROLLED:
        return ()
    if verb.dep_ in ("ccomp", "parataxis") and "VerbForm=Inf" not in str(verb.morph):
        return ()
    if verb.dep_ == "acl" and "VerbForm=Part" in str(verb.morph):
        return actors_of(scene, head)
    if head.pos_ in ("VERB", "AUX", "ADJ"):
        return _controller(scene, head) or subjects_of(scene, head, steps + 1)
    return _through_noun(scene, head, steps)


def _subject(scene: Scene, verb: Token, child: Token) -> tuple[str, ...]:
    """Return the actors of a subject; a relative `qui` stands for what it follows."""
    if child.lower_ in ("qui", "lequel", "laquelle") and verb.dep_.startswith("acl"):
        return actors_of(scene, verb.head)
    return actors_of(scene, child)


def _controller(scene: Scene, head: Token) -> tuple[str, ...]:
    """Return whom `appeler X à`, `inviter X à` make the subject of the infinitive."""
    if head.lemma_ not in word_set("relations", "control", "object"):
        return ()
    for child in head.children:
        if child.dep_ in ("obj", "iobj") and child.i > head.i - 3:
            return actors_of(scene, child)
    return ()


def _through_noun(scene: Scene, noun: Token, steps: int) -> tuple[str, ...]:
    """Return who acts in `avec pour but de`: the noun's owner, else its clause's subject."""
    for child in noun.children:
        if child.dep_ in NOMINAL and has_case(child, "de"):
            owners = _own(scene, child)
            if owners:
                return owners
    head = noun.head
    while head.i != head.head.i and head.pos_ not in ("VERB", "AUX"):
        head = head.head
    return subjects_of(scene, head, steps + 1) if head.pos_ in ("VERB", "AUX") else ()


def agents_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return the actors by whom something passive is done."""
    for child in verb.children:
        if child.dep_ == "obl:agent" or (child.dep_.startswith("obl") and has_case(child, "par")):
            return actors_of(scene, child)
    return ()


def objects_of(scene: Scene, verb: Token, preposition: str) -> Iterator[tuple[Token, str]]:
    """Yield the actors joined to a verb as object, or by a preposition, with their heads."""
    children = (*sorted(verb.children, key=lambda child: child.i), *_raised(verb))
    datives = [child for child in children if is_dative(verb, child) and child.i in scene.heads]
    for child in datives if datives and preposition == "à" else children:
        dative = is_dative(verb, child)
        plain = child.dep_ in ("obj", "obl:arg") or _is_second_subject(verb, child)
        direct = plain and not dative and not any(case.dep_ == "case" for case in child.children)
        joined = child.dep_ in NOMINAL | {"obl", "iobj", "xcomp"} and has_case(child, preposition)
        joined = joined or (preposition == "à" and dative)
        partitive = preposition == "de" and child.dep_ == "obj" and _has_de(child)
        if direct if preposition == "object" else joined or partitive:
            for actor in actors_of(scene, child):
                yield child, actor


def object_first(scene: Scene, verb: Token) -> tuple[Token, tuple[str, ...]] | None:
    """Return the first direct object of a verb that stands for somebody, and for whom."""
    found = list(objects_of(scene, verb, "object"))
    if not found:
        return None
    head = found[0][0]
    return head, tuple(actor for child, actor in found if child.i == head.i)


def _raised(verb: Token) -> tuple[Token, ...]:
    """Return the adjuncts behind an infinitive that a parse hung on the verb that governs it.

    `pourrait s'allier avec X`: `avec X` belongs to `s'allier`.
    """
    if verb.dep_ != "xcomp" or "VerbForm=Inf" not in str(verb.morph):
        return ()
    return tuple(
        child
        for child in sorted(verb.head.children, key=lambda child: child.i)
        if child.i > verb.i and child.dep_ in ("obl:mod", "obl:arg")
    )


def _is_second_subject(verb: Token, child: Token) -> bool:
    """Tell whether a parse gave a relative clause two subjects: the one behind is the object.

    `X, qui soutient Y depuis janvier`: not so in `que soutient Y`.
    """
    if child.dep_ != "nsubj" or child.i < verb.i:
        return False
    return any(one.lower_ == "qui" and one.dep_ in SUBJECT for one in verb.children)


def is_dative(verb: Token, child: Token) -> bool:
    """Tell whether a clitic before a verb is its indirect object (`il lui reproche`)."""
    always = child.lower_ in word_set("reference", "datives")
    either = child.dep_ == "iobj" and child.pos_ == "PRON" and not list(child.children)
    return child.i < verb.i and (either or (always and child.dep_ in ("obj", "obl:arg")))


def object_ahead(scene: Scene, verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield the organisation right after a verb whose object the parse lost behind an adjunct.

    `X fonde en mars 2023, l'Internationale féministe`: no other verb and no other actor between.
    """
    for token in scene.doc[verb.i + 1 : min(verb.sent.end, verb.i + AHEAD)]:
        if token.pos_ in ("VERB", "AUX"):
            return
        part = scene.heads.get(token.i)
        if part:
            if not scene.cast.part(part).is_person and not _is_governed(token):
                yield token, part
            return


def _is_governed(token: Token) -> bool:
    """Tell whether a preposition stands before a name."""
    before = token.nbor(-1) if token.i else token
    return before.pos_ == "ADP" or before.lower_ in ("du", "des", "au", "aux")


def _has_de(token: Token) -> bool:
    """Tell whether a parse took the `des` or `du` of a complement for an article."""
    return any(child.lower_ in ("des", "du") for child in token.children if child.i < token.i)


def patients_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return the actors to whom something passive is done."""
    for child in verb.children:
        if child.dep_ in SUBJECT:
            return _subject(scene, verb, child)
    return actors_of(scene, verb.head) if verb.dep_.startswith("acl") else ()
