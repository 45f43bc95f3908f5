"""Invented sentences about political acts: support, attack, lists after `dont`, imperatives."""

from random import Random

from hemicycle.pipeline.frames import Parts
from hemicycle.pipeline.phrases import (
    COMMA,
    bare_name,
    choose,
    complement,
    definite,
    noun,
    office,
    person,
    plain_person,
    sentence,
    target,
    thing,
    with_preposition,
)
from hemicycle.pipeline.predicates import (
    FINITE,
    active,
    day,
    infinitive,
    infinitive_clause,
    occasion,
    passive,
    reflexive,
    verb,
)
from hemicycle.pipeline.tree import Tree, capitalised, join, leaf, punct, tight
from hemicycle.pipeline.vocabulary import entries, words

ADVERBS = ("également", "aussi", "ainsi", "notamment", "vivement")


def political_sentence(rng: Random) -> Tree:
    """Draw one sentence of any kind."""
    kind = choose(
        rng,
        (26, "act"), (9, "plural"), (14, "reflexive"), (9, "prepositional"), (12, "appeal"),
        (7, "blame"), (8, "passive"), (14, "among"), (8, "imperative"), (7, "infinitive"),
        (6, "list"), (6, "fragment"),
    )  # fmt: skip
    if kind in OPEN_KINDS:
        return capitalised(OPEN_KINDS[kind](rng))
    lead: Parts = []
    if rng.random() < 0.12:
        opening = day(rng) if rng.random() < 0.5 else occasion(rng)
        lead = [("obl:mod", join(("root", tight(opening)), ("punct", COMMA)))]
    tail: Parts = [("obl:mod", day(rng))] if rng.random() < 0.2 and not lead else []
    return sentence(join(*lead, *PREDICATES[kind](rng), *tail))


def _act(rng: Random) -> Parts:
    """Draw `X soutient Y`."""
    adverb = rng.choice(ADVERBS) if rng.random() < 0.15 else ""
    head = active(rng, rng.choice(words("verbs", "person")), adverb=adverb)
    parts: Parts = [("nsubj", person(rng)), ("root", head), ("obj", target(rng))]
    if rng.random() < 0.2:
        where = with_preposition(rng.choice(("pour", "sur", "dans", "après")), thing(rng))
        parts.append(("obl:mod", where))
    return parts


def _plural(rng: Random) -> Parts:
    """Draw `X et Y soutiennent Z`."""
    head = active(rng, rng.choice(words("verbs", "person")), "Plur")
    return [("nsubj", _coordinated(rng)), ("root", head), ("obj", target(rng))]


def _coordinated(rng: Random) -> Tree:
    """Draw `X et Y`."""
    second = join(("cc", leaf("et", "CCONJ")), ("root", plain_person(rng)))
    return join(("root", plain_person(rng)), ("conj", second))


def _reflexive(rng: Random) -> Parts:
    """Draw `X s'est rapproché de Y`."""
    lemma, preposition = rng.choice(entries("verbs", "reflexive"))
    argument = with_preposition(preposition, target(rng))
    head = reflexive(rng, lemma)
    return [("nsubj", person(rng)), ("root", head), ("obl:arg", argument)]


def _prepositional(rng: Random) -> Parts:
    """Draw `X dialogue avec Y`."""
    lemma, preposition = rng.choice(entries("verbs", "prepositional"))
    argument = with_preposition(preposition, target(rng))
    dep = "obl:arg" if preposition == "à" else "obl:mod"
    return [("nsubj", person(rng)), ("root", active(rng, lemma)), (dep, argument)]


def _appeal(rng: Random) -> Parts:
    """Draw `X appelle (Y) à voter pour Z`."""
    lemma = rng.choice(("appeler", "inviter", "appeler", "hésiter", "renoncer"))
    parts: Parts = [("nsubj", person(rng)), ("root", active(rng, lemma))]
    if lemma == "inviter" or (lemma == "appeler" and rng.random() < 0.3):
        parts.append(("obj", plain_person(rng)))
    return [*parts, ("xcomp", infinitive_clause(rng, "à"))]


def _blame(rng: Random) -> Parts:
    """Draw `X accuse Y de trahir Z`."""
    head = active(rng, rng.choice(("accuser", "menacer", "remercier", "féliciter")))
    subject: Parts = [("nsubj", person(rng)), ("root", head), ("obj", plain_person(rng))]
    return [*subject, ("xcomp", infinitive_clause(rng, "de"))]


def _passive(rng: Random) -> Parts:
    """Draw `X est critiqué par Y`."""
    lemma = rng.choice((*words("verbs", "person"), "nommer", "élire", "désigner"))
    parts: Parts = [("nsubj:pass", person(rng)), ("root", passive(rng, lemma))]
    return [*parts, ("obl:agent", with_preposition("par", plain_person(rng)))]


def _among(rng: Random) -> Parts:
    """Draw `plusieurs élus du PS, dont X, maire de Y, et Z, ont appelé à …`."""
    form, lemma = rng.choice(entries("roles", "plural"))
    members = noun(form, "Masc", "Plur", lemma)
    if rng.random() < 0.6:
        members = join(("root", members), ("nmod", complement(rng)))
    subject = join(("root", tight(_several(rng, members))), ("acl:relcl", _dont(rng)))
    if rng.random() < 0.5:
        appeal = active(rng, "appeler", "Plur")
        return [("nsubj", subject), ("root", appeal), ("xcomp", infinitive_clause(rng, "à"))]
    head = active(rng, rng.choice(words("verbs", "person")), "Plur")
    return [("nsubj", subject), ("root", head), ("obj", target(rng))]


def _several(rng: Random, members: Tree) -> Tree:
    """Put `plusieurs`, `des`, `les` or `de nombreux` before a plural."""
    form, lemma = rng.choice((("plusieurs", "plusieurs"), ("des", "un"), ("les", "le")))
    if rng.random() < 0.2:
        many = leaf("nombreux", "ADJ", feats="Gender=Masc|Number=Plur")
        form, lemma, members = "de", "un", join(("amod", many), ("root", members))
    return join(("det", leaf(form, "DET", lemma, "Number=Plur")), ("root", members))


def _dont(rng: Random) -> Tree:
    """Draw `, dont X, maire de Y, et Z,` (the first name governs, as in a relative clause)."""
    rest = [("conj", tree) for tree in _listed(rng, rng.choice((0, 1, 1, 2)))]
    first = _member(rng, last=not rest)
    opening: Parts = [("punct", COMMA), ("nmod", leaf("dont", "PRON", feats="PronType=Rel"))]
    closing: Parts = [("punct", COMMA)]
    return join(*_before_comma([*opening, ("root", first), *rest, *closing]))


def _member(rng: Random, last: bool) -> Tree:
    """Draw `X` or `X, maire de Y`; a comma may close the apposition unless it comes last."""
    if rng.random() < 0.45:
        return plain_person(rng)
    role = _bare_office(rng) if rng.random() < 0.6 else office(rng)
    parts: Parts = [("punct", COMMA), ("root", role)]
    if not last and rng.random() < 0.5:
        parts = [("punct", COMMA), ("root", tight(role)), ("punct", COMMA)]
    return join(("root", tight(bare_name(rng))), ("appos", join(*parts)))


def _bare_office(rng: Random) -> Tree:
    """Draw `maire de Lille`, without an article."""
    form, *_ = rng.choice(entries("roles", "masculine"))
    return join(("root", noun(form, "Masc")), ("nmod", complement(rng)))


def _listed(rng: Random, count: int) -> list[Tree]:
    """Draw the later members of a list: `, X`, `et Y`, `ou encore Z`."""
    trees = []
    for k in range(count):
        last = k == count - 1
        head = _member(rng, last)
        if last:
            link: Parts = [("cc", leaf(rng.choice(("et", "ou")), "CCONJ"))]
            if rng.random() < 0.2:
                link.append(("advmod", leaf("encore", "ADV")))
        else:
            link = [("punct", COMMA)]
        trees.append(join(*link, ("root", head)))
    return trees


def _before_comma(parts: Parts) -> Parts:
    """Drop the space before every part that begins with a comma."""
    nexts = [tree[0].form for _, tree in parts[1:]] + [""]
    return [
        (dep, tight(tree) if after == "," else tree)
        for (dep, tree), after in zip(parts, nexts, strict=True)
    ]


def _list(rng: Random) -> Parts:
    """Draw `le texte est signé par le maire de X Y, la députée Z et W`."""
    form, gender = rng.choice(entries("nouns", "things"))
    head = passive(rng, rng.choice(("signer", "soutenir", "approuver", "porter", "défendre")))
    rest = [("conj", tree) for tree in _offices(rng, rng.choice((1, 2, 3)))]
    agents = join(*_before_comma([("root", office(rng, bare_name(rng))), *rest]))
    subject = definite(noun(form, gender), gender)
    agent = with_preposition("par", agents)
    return [("nsubj:pass", subject), ("root", head), ("obl:agent", agent)]


def _offices(rng: Random, count: int) -> list[Tree]:
    """Draw `, la députée X`, `et le maire de Y Z`."""
    trees = []
    for k in range(count):
        last = k == count - 1
        link = ("cc", leaf("et", "CCONJ")) if last else ("punct", COMMA)
        trees.append(join(link, ("root", office(rng, bare_name(rng)))))
    return trees


def _imperative(rng: Random) -> Tree:
    """Draw `Soutenons X !`, `Attendez que X rejoigne …` as `Refusez la loi.`"""
    person_feature = rng.choice(("1", "1", "2"))
    feats = f"Mood=Imp|Number=Plur|Person={person_feature}|Tense=Pres|VerbForm=Fin"
    lemma = rng.choice(words("verbs", "object"))
    parts: Parts = [("root", verb(lemma, feats)), ("obj", target(rng))]
    if rng.random() < 0.3:
        place = with_preposition(rng.choice(("avec", "contre", "pour")), target(rng))
        parts.append(("obl:mod", place))
    body = join(*parts)
    stop = punct(rng.choice((".", ".", "!")))
    return join(("root", body if stop[0].form == "!" else tight(body)), ("punct", stop))


def _infinitive(rng: Random) -> Tree:
    """Draw `Répéter la réforme serait un choix.`, `Soutenir X, c'est une décision.`"""
    subject = join(("root", infinitive(rng.choice(words("verbs", "object")))), ("obj", target(rng)))
    form, gender = rng.choice(entries("nouns", "things"))
    feats = f"Definite=Ind|Gender={gender}|Number=Sing|PronType=Art"
    article = leaf("une" if gender == "Fem" else "un", "DET", "un", feats)
    tense, copula = rng.choice((("Pres", "est"), ("Fut", "sera"), ("Cnd", "serait")))
    mood = "Mood=Cnd|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
    cop_feats = mood if tense == "Cnd" else FINITE.format("Sing", tense)
    cop = leaf(copula, "AUX", "être", cop_feats)
    body = join(("csubj", subject), ("cop", cop), ("det", article), ("root", noun(form, gender)))
    return join(("root", tight(body)), ("punct", punct(".")))


def _fragment(rng: Random) -> Tree:
    """Draw a headline without a verb: `Le soutien de X à Y`, `X, maire de Lille`."""
    if rng.random() < 0.4:
        return tight(_member(rng, last=True))
    form, gender = rng.choice(entries("nouns", "things"))
    source = with_preposition("de", plain_person(rng))
    where = with_preposition(rng.choice(("à", "avec", "contre")), plain_person(rng))
    head = noun(form, gender)
    return definite(join(("root", head), ("nmod", source), ("nmod", where)), gender)


PREDICATES = {
    "act": _act,
    "plural": _plural,
    "reflexive": _reflexive,
    "prepositional": _prepositional,
    "appeal": _appeal,
    "blame": _blame,
    "passive": _passive,
    "among": _among,
    "list": _list,
}
OPEN_KINDS = {"imperative": _imperative, "infinitive": _infinitive, "fragment": _fragment}
