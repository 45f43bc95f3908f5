"""Invented people, offices and things as dependency trees in the treebanks' convention."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hemicycle.pipeline.tree import (
    Tree,
    capitalised,
    join,
    leaf,
    punct,
    starts_with_vowel,
    tight,
)
from hemicycle.pipeline.vocabulary import entries, words

MASC, FEM = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing"
COMMA = punct(",")


def choose(rng: Random, *options: tuple[float, str]) -> str:
    """Draw a name from (weight, name) pairs."""
    return rng.choices([name for _, name in options], [weight for weight, _ in options])[0]


def noun(form: str, gender: str, number: str = "Sing", lemma: str = "") -> Tree:
    """Make a noun."""
    return leaf(form, "NOUN", lemma or form, f"Gender={gender}|Number={number}")


def definite(tree: Tree, gender: str, number: str = "Sing") -> Tree:
    """Put the definite article before a noun phrase."""
    if number == "Plur":
        article = leaf("les", "DET", "le", "Definite=Def|Number=Plur|PronType=Art")
    elif starts_with_vowel(tree):
        article = leaf("l'", "DET", "le", "Definite=Def|Number=Sing|PronType=Art", space=False)
    else:
        form = "la" if gender == "Fem" else "le"
        feats = f"Definite=Def|Gender={gender}|Number=Sing|PronType=Art"
        article = leaf(form, "DET", "le", feats)
    return join(("det", article), ("root", tree))


def with_preposition(form: str, tree: Tree) -> Tree:
    """Put a preposition before a noun phrase, contracted or elided as French does."""
    contracted = {"dele": "du", "deles": "des", "àle": "au", "àles": "aux"}
    merged = contracted.get(form + tree[0].form) if tree[0].upos == "DET" else None
    if merged:
        return _recase(tree, leaf(merged, "ADP", form, tree[0].feats))
    elided = form == "de" and starts_with_vowel(tree)
    case = leaf("d'" if elided else form, "ADP", form, space=not elided)
    return join(("case", case), ("root", tree))


def _recase(tree: Tree, case: Tree) -> Tree:
    """Replace a leading article by a contracted preposition."""
    return (replace(case[0], head=tree[0].head, dep="case"), *tree[1:])


def name_words(parts: Sequence[str]) -> Tree:
    """Make a name of several words, the later ones hanging on the first."""
    first, *rest = [leaf(part, "PROPN") for part in parts]
    return join(("root", first), *(("flat:name", part) for part in rest))


def bare_name(rng: Random) -> Tree:
    """Draw a first and last name, now and then a last name alone."""
    last = rng.choice(words("people", "last")).split()
    if rng.random() < 0.15:
        return name_words(last)
    return name_words([rng.choice(words("people", "first")), *last])


def titled_name(rng: Random) -> Tree:
    """Draw `M. Morel`."""
    form, gender, lemma = rng.choice(entries("people", "titles"))
    name = name_words(rng.choice(words("people", "last")).split())
    return join(("root", noun(form, gender, lemma=lemma)), ("nmod", name))


def complement(rng: Random) -> Tree:
    """Draw what an office is of: `du PS`, `de la région Corse`, `d'extrême gauche`."""
    kind = choose(rng, (3, "party"), (2, "city"), (2, "feminine"), (1, "wing"), (1, "region"),
                  (1, "masculine"), (1, "department"))  # fmt: skip
    if kind == "party":
        party = leaf(rng.choice(words("places", "parties")), "PROPN")
        bare = rng.random() < 0.25
        return with_preposition("de", party if bare else definite(party, "Masc"))
    if kind == "city":
        city = name_words(rng.choice(words("places", "cities")).split())
        return with_preposition("de", city)
    return _other_complement(rng, kind)


def _other_complement(rng: Random, kind: str) -> Tree:
    """Draw the rarer complements."""
    if kind == "wing":
        side = noun(rng.choice(("droite", "gauche")), "Fem")
        adjective = leaf("extrême", "ADJ", feats="Number=Sing")
        return with_preposition("de", join(("amod", adjective), ("root", side)))
    if kind == "region":
        place = leaf(rng.choice(words("places", "regions")), "PROPN")
        region = join(("root", noun("région", "Fem")), ("nmod", place))
        return with_preposition("de", definite(region, "Fem"))
    if kind == "feminine":
        word = noun(rng.choice(words("places", "feminine")), "Fem")
        return with_preposition("de", definite(word, "Fem"))
    form = rng.choice(words("places", "masculine"))
    word = leaf(form, "PROPN") if form[0].isupper() else noun(form, "Masc")
    return with_preposition("de", definite(word, "Masc"))


def office(rng: Random, name: Tree | None = None, dep: str = "nmod") -> Tree:
    """Draw `le secrétaire général du PS`, with a name after it when one is given."""
    gender = rng.choice(("Masc", "Masc", "Fem"))
    fields = rng.choice(entries("roles", "masculine" if gender == "Masc" else "feminine"))
    parts = [("root", noun(fields[0], gender, lemma=fields[-1]))]
    if rng.random() < 0.2:
        parts.insert(0, ("amod", _adjective(rng, "before", gender)))
    if rng.random() < 0.25:
        parts.append(("amod", _adjective(rng, "adjectives", gender)))
    if rng.random() < 0.65:
        parts.append(("nmod", complement(rng)))
    elif rng.random() < 0.3:
        parts.append(("nmod", leaf(rng.choice(words("places", "parties")), "PROPN")))
    if name:
        parts.append((dep, name))
    return definite(join(*parts), gender)


def _adjective(rng: Random, key: str, gender: str) -> Tree:
    """Draw an adjective in agreement."""
    masculine, feminine = rng.choice(entries("roles", key))
    form = masculine if gender == "Masc" else feminine
    return leaf(form, "ADJ", masculine, f"Gender={gender}|Number=Sing")


def apposed(rng: Random, closed: bool = True) -> Tree:
    """Draw `Jeanne Morel, maire de Lille,` or `le maire de Lille, Jeanne Morel,`."""
    if rng.random() < 0.6:
        head, extra = bare_name(rng), office(rng)
        if rng.random() < 0.5:
            extra = _without_article(extra)
    else:
        head, extra = office(rng), bare_name(rng)
    parts = [("punct", COMMA), ("root", extra)]
    if closed:
        parts = [("punct", COMMA), ("root", tight(extra)), ("punct", COMMA)]
    return join(("root", tight(head)), ("appos", join(*parts)))


def _without_article(tree: Tree) -> Tree:
    """Drop a leading article."""
    return tuple(replace(word, head=word.head - 1) for word in tree[1:])


def person(rng: Random, closed: bool = True) -> Tree:
    """Draw a person: a name, an office, both; `closed` allows a comma after an apposition."""
    kind = choose(rng, (30, "name"), (10, "title"), (15, "office"), (27, "both"), (18, "apposed"))
    if kind == "name":
        return bare_name(rng)
    if kind == "title":
        return titled_name(rng)
    if kind == "office":
        return office(rng)
    return apposed(rng, closed) if kind == "apposed" else office(rng, bare_name(rng))


def plain_person(rng: Random) -> Tree:
    """Draw a person without commas."""
    kind = choose(rng, (35, "name"), (10, "title"), (20, "office"), (30, "both"))
    if kind == "name":
        return bare_name(rng)
    if kind == "title":
        return titled_name(rng)
    return office(rng, bare_name(rng) if kind == "both" else None)


def thing(rng: Random) -> Tree:
    """Draw `la politique du maire`."""
    form, gender = rng.choice(entries("nouns", "things"))
    head = noun(form, gender)
    if rng.random() < 0.6:
        head = join(("root", head), ("nmod", with_preposition("de", plain_person(rng))))
    return definite(head, gender)


def target(rng: Random) -> Tree:
    """Draw what a political act bears on: a person or a thing."""
    return thing(rng) if rng.random() < 0.35 else plain_person(rng)


def sentence(tree: Tree) -> Tree:
    """Close a clause with a full stop and open it with a capital."""
    return capitalised(join(("root", tight(tree)), ("punct", punct("."))))
