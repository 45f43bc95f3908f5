"""Invented: a graph of any size that is like one read from the press, the same in each run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import islice
from random import Random

from hemicycle.benchmark.wording import (
    Draw,
    by_rank,
    by_shares,
    invent_date_facts,
    invent_names,
    invent_quote,
    invent_rules,
    invent_sentence,
    invent_title,
    load_words,
)
from hemicycle.edges.actor import PERSON, Actor
from hemicycle.edges.edge import edges_of
from hemicycle.edges.statement import SYMMETRIC, Evidence, Statement
from hemicycle.read.article import Article
from hemicycle.tables import KnownActor, Membership, Tables, load_tables
from hemicycle.tables.tables import PARTY_RANKS
from hemicycle.views.graph import Graph

SEED = 1789
FIRST_DAY, DAYS = date(2012, 1, 2), 4748  # to the end of 2024
EDGES_AN_ACTOR = 4
ORGANISATIONS = 0.18  # of the actors
STORY = 15  # edges that one story holds, told by
TELLERS = 3  # articles
UNDATED = 23  # of a hundred stories
WORDED = 0.06  # of the edges of a dated story, whose date stands in the text
TOLD_TOGETHER = 0.4  # of the edges, each in the sentence of the edge before
STATEMENTS = (1, 2, 3)
STATEMENT_SHARES = (80, 95, 100)  # added up
TURNCOATS = 0.2  # of the persons
RECORDED = "2026-11-21"


@dataclass(frozen=True, slots=True)
class Fact:
    """Hold what an edge says without its date."""

    subject: Actor
    predicate: str
    object: Actor
    role: str | None
    status: str

    @property
    def names(self) -> tuple[str, str]:
        """Return the labels of both ends."""
        return self.subject.label, self.object.label


@dataclass(frozen=True, slots=True)
class Story:
    """Hold a day, the articles that tell of it, and what they read its date from.

    `date` is the EDTF of its edges; `published` is None for undated articles.
    """

    day: date
    date: str
    published: str | None
    source: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Hold the actors to draw from, by their fame, and the party of each person."""

    persons: Draw[Actor]
    organisations: Draw[Actor]
    party_of: Mapping[str, Actor]


def invent_graph(actors: int, seed: int = SEED) -> Graph:
    """Invent a graph of some actors and four times as many edges, like what 200 articles give."""
    random, known = Random(seed), load_tables()
    cast = _invent_cast(random, actors, known)
    tables = replace(known, by_member={**known.by_member, **_invent_memberships(random, cast)})
    rules = invent_rules(random)
    statements: list[Statement] = []
    articles: dict[str, Article] = {}
    days = random.sample(range(0, DAYS, 2), DAYS // 2)  # the days between are for dates in the text
    facts = _invent_facts(random, cast, EDGES_AN_ACTOR * actors)
    for number, chunk in enumerate(iter(lambda: list(islice(facts, STORY)), [])):
        day = FIRST_DAY + timedelta(days=days[number % len(days)])
        story = _invent_story(random, number, day, chunk)
        articles |= {article.id: article for article in story.articles}
        statements += _tell(random, story, chunk, rules)
    return Graph(edges_of(statements), articles, tables)


def _invent_cast(random: Random, actors: int, tables: Tables) -> Cast:
    """Take parties that the tables know, those with a colour first, and invent their members."""
    known = sorted(tables.organisations.values(), key=partial(_fame, tables))
    chosen = known[: round(actors * ORGANISATIONS)]
    organisations = [Actor(one.id, one.name, one.type, wikidata=one.wikidata) for one in chosen]
    names = invent_names(random, actors - len(organisations))
    persons = [Actor(f"invented-{index}", name, PERSON, _aliases(name))
               for index, name in enumerate(names)]  # fmt: skip
    parties = by_rank([one for one in organisations if one.type in PARTY_RANKS])
    party_of = {one.id: parties.one(random) for one in persons}
    return Cast(by_rank(persons), by_rank(organisations), party_of)


def _fame(tables: Tables, one: KnownActor) -> tuple[bool, int, str]:
    """Order organisations by their members in the tables, groups of deputies last."""
    return one.type == "group", -len(tables.members(one.id)), one.id


def _aliases(name: str) -> tuple[str, ...]:
    """Give every fourth person an alias."""
    return (f"M. {name.partition(' ')[2]}",) if len(name) % 4 == 0 else ()


def _invent_memberships(random: Random, cast: Cast) -> dict[str, tuple[Membership, ...]]:
    """Give each person its party, and some another one before."""
    parties = sorted({party.id for party in cast.party_of.values()})
    found: dict[str, tuple[Membership, ...]] = {}
    for person, party in cast.party_of.items():
        turned = FIRST_DAY + timedelta(days=random.randrange(DAYS))
        before = Membership(person, random.choice(parties), "member", None, turned)
        if random.random() < TURNCOATS:
            now = Membership(person, party.id, "member", turned + timedelta(days=1), None)
            found[person] = (before, now)
        else:
            found[person] = (Membership(person, party.id, "member", None, None),)
    return found


def _invent_facts(random: Random, cast: Cast, number: int) -> Iterator[Fact]:
    """Yield facts in which every actor stands at least once, none twice in one story."""
    shares = load_words()["shares"]
    draws = {name: by_shares(shares[name]) for name in ("predicates", "statuses", "roles")}
    first = [*cast.persons.things, *cast.organisations.things]
    random.shuffle(first)
    recent: list[tuple[str, ...]] = []
    yielded = 0
    while yielded < number:
        fact = _invent_fact(random, cast, draws, first[-1] if first else None)
        key = (fact.predicate, *sorted((fact.subject.id, fact.object.id)))
        if fact.subject.id == fact.object.id or key in recent:
            continue
        recent = [*recent[1 - STORY :], key]
        first = first[:-1]
        yielded += 1
        yield fact


def _invent_fact(
    random: Random, cast: Cast, draws: Mapping[str, Draw[str]], wanted: Actor | None
) -> Fact:
    """Draw who does what to whom; an actor that is wanted stands at one end."""
    predicate = draws["predicates"].one(random)
    if predicate == "memberOf":
        subject, object_ = _join(random, cast, wanted)
    else:
        subject, object_ = _oppose(random, cast, predicate, wanted)
    if predicate in SYMMETRIC and object_.id < subject.id:
        subject, object_ = object_, subject
    role = draws["roles"].one(random) if predicate == "memberOf" else None
    return Fact(subject, predicate, object_, role, draws["statuses"].one(random))


def _join(random: Random, cast: Cast, wanted: Actor | None) -> tuple[Actor, Actor]:
    """Draw a member and, as a rule, its own party."""
    if wanted and not wanted.is_person:
        return cast.persons.one(random), wanted
    person = wanted or cast.persons.one(random)
    own = random.random() < 0.6
    return person, cast.party_of[person.id] if own else cast.organisations.one(random)


def _oppose(
    random: Random, cast: Cast, predicate: str, wanted: Actor | None
) -> tuple[Actor, Actor]:
    """Draw two actors that ally, praise or fight each other."""
    persons = 0.1 if predicate in SYMMETRIC else 0.75
    one, other = (
        (cast.persons if random.random() < persons else cast.organisations).one(random)
        for _ in "ab"
    )
    return wanted or one, other


def _invent_story(random: Random, number: int, day: date, facts: Sequence[Fact]) -> Story:
    """Invent the articles of a day that tell some facts."""
    names = sorted({name for fact in facts for name in fact.names})
    dated = number * UNDATED % 100 >= UNDATED  # spread evenly
    published = day.isoformat() if dated else None
    until = day + timedelta(days=random.randrange(20, 300))
    return Story(
        day=day,
        date=published or f"{day}/{until}",
        published=published,
        source=published or invent_date_facts(random, names, day),
        articles=tuple(
            _invent_article(random, f"article-{number:05}-{teller}", names, published)
            for teller in range(TELLERS)
        ),
    )


def _invent_article(
    random: Random, key: str, names: Sequence[str], published: str | None
) -> Article:
    """Invent an article of which only the description matters."""
    outlets = load_words()["outlets"]
    choice = random.randrange(len(outlets["sites"].split()))
    site = outlets["sites"].split()[choice]
    return Article(
        key, "", (), title=invent_title(random, names), published=published,
        publisher=outlets["names"].split("|")[choice],
        url=f"https://www.{site}.example/politique/{key}.html", source=f"{key}.txt",
    )  # fmt: skip


def _tell(
    random: Random, story: Story, facts: Sequence[Fact], rules: Draw[str]
) -> Iterator[Statement]:
    """Yield the statements of a story, several in one sentence, some facts told more than once."""
    start = 0
    for together in _group(random, facts):
        teller = random.randrange(TELLERS)
        number = random.choices(STATEMENTS, cum_weights=STATEMENT_SHARES)[0]
        dates = [_date(random, story) for _ in together]
        for turn in range(number):
            article = story.articles[(teller + turn) % TELLERS]
            quotes = [invent_quote(random, fact.predicate, *fact.names) for fact in together]
            sentence = invent_sentence(random, quotes)
            for fact, quote, dated in zip(together, quotes, dates, strict=True):
                at = start + sentence.index(quote)
                evidence = Evidence(quote, at, at + len(quote), sentence)
                yield _state(random, article, fact, dated, evidence, rules)
            start += len(sentence) + 1


def _group(random: Random, facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the facts that one sentence tells."""
    group: list[Fact] = []
    for fact in facts:
        if group and random.random() >= TOLD_TOGETHER:
            yield group
            group = []
        group.append(fact)
    yield group


def _date(random: Random, story: Story) -> tuple[str, str, str]:
    """Return the date of an edge, its basis and its source."""
    if not story.published:
        return story.date, "inferred", story.source
    if random.random() < WORDED:
        said = random.choice(load_words()["dates"]["words"].split("|"))
        return (story.day - timedelta(days=1)).isoformat(), "text", said
    return story.date, "article", story.source


def _state(
    random: Random, article: Article, fact: Fact, dated: tuple[str, str, str],
    evidence: Evidence, rules: Draw[str],
) -> Statement:  # fmt: skip
    """Make the statement of a fact."""
    day, basis, source = dated
    confidence = round(1 - 0.6 * random.random() ** 3, 3)
    return Statement(
        article.id, fact.subject, fact.predicate, fact.object, fact.role, fact.status, day, basis,
        source, article.published, RECORDED, evidence, None, confidence, rules.one(random),
    )  # fmt: skip
