"""Meant: who is meant by `le mouvement`, `le pouvoir`, `le parti de X`, `le député PS X`."""

from spacy.tokens import Token

from hemicycle.extract.lexicon import word_set
from hemicycle.extract.scene import Scene


def unnamed_of(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return who is meant by `le mouvement` or `le pouvoir` without a complement."""
    word = token.lower_
    if word in word_set("relations", "meant", "government"):
        return _government(scene, token)
    movement = word in word_set("relations", "meant", "movements")
    if not movement and word not in word_set("relations", "meant", "powers"):
        return ()
    if any(child.i > token.i and child.dep_ in ("nmod", "amod", "acl") for child in token.children):
        return ()
    if not any(child.lower_ in ("le", "ce", "du", "au") for child in token.children):
        return ()
    present = set(scene.heads.values())
    if not movement:
        return ("gouvernement",) if "gouvernement" in present else ()
    sole = sorted(part for part in present if scene.cast.part(part).type == "movement")
    return tuple(sole) if len(sole) == 1 else ()


def _government(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the government for `le gouvernement` before a bare noun (`taxe X d'amateurisme`)."""
    bare = all(child.i < token.i or _is_bare(child) for child in token.children)
    definite = any(child.lower_ in ("le", "l'", "l’", "ce") for child in token.children)
    known = "gouvernement" in scene.cast.tables.organisations
    return (scene.cast.known("gouvernement").id,) if bare and definite and known else ()


def _is_bare(child: Token) -> bool:
    """Tell whether a complement is a noun under a bare `d'`, so no country and no person."""
    joint = [one.lower_ for one in child.lefts]
    return child.pos_ == "NOUN" and joint[:1] in (["d'"], ["d’"], ["de"])


def member_named(scene: Scene, token: Token) -> str:
    """Return whom a name means: the member right behind it in `le député France insoumise X`."""
    part, behind = scene.heads[token.i], token.i + 1
    while scene.heads.get(behind) == part:
        behind += 1
    if scene.cast.part(part).is_person or behind >= token.sent.end - 1:
        return part
    behind += scene.doc[behind].text in ('"', "»", "”")
    return scene.person(behind) or part if scene.doc[behind].pos_ == "PROPN" else part


def party_led(scene: Scene, token: Token, leaders: tuple[str, ...]) -> tuple[str, ...]:
    """Return the party of `le parti de X`, named behind it or known; else X, who bears it."""
    person = scene.cast.part(leaders[0]).is_person
    if not person or token.lower_ not in word_set("reference", "party_nouns"):
        return leaders
    for child in token.children:
        if child.dep_ == "appos" and child.i in scene.heads:
            return (scene.heads[child.i],)
    party = scene.party_of(leaders[0])
    return (scene.cast.known(party).id,) if party else ()


def is_some_member(scene: Scene, noun: Token, name: Token) -> bool:
    """Tell whether a noun before a party is one of its members, who isn't it: `un élu LR`."""
    one = "Number=Plur" not in str(noun.morph) and scene.person(name.i) is None
    listed = word_set("speech", "persons", "nouns") - word_set("speech", "persons", "bodies")
    return one and noun.lower_ in listed
