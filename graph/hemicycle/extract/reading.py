"""Readings: an article parsed by the French pipeline, with every token tied to the stored text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from hemicycle.edges.statement import Evidence
from hemicycle.read.article import Article

KEPT = ("TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START", "ENT_IOB", "ENT_TYPE")
DROPPED = ("tensor", "spans", "user_data")  # nothing reads them, and joining them takes time
BATCH_SIZE = 64  # paragraphs; fixed, because a batch's make-up may change a parse


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """Hold an article's body as one parsed Doc.

    `doc` joins the paragraphs, each parsed by itself, so that no sentence crosses a paragraph's
    end. `offsets[i]` is the offset in `article.text` at which token `i` begins; `paragraphs` lists
    the index of the first token of each paragraph.
    """

    article: Article
    doc: Doc
    offsets: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def offset(self, index: int) -> int:
        """Return the character offset at which a token begins in the stored text."""
        return self.offsets[index]

    def end_offset(self, index: int) -> int:
        """Return the character offset at which a token ends (exclusive) in the stored text."""
        return self.offsets[index] + len(self.doc[index])

    def text(self, start: int, end: int) -> str:
        """Return the stored text from token `start` up to token `end` (exclusive)."""
        return self.article.text[self.offset(start) : self.end_offset(end - 1)]

    def evidence(self, start: int, end: int) -> Evidence:
        """Quote the tokens from `start` to `end` (exclusive), within their sentences."""
        first, last = self.doc[start].sent.start, self.doc[end - 1].sent.end
        return Evidence(
            text=self.text(start, end),
            start=self.offset(start),
            end=self.end_offset(end - 1),
            sentence=self.text(first, last),
        )


def parse_articles(nlp: Language, articles: Iterable[Article]) -> Iterator[Reading]:
    """Parse articles one by one, paragraph by paragraph, in their order."""
    for article in articles:
        spans = [span for span in article.body if article.text[slice(*span)].strip()]
        texts = [article.text[start:end] for start, end in spans]
        docs = list(nlp.pipe(texts, batch_size=BATCH_SIZE))
        if docs:
            yield _join(article, [start for start, _ in spans], docs)


def _join(article: Article, starts: list[int], docs: list[Doc]) -> Reading:
    """Join parsed paragraphs into one Doc and note where each token stands."""
    offsets = [start + token.idx for start, doc in zip(starts, docs, strict=True) for token in doc]
    firsts = [0]
    for doc in docs[:-1]:
        firsts.append(firsts[-1] + len(doc))
    joined = docs[0] if len(docs) == 1 else _join_docs(docs)
    return Reading(article, joined, tuple(offsets), tuple(firsts))


def _join_docs(docs: list[Doc]) -> Doc:
    """Join some Docs into one, a space between them, with what the rules read of their tokens."""
    return Doc.from_docs(docs, attrs=list(KEPT), exclude=DROPPED)  # type: ignore[call-arg]
