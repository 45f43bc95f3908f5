"""Acts: the verbs of a sentence that tell a stance, with who does them and whom they touch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from hemicycle.extract.arguments import agents_of, is_passive, subjects_of
from hemicycle.extract.scene import SUBJECT, Scene

NOBODY, OTHER = "nobody", "another"
OBJECTS = frozenset({"obj", "obl", "iobj", "xcomp", "ccomp", "nmod", "advcl"})


@dataclass(frozen=True, slots=True)
class Act:
    """Hold one verb: who does it (`doers`), and by which label others hang under it (`touched`)."""

    index: int
    doers: tuple[str, ...]
    touched: Mapping[str, str]
    has_subject: bool

    def role(self, actor: str) -> str:
        """Return an actor's part in the act: `does`, a label, or `none`."""
        return "does" if actor in self.doers else self.touched.get(actor, "none")

    @property
    def doer(self) -> str:
        """Tell whether somebody does it: an actor, somebody else, or nobody named."""
        return "actor" if self.doers else OTHER if self.has_subject else NOBODY


def find_act(scene: Scene, verb: Token) -> Act:
    """Read the arguments of a verb off the tree."""
    passive = is_passive(verb)
    doers = agents_of(scene, verb) if passive else subjects_of(scene, verb)
    touched: dict[str, str] = {}
    children = [(child, child.dep_) for child in verb.children]
    for child, link in children:
        label = link.partition(":")[0]
        if link in SUBJECT and passive:
            label = "obj"
        elif link in SUBJECT or label not in OBJECTS:
            continue
        for actor in _actors_under(scene, child):
            if actor not in doers:
                touched.setdefault(actor, label)
    has_subject = any(link in SUBJECT for _, link in children)
    return Act(verb.i, doers, touched, has_subject)


def _actors_under(scene: Scene, token: Token) -> Iterator[str]:
    """Yield the actors named in a phrase."""
    for word in token.subtree:
        actor = scene.heads.get(word.i)
        if actor is not None:
            yield actor
