"""Verb groups as trees: present, perfect, future, passive, with inverted clitics and adjuncts."""

from random import Random

from hemicycle.pipeline.conjugation import conjugate
from hemicycle.pipeline.phrases import (
    MASC,
    choose,
    definite,
    noun,
    plain_person,
    target,
    with_preposition,
)
from hemicycle.pipeline.tree import Tree, join, leaf, starts_with_vowel, tight
from hemicycle.pipeline.vocabulary import entries, words

FINITE = "Mood=Ind|Number={}|Person=3|Tense={}|VerbForm=Fin"
PARTICIPLE = f"{MASC}|Tense=Past|VerbForm=Part"
PRONOUN = "Gender={}|Number=Sing|Person=3|PronType=Prs"
AUXILIARIES = {
    ("avoir", "Sing"): "a",
    ("avoir", "Plur"): "ont",
    ("être", "Sing"): "est",
    ("être", "Plur"): "sont",
}


def verb(lemma: str, feats: str) -> Tree:
    """Make a verb form; raises ValueError when no rule makes it."""
    form = conjugate(lemma, feats)
    if form is None:
        raise ValueError(f"no form of {lemma} with {feats}")
    return leaf(form, "VERB", lemma, feats)


def infinitive(lemma: str) -> Tree:
    """Make an infinitive."""
    return verb(lemma, "VerbForm=Inf")


def auxiliary(lemma: str, number: str = "Sing") -> Tree:
    """Make a present form of `avoir` or `être`."""
    return leaf(AUXILIARIES[lemma, number], "AUX", lemma, FINITE.format(number, "Pres"))


def active(rng: Random, lemma: str, number: str = "Sing", adverb: str = "") -> Tree:
    """Draw a present, perfect or future."""
    kind = choose(rng, (55, "present"), (35, "perfect"), (10, "future"))
    extra = [("advmod", leaf(adverb, "ADV"))] if adverb else []
    if kind == "perfect":
        past = ("root", verb(lemma, PARTICIPLE))
        return join(("aux:tense", auxiliary("avoir", number)), *extra, past)
    tense = "Pres" if kind == "present" else "Fut"
    return join(("root", verb(lemma, FINITE.format(number, tense))), *extra)


def reflexive(rng: Random, lemma: str) -> Tree:
    """Draw a reflexive verb in the present or perfect."""
    perfect = rng.random() < 0.4
    head = verb(lemma, PARTICIPLE if perfect else FINITE.format("Sing", "Pres"))
    feats = "Person=3|PronType=Prs|Reflex=Yes"
    elided = perfect or starts_with_vowel(head)
    clitic = leaf("s'" if elided else "se", "PRON", "se", feats, space=not elided)
    extra = [("aux:tense", auxiliary("être"))] if perfect else []
    return join(("expl:comp", clitic), *extra, ("root", head))


def passive(rng: Random, lemma: str) -> Tree:
    """Draw a passive in the present or perfect."""
    head = verb(lemma, PARTICIPLE + "|Voice=Pass")
    if rng.random() < 0.5:
        return join(("aux:pass", auxiliary("être")), ("root", head))
    been = leaf("été", "AUX", "être", PARTICIPLE)
    return join(("aux:tense", auxiliary("avoir")), ("aux:pass", been), ("root", head))


def infinitive_clause(rng: Random, mark: str) -> Tree:
    """Draw `à voter pour X`, `de soutenir X`, `à faire barrage à X`."""
    kind = choose(rng, (25, "voter"), (12, "faire"), (63, "act"))
    if kind == "voter":
        head = infinitive("voter")
        arg = with_preposition(rng.choice(("pour", "contre")), plain_person(rng))
        return join(("mark", _mark(mark, head)), ("root", head), ("obl:arg", arg))
    if kind == "faire":
        head = leaf("faire", "VERB", feats="VerbForm=Inf")
        extra = [("obj", noun("barrage", "Masc"))]
        extra.append(("obl:arg", with_preposition("à", plain_person(rng))))
        return join(("mark", _mark(mark, head)), ("root", head), *extra)
    head = infinitive(rng.choice(words("verbs", "person")))
    return join(("mark", _mark(mark, head)), ("root", head), ("obj", target(rng)))


def _mark(form: str, verb_tree: Tree) -> Tree:
    """Make the preposition before an infinitive."""
    elided = form == "de" and starts_with_vowel(verb_tree)
    return leaf("d'" if elided else form, "ADP", form, space=not elided)


def inverted_pronoun(rng: Random, form: str) -> Tree:
    """Make the clitic subject after a verb form that ends as `form` does."""
    pronoun = rng.choice(("il", "il", "elle"))
    link = "-t-" if form[-1] in "aec" else "-"
    feats = PRONOUN.format("Fem" if pronoun == "elle" else "Masc")
    return leaf(link + pronoun, "PRON", "il", feats)


def adjuncts(rng: Random) -> list[tuple[str, Tree]]:
    """Draw where or when something is said, or nothing."""
    kind = choose(rng, (50, "none"), (22, "media"), (15, "day"), (13, "place"))
    if kind == "media":
        return [medium(rng)]
    if kind == "day":
        return [("obl:mod", day(rng))]
    return [("obl:mod", occasion(rng))] if kind == "place" else []


def medium(rng: Random) -> tuple[str, Tree]:
    """Draw `au Parisien`, `sur RTL`."""
    preposition, name = rng.choice(entries("places", "media"))
    tree = leaf(name, "PROPN")
    if preposition == "au":
        return "obl:arg", with_preposition("à", definite(tree, "Masc"))
    return ("obl:arg" if preposition == "à" else "obl:mod"), with_preposition(preposition, tree)


def day(rng: Random) -> Tree:
    """Draw `lundi`, `ce mardi`, `dimanche soir`."""
    parts = [("root", noun(rng.choice(words("time", "days")), "Masc"))]
    if rng.random() < 0.4:
        feats = f"{MASC}|PronType=Dem"
        parts.insert(0, ("det", leaf("ce", "DET", feats=feats)))
    if rng.random() < 0.3:
        parts.append(("nmod", noun(rng.choice(words("time", "parts")), "Masc")))
    return join(*parts)


def occasion(rng: Random) -> Tree:
    """Draw `dans un communiqué`, `sur les réseaux sociaux`."""
    if rng.random() < 0.3:
        social = leaf("sociaux", "ADJ", "social", "Gender=Masc|Number=Plur")
        net = join(("root", noun("réseaux", "Masc", "Plur", "réseau")), ("amod", social))
        return with_preposition("sur", definite(net, "Masc", "Plur"))
    article = leaf("un", "DET", feats=f"Definite=Ind|{MASC}|PronType=Art")
    head = noun(rng.choice(("communiqué", "entretien", "tweet", "discours", "texte")), "Masc")
    return with_preposition("dans", join(("det", article), ("root", head)))


def pronoun_verb(rng: Random, lemma: str, past: bool) -> Tree:
    """Draw `souligne-t-il` or `a-t-il averti`, the clitic being the subject."""
    if not past:
        head = tight(verb(lemma, FINITE.format("Sing", "Pres")))
        return join(("root", head), ("nsubj", inverted_pronoun(rng, head[0].form)))
    aux = tight(auxiliary("avoir"))
    parts = [("aux:tense", aux), ("nsubj", inverted_pronoun(rng, "a"))]
    if rng.random() < 0.2:
        parts.append(("advmod", leaf(rng.choice(words("saying", "adverbs")), "ADV")))
    return join(*parts, ("root", verb(lemma, PARTICIPLE)))
