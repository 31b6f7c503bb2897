#!/usr/bin/env python3
"""Checks that the other formats hold the same graph as GraphML, as their readers see it.

    check_formats.py GRAPH.graphml GRAPH.gexf GRAPH.json GRAPH-nodes.csv GRAPH-edges.csv MULTI.graphml MULTI.gexf MULTI.json

MULTI are written with an edge for each typed relation.  Exit code 0: all is well.
"""
import csv
import json
import sys
import warnings
from datetime import date
from xml.etree import ElementTree

import igraph
import networkx

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


def ends(graph, **keys):
    return sorted(tuple(sorted(edge[:2])) for edge in graph.edges(**keys))


def check_gexf(path, wanted):
    """By networkx, and by the rules that Gephi and Gephi Lite go by."""
    found = networkx.read_gexf(path, version="1.3")
    assert sorted(found) == sorted(wanted), "other nodes"
    assert ends(found) == ends(wanted), "other edges"
    for node, row in wanted.nodes(data=True):
        for name in ("label", "kind", "count", "pagerank", "community", "aliases"):
            assert found.nodes[node].get(name) == row.get(name), (node, name, found.nodes[node].get(name), row.get(name))
        assert abs(found.nodes[node]["viz"]["size"] - row["size"]) < 1e-9
    for source, target, row in wanted.edges(data=True):
        assert found[source][target]["weight"] == row["weight"]
        assert found[source][target].get("evidence") == row.get("evidence")


def check_gexf_rules(path):
    root = ElementTree.parse(path).getroot()
    graph = root.find(f"{GEXF}graph")
    assert root.get("version") == "1.3" and graph.get("timezone") == "UTC" and graph.get("mode") == "dynamic"
    assert graph.get("defaultedgetype") in ("directed", "undirected")
    blocks = graph.findall(f"{GEXF}attributes")
    assert [(block.get("class"), block.get("mode")) for block in blocks] == [("node", "static"), ("edge", "static")]
    for block, name in zip(blocks, ("node", "edge")):
        declared = {attribute.get("id") for attribute in block}
        for element in graph.iter(f"{GEXF}{name}"):
            used = [value.get("for") for value in element.iter(f"{GEXF}attvalue")]
            assert set(used) <= declared and len(used) == len(set(used)), (element.attrib, used)
            assert element.get("type") is None, "one direction a file"
            for period in [element, *element.iter(f"{GEXF}spell")]:
                if period.get("start"):
                    assert date.fromisoformat(period.get("start")) <= date.fromisoformat(period.get("end"))
    for node in graph.iter(f"{GEXF}node"):
        assert node.get("label"), "no label"
        colour = node.find(f"{VIZ}color")
        assert all(0 <= int(colour.get(channel)) <= 255 for channel in "rgb")
    for edge in graph.iter(f"{GEXF}edge"):
        assert float(edge.get("weight")) > 0
    return graph


def check_json(path, wanted):
    with open(path, encoding="utf-8") as file:
        found = networkx.node_link_graph(json.load(file), edges="links")
    assert sorted(found) == sorted(wanted) and ends(found) == ends(wanted)
    for source, target, row in wanted.edges(data=True):
        for name in ("count", "documents", "g2", "pmi", "npmi", "jaccard", "dice", "alpha", "own_country"):
            assert found[source][target].get(name) == row.get(name), (source, target, name)


def check_csv(nodes, edges, wanted):
    with open(nodes, encoding="utf-8", newline="") as file:
        rows = {row["Id"]: row for row in csv.DictReader(file)}
    assert sorted(rows) == sorted(wanted)
    for node, row in wanted.nodes(data=True):
        assert rows[node]["Label"] == row["label"] and int(rows[node]["count"]) == row["count"]
        assert rows[node]["aliases"] == row.get("aliases", "")
    with open(edges, encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Kind"] == "co-occurrence"]
    assert sorted(tuple(sorted((row["Source"], row["Target"]))) for row in rows) == ends(wanted)
    assert all(wanted[row["Source"]][row["Target"]].get("evidence", "") == row["evidence"] for row in rows)


def check_multigraph(graphml, gexf, node_link):
    found = networkx.read_graphml(graphml)
    assert found.is_directed() and found.is_multigraph(), "no directed multigraph"
    relations = [row["relation"] for _, _, row in found.edges(data=True)]
    assert "visits" in relations and "co-occurrence" in relations, set(relations)
    other = igraph.Graph.Read_GraphML(graphml)
    assert other.is_directed() and other.ecount() == len(relations)
    assert sorted(other.es["relation"]) == sorted(relations)
    kinds = [edge.get("kind") for edge in check_gexf_rules(gexf).iter(f"{GEXF}edge")]
    assert sorted(kinds) == sorted(relations), kinds
    with open(node_link, encoding="utf-8") as file:
        linked = networkx.node_link_graph(json.load(file), edges="links")
    assert isinstance(linked, networkx.MultiDiGraph)
    # Of an edge that holds both ways readers of GraphML may turn the ends around.
    wanted = sorted((*sorted((source, target)), row["relation"]) for source, target, row in found.edges(data=True))
    assert sorted((*sorted((source, target)), key) for source, target, key in linked.edges(keys=True)) == wanted
    visits = {(source, target) for source, target, key in linked.edges(keys=True) if key == "visits"}
    assert visits == {(source, target) for source, target, row in found.edges(data=True) if row["relation"] == "visits"}


def main():
    warnings.simplefilter("error")
    graphml, gexf, node_link, nodes, edges, multi_graphml, multi_gexf, multi_json = sys.argv[1:]
    wanted = networkx.read_graphml(graphml)
    check_gexf(gexf, wanted)
    check_gexf_rules(gexf)
    check_json(node_link, wanted)
    check_csv(nodes, edges, wanted)
    check_multigraph(multi_graphml, multi_gexf, multi_json)
    print(f"{len(wanted)} nodes and {wanted.number_of_edges()} edges are the same in every format")


if __name__ == "__main__":
    main()
