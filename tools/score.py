#!/usr/bin/env python3
"""Scores the command line on the development corpora.  Standard library only.

    score.py --corpora DIR --scorer DIR [--binary FILE] [--check scores.json | --write scores.json]

Prints one table: precision, recall, F1 and the counts behind them (right, wrong,
missed).  The corpora and their scorer are not part of this repository; where they
are missing, nothing is scored and the exit code is 0.

--write keeps the figures in a report, --check holds them against one: exit code 1
if an F1 fell by more than 0.0005 or a score is gone, with what changed.  Scores may
only get better; write a new report when they do.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

TOLERANCE = 0.0005

NER = ["PERSON exact", "ORG exact", "PLACE exact"]
SENTENCES = ["sentence ends", "documents all right"]

# The relations that the annotation of the seeds knows, but for `alias_of`, which is no relation of ours.
SEED_RELATIONS = (
    "visited,cooperates_with,president_of,official_of,met_with,supports,minister_of,member_of,located_in,in_conflict_with,"
    "shares_border_with,affiliated_with,military_base_in,part_of,former_part_of,ally_of,arms_to,tension_with,ambassador_of,"
    "ambassador_to,agreement_with,aid_to,national_of,invests_in,criticized,prime_minister_of"
)
# Categories of the annotated events that later drafts of PLOVER call otherwise.
PLOVER_NAMES = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}

# What the annotated relations of two corpora are called here; an office is called by what it is.
STATED = {
    "re3d": {
        "AlliesOf": {"ally_of", "partner_of"},
        "FightingAgainst": {"fights", "attacks"},
        "CommWith": {"meets", "calls", "negotiates_with"},
    },
    "redocred.dev": {
        "member_of": {"member_of"},
        "head_of_state": {"head_of_state"},
        "head_of_government": {"head_of_government"},
    },
}

# Corpus, task and options of the scorer, the rows that count.
RUNS = [
    ("seeds", "country --zone body", ["exact+code"]),
    ("seeds", "ner --fold-country --zone body", NER),
    ("seeds", "ids --norm PERSON --zone body", ["by id"]),
    ("seeds", "ids --norm ORG --zone body", ["by id"]),
    ("seeds", "sents", SENTENCES),
    ("geowebnews", "country --neutral demonym,language,homonym", ["exact+code"]),
    ("lgl", "country --form name", ["exact+code"]),
    ("geovirus", "country --form name", ["exact+code"]),
    ("uner_en_ewt.dev", "ner --fold-country", NER),
    ("seeds", f"rel --zone body --types {SEED_RELATIONS}", ["ALL"]),
    ("plover_gsr.even", "dyads", ["country pairs"]),
    ("plover_gsr.even", "events", ["category, source, target"]),
    ("petrarch_gsr", "dyads", ["country pairs"]),
    ("re3d", "stated", list(STATED["re3d"])),
    ("redocred.dev", "stated", list(STATED["redocred.dev"])),
    ("sents_golden.en", "sents", SENTENCES),
    ("sents_ewt.dev", "sents", SENTENCES),
]


def run(command, output):
    """Runs `command` with its standard output in the file `output`."""
    with open(output, "wb") as file:
        subprocess.run([str(part) for part in command], stdout=file, check=True)


class Scorer:
    """The scorer's scripts, the binary, and a folder for what they write."""

    def __init__(self, arguments, folder):
        self.corpora, self.scorer = arguments.corpora, arguments.scorer
        self.binary, self.folder = arguments.binary, Path(folder)

    def script(self, name, *arguments):
        # -B: the scorer's folder stays as it is.
        return [sys.executable, "-B", self.scorer / name, *arguments]

    def gold(self, corpus):
        return self.corpora / f"{corpus}.jsonl"

    def extract(self, corpus):
        """Extracts a corpus, once."""
        texts, extracted = (self.folder / f"{corpus}.{step}.jsonl" for step in ("texts", "extracted"))
        if not extracted.exists():
            run(self.script("adapt.py", self.gold(corpus)), texts)
            run([self.binary, "extract", texts], extracted)
        return extracted

    def predict(self, corpus, *adapted):
        """What was extracted from a corpus, as the scorer reads it; `adapted` are options for that."""
        extracted = self.extract(corpus)
        predicted = self.folder / f"{corpus}.{''.join(('predicted', *adapted))}.jsonl"
        if not predicted.exists():
            run(self.script("adapt.py", self.gold(corpus), extracted, *adapted), predicted)
        return predicted

    def score(self, corpus, task):
        """Rows of the scorer by name: precision, recall, F1, right, wrong, missed."""
        name, *options = task.split()
        if name == "events":
            return {"category, source, target": events(read(self.gold(corpus)), read(self.predict(corpus, "--dyads")))}
        if name == "stated":
            gold, extracted = read(self.gold(corpus)), read(self.extract(corpus))
            return {row: stated(gold, extracted, row, kinds) for row, kinds in STATED[corpus].items()}
        predicted = self.predict(corpus, "--dyads") if name == "dyads" else self.predict(corpus)
        report = self.folder / "score.json"
        run(self.script("score.py", name, self.gold(corpus), predicted, *options, "--json", "--no-ci"), report)
        return json.loads(report.read_text(encoding="utf-8"))


def read(file):
    """The objects of JSON Lines, by id."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


def events(gold, predicted):
    """How many events between two different countries are right in category, source and target."""
    right = wrong = missed = 0
    for key, document in gold.items():
        wanted, found = triples(document), triples(predicted[key])
        right, wrong, missed = right + len(wanted & found), wrong + len(found - wanted), missed + len(wanted - found)
    return row_of(right, wrong, missed)


def row_of(right, wrong, missed):
    """A row as the scorer gives it."""
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), right, wrong, missed


def stated(gold, extracted, row, kinds):
    """How many pairs of things that an annotated relation joins, in either direction, are joined by one of `kinds`.

    Things are annotated mentions, or, where the annotation tells that mentions are of one
    thing, that thing; a mention that was found is the annotated one that it overlaps first.
    """
    right = wrong = missed = 0
    for key, document in gold.items():
        things = document["entities"]
        wanted = {
            frozenset(thing_of(things, side) for side in (relation["head"], relation["tail"]))
            for relation in document.get("relations", [])
            if relation["type"] == row
        }
        mentions = extracted[key]["mentions"]
        matched, others = set(), set()
        for relation in extracted[key].get("relations", []):
            kind = relation.get("office", "") if relation["type"] == "holds_office" else relation["type"]
            if kind not in kinds or relation.get("negated"):
                continue
            sides = [mentions[relation[side]] for side in ("source", "target")]
            named = [overlapped(things, mention) for mention in sides]
            joined = {pair for pair in wanted if any(pair == frozenset((one, two)) for one in named[0] for two in named[1])}
            matched |= joined
            if not joined:
                others.add(frozenset(mention.get("entity") or mention["text"] for mention in sides))
        right, wrong, missed = right + len(matched), wrong + len(others), missed + len(wanted - matched)
    return row_of(right, wrong, missed)


def thing_of(things, side):
    """What an annotated side is: its thing where the annotation has one, or its mention."""
    return things[side].get("id", side) if isinstance(side, int) else side


def overlapped(things, mention):
    """The annotated things that a found mention overlaps."""
    return {
        thing_of(things, index)
        for index, thing in enumerate(things)
        if thing["start"] < mention["end"] and mention["start"] < thing["end"]
    }


def triples(document):
    """Source, category and target of the events between two countries; states of affairs have no category."""
    is_country = lambda side: isinstance(side, str) and len(side) == 2
    found = {(row["head"], PLOVER_NAMES.get(row["type"], row["type"]), row["tail"]) for row in document.get("relations", [])}
    return {row for row in found if row[1].isupper() and is_country(row[0]) and is_country(row[2]) and row[0] != row[2]}


def figures(row):
    """What the report keeps of a row; the counts say it exactly."""
    precision, recall, f1, right, wrong, missed = row
    return {"P": round(precision, 3), "R": round(recall, 3), "F1": round(f1, 3), "right": right, "wrong": wrong, "missed": missed}


def score_all(scorer):
    scores = {}
    for corpus, task, rows in RUNS:
        found = scorer.score(corpus, task)
        for row in rows:
            scores[f"{corpus} {task}: {row}"] = figures(found[row])
    return dict(sorted(scores.items()))


def f1(score):
    counted = 2 * score["right"] + score["wrong"] + score["missed"]
    return 2 * score["right"] / counted if counted else 0.0


def print_table(scores):
    width = max(len(name) for name in scores)
    print(f"{'':{width}}      P      R     F1  right wrong missed")
    for name, score in scores.items():
        print(f"{name:{width}}  {score['P']:.3f}  {score['R']:.3f}  {score['F1']:.3f}  {score['right']:5} {score['wrong']:5} {score['missed']:6}")


def changes(before, now):
    """Each change of an F1, with whether it is a fall."""
    for name in sorted(before.keys() | now.keys()):
        if name not in now:
            yield f"gone: {name}", True
        elif name not in before:
            yield f"new: {name}: {f1(now[name]):.4f}", False
        elif before[name] != now[name]:
            old, new = f1(before[name]), f1(now[name])
            falls = new < old - TOLERANCE
            word = "fell" if falls else "rose" if new > old else "changed"
            yield f"{word}: {name}: {old:.4f} to {new:.4f}", falls


def check(scores, report):
    """Prints what changed since `report`; whether nothing fell."""
    listed = list(changes(json.loads(report.read_text(encoding="utf-8")), scores))
    for line, _ in listed:
        print(line)
    falls = sum(fall for _, fall in listed)
    print(f"{report}: {len(scores)} scores, {len(listed)} changed, {falls} fell")
    return falls == 0


def write(scores, report):
    report.write_text(json.dumps(scores, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{report}: {len(scores)} scores written")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--binary", type=Path, default=Path("target/release/whowhom"))
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument("--check", type=Path, metavar="REPORT")
    kept.add_argument("--write", type=Path, metavar="REPORT")
    arguments = parser.parse_args()

    if not arguments.corpora.is_dir() or not arguments.scorer.is_dir():
        print(f"skipped: no corpora in {arguments.corpora}, or no scorer in {arguments.scorer}")
        return 0
    for file in (arguments.binary, arguments.check):
        if file and not file.is_file():
            parser.error(f"{file} is missing; build the binary, or write the report first")
    with tempfile.TemporaryDirectory() as folder:
        scores = score_all(Scorer(arguments, folder))
    print_table(scores)
    if arguments.write:
        write(scores, arguments.write)
    return 0 if not arguments.check or check(scores, arguments.check) else 1


if __name__ == "__main__":
    sys.exit(main())
