"""Other words put into treebank sentences, cell by cell of the morphology.

A verb is replaced by one of the same valency and form, a noun by one of the same gender and
number, a person's name by an invented one, so that the parser learns constructions, not words.
"""

from dataclasses import replace
from random import Random

from hemicycle.pipeline.conjugation import conjugate
from hemicycle.pipeline.phrases import name_words
from hemicycle.pipeline.tree import Tree, Word, children, is_sound, starts_with_vowel
from hemicycle.pipeline.vocabulary import entries, words

VERB_RATE, NOUN_RATE, NAME_RATE = 0.55, 0.25, 0.8
BLOCKING = frozenset(("xcomp", "fixed", "obj:lvc", "flat:name", "iobj", "expl:comp", "expl:subj"))


def substitute(rng: Random, tree: Tree) -> Tree:
    """Replace some verbs, nouns and names of a sentence."""
    changed = tuple(_substitute_word(rng, tree, i) for i in range(len(tree)))
    return _rename(rng, changed)


def _substitute_word(rng: Random, tree: Tree, i: int) -> Word:
    """Draw a word for the place of another, or keep that."""
    word = tree[i]
    if word.upos == "VERB" and rng.random() < VERB_RATE and _is_free_verb(tree, i):
        return _other_verb(rng, tree, i)
    if word.upos == "NOUN" and rng.random() < NOUN_RATE and _is_free_noun(tree, i):
        return _other_noun(rng, tree, i)
    return word


def _is_free_verb(tree: Tree, i: int) -> bool:
    """Tell whether nothing binds a verb to its own lemma."""
    word, kids = tree[i], children(tree, i)
    clitic = i + 1 < len(tree) and tree[i + 1].form[:1] in "-‐"
    shouted = word.form.isupper()
    return (
        word.lemma not in words("verbs", "kept")
        and not (clitic or shouted)
        and not any(tree[k].dep in BLOCKING for k in kids)
    )


def _other_verb(rng: Random, tree: Tree, i: int) -> Word:
    """Draw a verb of the same valency that fits its neighbours."""
    word = tree[i]
    choices = _verbs_like(tree, i)
    feats = word.feats.removesuffix("|Voice=Pass")
    for lemma in rng.choices(choices, k=6) if choices else ():
        form = conjugate(lemma, feats)
        if form and _fits(tree, i, form):
            return replace(word, form=_cased(form, word.form), lemma=lemma)
    return word


def _verbs_like(tree: Tree, i: int) -> tuple[str, ...]:
    """List the verbs that govern what this one governs; none stands for one like `parti`."""
    deps = {tree[k].dep for k in children(tree, i)}
    if "ccomp" in deps or tree[i].dep == "parataxis:insert":
        return words("saying", "that")
    participle = "Tense=Past|VerbForm=Part" in tree[i].feats
    passive = bool(deps & {"nsubj:pass", "aux:pass"}) or tree[i].dep in ("acl", "amod")
    if "obj" in deps or (participle and passive):
        return words("verbs", "object")
    if participle and any(tree[k].lemma == "être" for k in children(tree, i)):
        return ()
    return words("verbs", "none")


def _is_free_noun(tree: Tree, i: int) -> bool:
    """Tell whether a noun with a determiner stands for itself."""
    word, deps = tree[i], {tree[k].dep for k in children(tree, i)}
    return (
        word.form.islower()
        and "det" in deps
        and not deps & {"fixed", "flat:name", "nummod"}
        and word.dep not in ("fixed", "flat:name", "obj:lvc")
    )


def _other_noun(rng: Random, tree: Tree, i: int) -> Word:
    """Draw a noun of the same gender and number that fits its neighbours."""
    word = tree[i]
    values = dict(pair.split("=") for pair in word.feats.split("|") if "=" in pair)
    key = f"{values.get('Gender')}.{values.get('Number')}"
    if key not in ("Masc.Sing", "Fem.Sing", "Masc.Plur", "Fem.Plur"):
        return word
    for fields in rng.choices(entries("nouns", key), k=6):
        if _fits(tree, i, fields[0]):
            return replace(word, form=fields[0], lemma=fields[-1])
    return word


def _fits(tree: Tree, i: int, form: str) -> bool:
    """Tell whether a form may follow the word before it, elided or not."""
    before = tree[i - 1].form.lower() if i else ""
    if before[-1:] not in ("'", "’") and before not in words("elision", "bound"):
        return True
    return _opens_with_vowel(form) == _opens_with_vowel(tree[i].form)


def _opens_with_vowel(form: str) -> bool:
    """Tell whether a form begins with a vowel (an h counts as none here)."""
    return form[:1].lower() != "h" and starts_with_vowel((Word(form, "", "", "", 0, ""),))


def _cased(form: str, model: str) -> str:
    """Write a form with a capital where the word it replaces has one."""
    return form[:1].upper() + form[1:] if model[:1].isupper() else form


def _rename(rng: Random, tree: Tree) -> Tree:
    """Give the people of a sentence invented names, from the last one on."""
    for i in reversed(range(len(tree))):
        length = _name_length(tree, i)
        if length in (2, 3) and rng.random() < NAME_RATE:
            tree = _with_name(rng, tree, i, length)
    return tree


def _name_length(tree: Tree, i: int) -> int:
    """Count the words of the name that starts here; 0 where none starts."""
    if tree[i].upos != "PROPN" or tree[i].dep == "flat:name":
        return 0
    parts = [k for k in children(tree, i) if tree[k].dep == "flat:name"]
    span = [i, *parts]
    plain = all(tree[k].form[:1].isupper() and not tree[k].form.isupper() for k in span)
    return len(span) if plain and span == list(range(i, i + len(span))) else 0


def _with_name(rng: Random, tree: Tree, i: int, length: int) -> Tree:
    """Put an invented name into the place of `length` words."""
    last = rng.choice(words("people", "last")).split()
    name = name_words([rng.choice(words("people", "first")), *last])
    if not _fits(tree, i, name[0].form):
        return tree
    own = tree[i].head == i
    grown = len(name) - length
    moved = [_moved(word, i, length, grown) for word in tree]
    head = moved[i].head if not own else i
    first = replace(name[0], head=head, dep=tree[i].dep)
    rest = [replace(word, head=i) for word in name[1:]]
    final = replace([first, *rest][-1], space=tree[i + length - 1].space)
    result = (*moved[:i], *[first, *rest][:-1], final, *moved[i + length :])
    return result if is_sound(result) else tree


def _moved(word: Word, start: int, length: int, grown: int) -> Word:
    """Shift the head of a word where the name before it has grown or shrunk."""
    if word.head < start + length:
        return replace(word, head=min(word.head, start) if word.head >= start else word.head)
    return replace(word, head=word.head + grown)
