"""One convention for titles, reported speech and features over treebanks that differ."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from hemicycle.pipeline.tree import Tree, Word, children, relink, root_index
from hemicycle.pipeline.vocabulary import words

RARE_FEATURE = 5
CLAUSE_LABELS = ("ccomp", "parataxis", "parataxis:insert")
QUOTES = '"«»“”'


def unify_sentence(tree: Tree, features: frozenset[str]) -> Tree:
    """Rewrite titles, quoted clauses and features as Sequoia annotates them."""
    return unify_features(unify_titles(invert_reported_speech(tree)), features)


def common_features(trees: Iterable[Tree]) -> frozenset[str]:
    """Collect the `Name=Value` pairs that occur at least RARE_FEATURE times."""
    counts = Counter(pair for tree in trees for w in tree for pair in w.feats.split("|") if pair)
    return frozenset(pair for pair, n in counts.items() if n >= RARE_FEATURE)


def unify_titles(tree: Tree) -> Tree:
    """Label the name after a title `nmod`, the rest of the name hanging on its first word."""
    for i, word in enumerate(tree[:-1]):
        name = tree[i + 1]
        named = name.head == i and name.upos == "PROPN" and name.dep in ("flat:name", "appos")
        if word.upos == "NOUN" and named and _is_title(word):
            tree = relink(tree, {i + 1: (i, "nmod")} | _name_tail(tree, i))
    return tree


def _is_title(word: Word) -> bool:
    """Tell whether a noun is a title or office that stands before names."""
    return word.form in ("M.", "Mme", "Mlle") or word.lemma.lower() in words("people", "before")


def _name_tail(tree: Tree, title: int) -> dict[int, tuple[int, str]]:
    """Move the later words of a name from the title to the name's first word."""
    changes = {}
    for j in range(title + 2, len(tree)):
        if tree[j].dep != "flat:name":
            break
        if tree[j].head == title:
            changes[j] = (title + 1, "flat:name")
    return changes


def invert_reported_speech(tree: Tree) -> Tree:
    """Make a quoted clause govern the verb of saying that follows it (PUD has the reverse)."""
    verb = root_index(tree)
    quoted = _quoted_clause(tree, verb)
    if quoted is None:
        return tree
    changes = {quoted: (quoted, "root"), verb: (quoted, "parataxis:insert")}
    for i in children(tree, verb):
        if tree[i].dep == "punct" and (i > verb or tree[i].form in QUOTES):
            changes[i] = (quoted, "punct")
    return relink(tree, changes)


def _quoted_clause(tree: Tree, verb: int) -> int | None:
    """Find the clause before a verb of saying whose subject follows it."""
    kids = children(tree, verb)
    clauses = [i for i in kids if i < verb and tree[i].dep in CLAUSE_LABELS]
    inverted = any(tree[i].dep.startswith("nsubj") and i > verb for i in kids)
    if tree[verb].upos != "VERB" or not inverted or not clauses:
        return None
    return clauses[0]


def unify_features(tree: Tree, features: frozenset[str]) -> Tree:
    """Keep the known features and add those that only some treebanks mark."""
    return tuple(_unify_word(tree, i, features) for i in range(len(tree)))


def _unify_word(tree: Tree, i: int, features: frozenset[str]) -> Word:
    """Unify one word: reflexives, passive participles, unknown features."""
    word = tree[i]
    if word.upos == "PRON" and word.form.lower() in ("se", "s'", "s’"):
        dep = "expl:comp" if word.dep == "obj" else word.dep
        return replace(word, feats="Person=3|PronType=Prs|Reflex=Yes", dep=dep)
    pairs = [p for p in word.feats.split("|") if p in features or "," in p]
    if _lacks_voice(tree, i):
        pairs.append("Voice=Pass")
    return replace(word, feats="|".join(pairs))


def _lacks_voice(tree: Tree, i: int) -> bool:
    """Tell whether a past participle is passive and not marked so."""
    feats = tree[i].feats
    if tree[i].upos != "VERB" or "Voice" in feats or "Tense=Past|VerbForm=Part" not in feats:
        return False
    deps = {tree[k].dep for k in children(tree, i)}
    bare = tree[i].dep == "acl" and "aux:tense" not in deps
    return bare or bool(deps & {"aux:pass", "nsubj:pass"})
