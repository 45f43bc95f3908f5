"""The figures are those of the scoring script of the gold sets, to the last digit."""

import json
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hemicycle.edges.actor import Actor
from hemicycle.edges.json_lines import read_statements, write_statements
from hemicycle.edges.statement import PREDICATES, STATUSES, Evidence, Statement
from hemicycle.evaluate.job import Request, score
from hemicycle.evaluate.record import describe_report
from hemicycle.run.watch import unwatched

Record = dict[str, Any]

# name, aliases, other labels: homonyms, classes of same_actor.json, spellings without a letter
CAST: tuple[tuple[str, list[str], list[str]], ...] = (
    ("Éloïse Géant", ["Mme Géant", "la maire"], ["Géant", "eloise geant"]),
    ("Marc Géant", ["le maire"], ["M. Géant", "Géant"]),
    ("Jean-Luc Cœur", [], ["Coeur", "Jean‑Luc COEUR"]),
    ("Parti socialiste", ["les socialistes"], ["PS", "Le parti socialiste", "!"]),
    ("Front national", ["FN"], ["Rassemblement national", "RN"]),
    ("La République en marche", ["la majorité"], ["LREM", "Renaissance", "En marche !"]),
    ("Gouvernement", [], ["l’exécutif", "le gouvernement", "les"]),
)
DATES = ("2017-11-24", "2017", "2016-12/2017-02", "2018-01")


def _score(gold: Path, statements: Path, shared: Path, *options: str) -> Record:
    """Run the script and return its figures."""
    out = statements.with_suffix(".json")
    script = [sys.executable, str(shared / "eval" / "score.py"), str(gold), str(statements)]
    subprocess.run([*script, "--json", str(out), *options], check=True, capture_output=True)
    scored: Record = json.loads(out.read_text(encoding="utf-8"))
    return scored


def _evaluate(gold: Path, statements: Path, shared: Path, ids: Path | None = None) -> Record:
    """Return our figures, under the script's names."""
    same = shared / "eval" / "same_actor.json"
    request = Request(gold, statements=statements, same=same, ids=ids)
    return describe_report(score(request, 0, unwatched).report)


def _assert_equal(ours: Record, theirs: Record) -> None:
    """Check every figure that the script gives; ours has more."""
    for name, value in theirs.items():
        if isinstance(value, dict):
            _assert_equal(ours[name], value)
        else:
            assert ours[name] == value, name


def _statement(
    random: Random, article: str, subject: Actor, told: str, object_: Actor
) -> Statement:
    return Statement(
        article=article,
        subject=subject,
        predicate=told,
        object=object_,
        role=None,
        status=random.choices(STATUSES, (8, 1, 1, 1))[0],
        date=random.choice(DATES),
        date_basis="text",
        date_source="",
        published=None,
        recorded="2026-11-21",
        evidence=Evidence("mot", (place := random.randrange(500)), place + 3, "mot"),
        attributed_to=None,
        confidence=random.random(),
        rule="test",
    )


def _actor(random: Random) -> Actor:
    """Return an actor under one of its names, sometimes with another's alias, or a stranger."""
    name, aliases, labels = random.choice(CAST)
    label = random.choice([name, *aliases, *labels, "Paul Loin"])
    return Actor(label, label, "person", tuple(random.choices([*aliases, *labels, "X"], k=2)))


def _gold_record(random: Random) -> Record:
    (subject, known_as, _), (object_, called, _) = random.sample(CAST, 2)
    return {
        "article": f"a{random.randrange(4)}",
        "subject": subject,
        "subject_aliases": random.sample(known_as, random.randrange(len(known_as) + 1)),
        "predicate": random.choice(PREDICATES),
        "object": object_,
        "object_aliases": called,
        "status": random.choices(STATUSES, (6, 1, 2, 2))[0],
        "date": random.choice(DATES),
        "optional": random.random() < 0.2,
    }


@pytest.mark.parametrize("seed", range(8))
def test_invented_records_and_statements_score_the_same(
    seed: int, shared: Path, tmp_path: Path
) -> None:
    random = Random(seed)
    gold, statements = tmp_path / "gold.jsonl", tmp_path / "statements.jsonl"
    records = [_gold_record(random) for _ in range(250)]
    gold.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    said = [
        _statement(
            random,
            f"a{random.randrange(5)}",
            _actor(random),
            random.choice(PREDICATES),
            _actor(random),
        )
        for _ in range(600)
    ]
    write_statements(statements, said)
    theirs = _score(gold, statements, shared)
    assert 0 < theirs["strict"]["tp"] < theirs["strict"]["gold"]
    _assert_equal(_evaluate(gold, statements, shared), theirs)


def _garble(random: Random, record: Record) -> Statement:
    """Return a statement that says what a gold record says, often a little wrong."""
    ends = []
    for end in ("subject", "object"):
        name, aliases = record[end], record.get(f"{end}_aliases", [])
        label = random.choice([name, name, *aliases, name.split()[-1], name.upper()])
        ends.append(Actor(label, label, "person", tuple(random.sample(aliases, len(aliases) // 2))))
    if random.random() < 0.1:
        ends.reverse()
    told = record["predicate"] if random.random() < 0.8 else random.choice(PREDICATES)
    return _statement(random, record["article"], ends[0], told, ends[1])


@pytest.mark.slow
@pytest.mark.parametrize("some", [False, True], ids=["all articles", "some articles"])
def test_garbled_development_records_score_the_same(
    some: bool, shared: Path, tmp_path: Path
) -> None:
    random = Random(2017)
    gold, statements = shared / "gold" / "dev.jsonl", tmp_path / "statements.jsonl"
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    said = [_garble(random, one) for one in records if random.random() < 0.6]
    write_statements(statements, said)
    assert len(list(read_statements(statements))) == len(said) > 3000
    if not some:
        _assert_equal(_evaluate(gold, statements, shared), _score(gold, statements, shared))
        return
    ids = tmp_path / "ids.txt"
    ids.write_text("\n".join([*sorted({one["article"] for one in records})[::7], "none"]))
    theirs = _score(gold, statements, shared, "--articles", str(ids))
    _assert_equal(_evaluate(gold, statements, shared, ids), theirs)
