"""The valid time of a relation: the date that its own clause tells, else that of the article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from hemicycle.edges.valid_time import OPEN_END, TimeSpan, contains, parse_edtf
from hemicycle.extract.dates.article_date import ArticleDate
from hemicycle.extract.dates.mentions import DateMention
from hemicycle.extract.dates.tense import climb_verbs, is_finite, is_past, is_pluperfect, is_verbal
from hemicycle.extract.dates.vocabulary import load_vocabulary
from hemicycle.extract.quotations.marks import Marked, pair_marks
from hemicycle.extract.reading import Reading

ARTICLE_BASES = ("header", "metadata", "url")
DAY_FORMS = ("weekday", "deictic")
NEAR = 6  # tokens between a quotation and the verb that reports it
VAGUE_FORMS = ("current", "echo")
LIVING = 40  # years back to which a date told before may be carried over to another sentence


@dataclass(frozen=True, slots=True)
class Dated:
    """Date one relation: EDTF, its basis (one of `DATE_BASES`), and what it was read from."""

    edtf: str
    basis: str
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Hold what the choice of a date looks at: the words of the relation and what stands around."""

    reading: Reading
    start: int
    end: int
    latest: TimeSpan | None

    @property
    def root(self) -> Token:
        """Return the word on which the relation's words hang."""
        return self.reading.doc[self.start : self.end].root

    def holds(self, index: int) -> bool:
        """Tell whether a token is one of the relation's words."""
        return self.start <= index < self.end


def date_relation(
    reading: Reading,
    start: int,
    end: int,
    dates: Sequence[DateMention],
    article_date: ArticleDate,
) -> Dated:
    """Date the relation that the tokens from `start` to `end` (exclusive) tell.

    The date is the one that modifies the relation's own verb or noun (basis `text`), else the
    article's (`article`), else what its content proves (`inferred`), else `../..` (`unknown`).
    """
    published = parse_edtf(article_date.edtf) if article_date.edtf else None
    scene = Scene(reading, start, end, published)
    chosen = _own_date(scene, dates) or _carried_date(scene, dates)
    if chosen is None:
        return date_by_article(reading, dates, article_date)
    return Dated(chosen.edtf, "text", reading.text(chosen.start, chosen.end))


def date_by_article(
    reading: Reading, dates: Sequence[DateMention], article_date: ArticleDate
) -> Dated:
    """Date a relation that holds as the article is written: what a title states, for one.

    In an article dated only to its month, that is the day which its `ce soir` or `dimanche` tells.
    """
    published = parse_edtf(article_date.edtf) if article_date.edtf else None
    day = _article_day(dates, article_date, published)
    if day is not None:
        return Dated(day.edtf, "text", reading.text(day.start, day.end))
    source = "; ".join(article_date.proofs)
    if article_date.edtf is None:
        return Dated("../..", "unknown", source)
    basis = "article" if article_date.basis in ARTICLE_BASES else "inferred"
    return Dated(article_date.edtf, basis, source)


def _own_date(scene: Scene, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the date in the relation's clause that modifies it, the nearest one first."""
    fitting = [m for m in dates if _can_date(scene, m) and _modifies(scene, m)]
    return min(fitting, key=lambda m: (_gap(scene, m), m.start), default=None)


def _gap(scene: Scene, mention: DateMention) -> int:
    """Count the tokens between a date and the relation's words, 0 inside them."""
    return max(mention.start - scene.end + 1, scene.start - mention.end + 1, 0)


def _can_date(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a date lies in the relation's sentences, is over or begun, and is no echo."""
    if mention.kind in VAGUE_FORMS or _is_coming(scene, mention):
        return False
    first, last = _sentences(scene)
    return first <= mention.start < last and _is_same_voice(scene, mention)


def _sentences(scene: Scene) -> tuple[int, int]:
    """Return the tokens of the relation's sentences, up to the end of a quotation around it."""
    doc = scene.reading.doc
    first, last = doc[scene.start].sent.start, doc[scene.end - 1].sent.end
    for marked in _marks(scene.reading):
        if marked.start <= scene.start and scene.end <= marked.end:
            first = min(first, doc[marked.first].sent.start)
            last = max(last, doc[min(marked.last, len(doc) - 1)].sent.end)
    return first, last


def _is_coming(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a date begins after the article's."""
    if scene.latest is None or scene.latest.latest == OPEN_END:
        return False
    return parse_edtf(mention.edtf).earliest > scene.latest.latest


def _is_past(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a date is closed and lies before the article's."""
    span = parse_edtf(mention.edtf)
    return not span.is_open and (scene.latest is None or span.latest < scene.latest.latest)


def _is_same_voice(scene: Scene, mention: DateMention) -> bool:
    """Tell whether every quotation around a date is around the relation's words too."""
    return all(
        marked.start < scene.end and scene.start < marked.end
        for marked in _marks(scene.reading)
        if marked.start <= mention.start < marked.end
    )


@lru_cache(maxsize=4)
def _marks(reading: Reading) -> tuple[Marked, ...]:
    """Pair the quotation marks of a reading, once for its many relations."""
    return pair_marks(reading.doc, reading.paragraphs)


def _modifies(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a date hangs on the relation's words or on the verb of their clause.

    A relation told by a noun (`le député PS`) takes no date from the verb above it.
    """
    root = scene.reading.doc[mention.start : mention.end].root
    noun = _noun_above(root)
    if noun is not None:
        return scene.holds(noun.i)
    governor = next(iter(climb_verbs(root)), None)
    if mention.kind == "election" or _is_open(mention):
        return _hangs_on_root(scene, root) and not (_is_open(mention) and is_past(scene.root))
    if governor is None:
        return scene.holds(root.head.i)
    if root.head != governor and scene.holds(root.head.i):
        return True
    if not is_verbal(scene.root):
        return scene.holds(governor.i)
    return governor in _own_verbs(scene) or _reports(scene, mention, governor)


def _hangs_on_root(scene: Scene, date: Token) -> bool:
    """Tell whether a date hangs on the relation's verb, or on any of its words if it has none."""
    return date.head == scene.root or (not is_verbal(scene.root) and scene.holds(date.head.i))


def _reports(scene: Scene, mention: DateMention, verb: Token) -> bool:
    """Tell whether a date's finite verb, outside a quotation of the relation, introduces it."""
    around = [m for m in _marks(scene.reading) if m.start <= scene.root.i < m.end]
    outside = all(i < m.start or m.end <= i for m in around for i in (verb.i, mention.start))
    return bool(around) and outside and is_finite(verb) and "relcl" not in verb.dep_


def _is_open(mention: DateMention) -> bool:
    """Tell whether a date is open at its end: `depuis 2014`."""
    return parse_edtf(mention.edtf).latest == OPEN_END


def _noun_above(root: Token) -> Token | None:
    """Return the noun whose complement a date is (`la marche du 24 mai`), None for an adverbial."""
    links = {child.lower_ for child in root.children if child.i < root.i}
    complement = bool(links & load_vocabulary().complements)
    return root.head if complement and root.head.pos_ in ("NOUN", "PROPN") else None


def _own_verbs(scene: Scene) -> tuple[Token, ...]:
    """List the verbs of the relation's clause, from its own up to the finite one."""
    return tuple(_clause_verbs(scene.root))


def _clause_verbs(root: Token) -> Iterator[Token]:
    """Yield a verb and the verbs above it up to the first finite one; nothing for a noun."""
    if not is_verbal(root):
        return
    yield root
    if is_finite(root):
        return
    for verb in climb_verbs(root):
        yield verb
        if is_finite(verb):
            return


def _carried_date(scene: Scene, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the past date told before in the paragraph, for a clause that looks back on it.

    Such a clause is in the pluperfect, or holds a word like `à l'époque`.
    """
    doc = scene.reading.doc
    sentence = doc[scene.start].sent
    echoed = [m for m in dates if m.kind == "echo" and sentence.start <= m.start < sentence.end]
    if echoed:
        return echoed[0]
    verbs = (*_own_verbs(scene), *_reporting_verbs(scene))
    if not (_says_then(scene) or any(is_pluperfect(verb) for verb in verbs)):
        return None
    first = max(p for p in scene.reading.paragraphs if p <= scene.start)
    told = [m for m in dates if first <= m.start < scene.start and _is_past(scene, m)]
    return told[-1] if told and not _is_history(scene, told[-1]) else None


def _is_history(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a date lies too far back for what the living do: `un écho du 6 février 1934`."""
    span = parse_edtf(mention.edtf)
    return scene.latest is not None and span.latest.year < scene.latest.latest.year - LIVING


def _reporting_verbs(scene: Scene) -> Iterator[Token]:
    """Yield the verbs just outside the quotation that holds the relation (`avait-il lancé`)."""
    doc = scene.reading.doc
    for marked in _marks(scene.reading):
        if marked.start <= scene.start and scene.end <= marked.end:
            before, after = (
                doc[max(marked.first - NEAR, 0) : marked.first],
                doc[marked.end :][:NEAR],
            )
            yield from (word for word in (*before, *after) if is_verbal(word))


def _says_then(scene: Scene) -> bool:
    """Tell whether `alors` stands before or among the relation's words, and is no conjunction."""
    doc = scene.reading.doc
    words = load_vocabulary().then
    return any(
        doc[i].lower_ in words and not doc[i + 1 : i + 2].text.lower().startswith("qu")
        for i in range(max(scene.start - 2, 0), scene.end)
    )


def _article_day(
    dates: Sequence[DateMention], article_date: ArticleDate, published: TimeSpan | None
) -> DateMention | None:
    """Return the one day that the words of the day name in an article dated only to its month."""
    if published is None or published.is_open or article_date.basis not in ARTICLE_BASES:
        return None
    if published.earliest == published.latest:
        return None
    named = [m for m in dates if m.kind in DAY_FORMS and contains(published, parse_edtf(m.edtf))]
    named = [m for m in named if m.edtf != article_date.edtf]
    return named[0] if len({m.edtf for m in named}) == 1 else None
