"""Arrow batches: the door for Spark, Polars, DuckDB, Ray and Dask."""

import datetime
import json

import pytest
from conftest import ARTICLES, ROOT

pa = pytest.importorskip("pyarrow")

import whowhom  # noqa: E402
from whowhom import Document, RelationGraph  # noqa: E402

TEXTS = [path.read_text() for path in sorted(ARTICLES.glob("*.txt"))]
TYPES = [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view()]


def batch(rows, type=pa.string(), **more):
    ids = pa.array([id for id, _ in rows], pa.string())
    texts = pa.array([text.encode() if isinstance(text, str) else text for _, text in rows], pa.binary())
    columns = {"id": ids, "text": texts.cast(type) if type != pa.string_view() else texts.cast(pa.string()).cast(type)}
    return pa.RecordBatch.from_pydict({**columns, **more})


def as_invalid_string(values):
    """A string column that breaks its promise to be UTF-8."""
    data = pa.array(values, pa.binary())
    return pa.Array.from_buffers(pa.string(), len(data), data.buffers())


@pytest.mark.parametrize("type", TYPES, ids=str)
def test_rows_are_what_extract_says(extractor, type):
    rows = [(str(number), text) for number, text in enumerate(TEXTS)]
    found = extractor.extract_batch(batch(rows, type)).to_pylist()
    assert len(found) == len(rows)
    for (id, text), row in zip(rows, found):
        said = json.loads(extractor.extract(text, id=id).to_json())
        assert (row["id"], row["date"], row["error"]) == (id, said.get("date"), None)
        assert [[s["start"], s["end"]] for s in row["sentences"]] == said["sentences"]
        assert [i for i, s in enumerate(row["sentences"]) if s["boilerplate"]] == said.get("boilerplate", [])
        lean = [{name: value for name, value in m.items() if value not in (None, [])} for m in row["mentions"]]
        assert lean == [{name: value for name, value in m.items() if value is not None} for m in said["mentions"]]


def names(cls, *without):
    """What objects of a class tell."""
    told = {name for name in vars(cls) if not name.startswith("_") and not callable(getattr(cls, name))}
    return told - set(without)


def test_a_thing_has_one_name_in_python_in_tables_and_in_json(extractor, cli):
    text = "25.05.2021 13:55\n\nSadyr Japarov met Vladimir Putin in Sochi. Japarof did not criticise Russia."
    data = batch([("1", text)])
    documents = extractor.extract_batch(data).to_pyarrow().schema
    fields = lambda name: {field.name for field in documents.field(name).type.value_type}  # noqa: E731
    assert names(whowhom.Mention, "rule") == fields("mentions")
    trigger = {"trigger_start", "trigger_end"}
    assert names(whowhom.Relation, "trigger") == fields("relations") - trigger and trigger <= fields("relations")
    assert set(documents.names) - {"id", "error"} == names(whowhom.Extraction, "document")
    assert names(whowhom.Sentence, "index", "text", "mentions") == fields("sentences")
    extraction = extractor.extract(text, id="1")
    assert extraction.date_from == extractor.extract_batch(data).to_pylist()[0]["date_from"] == "text"
    lines = [json.loads(line) for line in cli("extract", "examples/articles", "--explain").splitlines()]
    lines.append(json.loads(extraction.to_json(explain=True)))
    assert {name for line in lines for mention in line["mentions"] for name in mention} <= names(whowhom.Mention)
    assert {name for line in lines for relation in line.get("relations", []) for name in relation} <= names(whowhom.Relation)
    graph = extractor.graph([Document("1", text)], slices="year")
    nodes, ties, relations = (set(table.column_names) for table in graph.to_arrow(relations=True))
    assert (nodes, ties) == (names(whowhom.Node), names(whowhom.Tie))
    assert relations == names(whowhom.RelationTie, "modality_shares")
    told = {node["id"]: node for node in json.loads(graph.to_json())["nodes"]}
    assert all(told[node.key]["aliases"] == node.aliases for node in graph.nodes)


def test_a_row_for_each_mention(extractor):
    rows = [("1", TEXTS[0]), ("2", TEXTS[1])]
    flat = extractor.mentions_batch(batch(rows)).to_pylist()
    nested = extractor.extract_batch(batch(rows)).to_pylist()
    assert [(row["id"], row["start"]) for row in flat] == [(d["id"], m["start"]) for d in nested for m in d["mentions"]]


def example_lines(cli):
    """What the command line tells of the example articles, and the articles as a batch."""
    lines = [json.loads(line) for line in cli("extract", "examples/articles", "--relations").splitlines()]
    data = batch([(line["id"], (ROOT / line["id"]).read_bytes()) for line in lines])
    assert sum(len(line["relations"]) for line in lines) > 20
    return lines, data


def untyped(row, **more):
    """A relation of a table as JSON has it, without what is empty."""
    row = {name: value for name, value in row.items() if value is not None}
    row["trigger"] = [row.pop("trigger_start"), row.pop("trigger_end")]
    return {**row, **more}


def test_relations_in_rows_of_documents_are_those_of_the_command_line(extractor, cli):
    lines, data = example_lines(cli)
    rows = extractor.extract_batch(data).to_pylist()
    assert [[untyped(relation) for relation in row["relations"]] for row in rows] == [
        line.get("relations", []) for line in lines
    ]


def test_a_row_for_each_relation_with_its_mentions_is_that_of_the_command_line(extractor, cli):
    lines, data = example_lines(cli)
    wanted = []
    for line in lines:
        for relation in line.get("relations", []):
            row = {**relation, "id": line["id"], "document_date": line.get("date")}
            for side in ("source", "target"):
                mention = line["mentions"][relation[side]]
                row |= {side: mention["entity"], f"{side}_text": mention["text"]}
                row |= {f"{side}_{name}": mention.get(name) for name in ("name", "kind")}
            if "place" in relation:
                place = line["mentions"][relation["place"]]
                row |= {"place": place["entity"], "place_name": place.get("name")}
            wanted.append({name: value for name, value in row.items() if value is not None})
    table = extractor.relations_batch(data)
    assert [untyped(row) for row in table.to_pylist()] == wanted
    types = dict(zip(table.column_names, table.to_pyarrow().schema.types))
    assert (types["score"], types["negated"], types["start"]) == (pa.float64(), pa.bool_(), pa.uint32())


def test_bad_records_are_rows_of_errors(extractor):
    texts = as_invalid_string([b"Russia met Iran.", b"\xffRussia met Iran.", b"China met Iran.", b"ok", b"Iran."])
    texts = pa.array([*texts.cast(pa.binary())[:3], None, b"Iran."], pa.binary())
    ids = pa.array(["a", "b", "c", "d", None])
    dates = pa.array(["2021", None, "soon", None, None])
    data = pa.RecordBatch.from_pydict({"id": ids, "text": texts, "date": dates})
    wanted = {
        "b": "text is not UTF-8 at byte 0",
        "c": "`soon` is not a date; write 2021-03-19, 2021-03 or 2021; the document is read without a date",
        "d": "no text",
        "": "no id; every record needs one",
    }
    rows = extractor.extract_batch(data).to_pylist()
    assert {row["id"]: row["error"] for row in rows if row["error"]} == wanted
    assert [len(row["mentions"]) for row in rows] == [2, 0, 2, 0, 0]
    for flat in [extractor.mentions_batch(data).to_pylist(), extractor.relations_batch(data).to_pylist()]:
        assert {row["id"]: row["error"] for row in flat if row["error"]} == wanted
    graph = RelationGraph()
    errors = graph.add_batch(data, extractor).to_pylist()
    assert {row["id"]: row["reason"] for row in errors} == wanted
    assert [tuple(row.values()) for row in errors] == graph.errors
    assert graph.documents == 2 and len(graph) == 2


def test_strings_that_are_no_utf8_are_told_from_those_that_are(extractor):
    texts = as_invalid_string([b"Russia met Iran.", b"Russia \xc3( Iran", b"\xed\xa0\x80"])
    data = pa.RecordBatch.from_pydict({"id": as_invalid_string([b"a", b"\xff", b"c"]), "text": texts})
    rows = extractor.extract_batch(data).to_pylist()
    assert [row["error"] for row in rows] == [None, "id is not UTF-8 at byte 0", "text is not UTF-8 at byte 0"]


def test_numbers_and_dates_are_read_as_they_are_written(extractor):
    day = datetime.date(2006, 10, 1)
    for dates in [pa.array([day]), pa.array([datetime.datetime(2006, 10, 1, 8)], pa.timestamp("us")), pa.nulls(1)]:
        data = {"id": pa.array([7]), "text": pa.array(["The Kyrgyz president spoke."]), "date": dates}
        row, = extractor.extract_batch(pa.RecordBatch.from_pydict(data)).to_pylist()
        assert (row["id"], row["date"]) == ("7", None if dates.null_count else "2006-10-01")


def test_columns_that_cannot_be_read_are_told(extractor):
    with pytest.raises(ValueError, match="no column `text`; there are `id`, `body`"):
        extractor.extract_batch(pa.RecordBatch.from_pydict({"id": ["1"], "body": ["x"]}))
    with pytest.raises(ValueError, match="column `text` is .*; wanted are string"):
        extractor.extract_batch(pa.RecordBatch.from_pydict({"id": ["1"], "text": [["x"]]}))


def test_slices_and_empty_batches(extractor):
    data = batch([("1", "Russia."), ("2", "China."), ("3", "Iran.")])
    assert [row["id"] for row in extractor.extract_batch(data.slice(1, 1)).to_pylist()] == ["2"]
    assert len(extractor.extract_batch(data.slice(0, 0))) == 0
    assert extractor.mentions_batch(data.slice(0, 0)).to_pyarrow().schema.names[0] == "id"
    assert extractor.relations_batch(data.slice(0, 0)).to_pyarrow().schema.names[0] == "id"
