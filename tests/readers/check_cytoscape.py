#!/usr/bin/env python3
"""Checks that cytoscape.js reads a GraphML file without a changed value.

    check_cytoscape.py FILE.graphml EXPECTED.json

It runs in headless Chromium (WHOWHOM_CHROMIUM, or else from the PATH) with its extension for
GraphML, from the packages of package.json in the folder WHOWHOM_READERS_NODE.  EXPECTED.json is that
of check_graphml.py.  The extension names values by the ids of their keys and takes all of them for
text, which is put right here.  Exit code 0: all is as expected; 1: differences, each on a line of its own.
"""
import os
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from check_graphml import Graph, load_expected, report_graph
from playwright.sync_api import sync_playwright

SCRIPTS = ("jquery/dist/jquery.min.js", "cytoscape/dist/cytoscape.min.js", "cytoscape-graphml/cytoscape-graphml.js")
READ = """(file) => {
    if (typeof cytoscapeGraphml === "function") cytoscapeGraphml(cytoscape, jQuery);
    const cy = cytoscape({ headless: true });
    cy.graphml({ layoutBy: () => {} });
    cy.graphml(file);
    const data = (elements) => elements.map((element) => element.data());
    return { version: cytoscape.version, nodes: data(cy.nodes()), edges: data(cy.edges()) };
}"""
VALUES = {"int": int, "double": float, "string": str, "boolean": {"true": True, "false": False}.__getitem__}


def keys_of(text):
    """The name and the type of each key by its id."""
    root = ElementTree.fromstring(text.encode())
    keys = (child for child in root if child.tag.endswith("}key"))
    return {key.get("id"): (key.get("attr.name"), VALUES[key.get("attr.type")]) for key in keys}


def read(text, modules):
    chromium = os.environ.get("WHOWHOM_CHROMIUM") or shutil.which("chromium")
    assert chromium, "no chromium on the PATH; install it (Debian: chromium) or set WHOWHOM_CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        for script in SCRIPTS:
            page.add_script_tag(path=modules / script)
        found = page.evaluate(READ, text)
        browser.close()
    return found


def main():
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    found = read(text, Path(os.environ["WHOWHOM_READERS_NODE"]) / "node_modules")
    keys = keys_of(text)

    def row(data):
        return {keys[id][0]: keys[id][1](value) for id, value in data.items() if id in keys}

    graph = Graph(f"cytoscape.js {found['version']}")
    for data in found["nodes"]:
        graph.add_node(data["id"], row(data))
    for data in found["edges"]:
        graph.add_edge(data["source"], data["target"], row(data))
    return 0 if report_graph(graph, load_expected(sys.argv[2])) else 1


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main())
