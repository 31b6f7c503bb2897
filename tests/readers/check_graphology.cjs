// Checks that graphology, on which Gephi Lite stands, reads a GraphML file without a changed value.
//
//     node check_graphology.cjs FILE.graphml EXPECTED.json
//
// The packages of package.json are taken from the folder WHOWHOM_READERS_NODE.  EXPECTED.json is that
// of check_graphml.py.  Exit code 0: all is as expected; 1: differences, each on a line of its own.
"use strict";
const { readFileSync } = require("fs");
const { createRequire } = require("module");
const { join } = require("path");

const load = createRequire(join(process.env.WHOWHOM_READERS_NODE, "package.json"));
const { MultiGraph } = load("graphology");
const { parse } = load("graphology-graphml");

const SHOWN = 40;
const [file, expected] = process.argv.slice(2);
const graph = parse(MultiGraph, readFileSync(file, "utf8"));
const wanted = JSON.parse(readFileSync(expected, "utf8"));
const faults = [];
let values = 0;

function same(found, want) {
  // Of places of evidence a list is wanted: where each piece stands in its document.
  if (Array.isArray(want)) return JSON.stringify(found.split("; ").map((place) => place.split(".").slice(2, 4).join("."))) === JSON.stringify(want);
  return found === want;
}

function compare(where, found, row) {
  for (const name of new Set([...Object.keys(found), ...Object.keys(row)])) {
    values += 1;
    if (!same(found[name], row[name])) faults.push(`${where}: ${name} is ${JSON.stringify(found[name])}; wanted: ${JSON.stringify(row[name])}`);
  }
}

if (graph.order !== wanted.nodes.length || graph.size !== wanted.edges.length) {
  faults.push(`${graph.order} nodes and ${graph.size} edges; wanted: ${wanted.nodes.length} and ${wanted.edges.length}`);
}
for (const { id, ...row } of wanted.nodes) {
  if (graph.hasNode(id)) compare(`node ${id}`, graph.getNodeAttributes(id), row);
  else faults.push(`node ${id} is missing`);
}
wanted.edges.forEach(({ source, target, ...row }, number) => {
  const edge = `e${number}`;
  if (!graph.hasEdge(edge) || graph.source(edge) !== source || graph.target(edge) !== target) faults.push(`edge ${edge} from ${source} to ${target} is missing`);
  else compare(`edge ${source} ${target}`, graph.getEdgeAttributes(edge), row);
});
console.log(`graphology: ${graph.order} nodes, ${graph.size} edges, ${values} values: ${faults.length ? `${faults.length} differences` : "all as expected"}`);
faults.slice(0, SHOWN).forEach((fault) => console.log(`  ${fault.slice(0, 300)}`));
process.exit(faults.length ? 1 : 0);
