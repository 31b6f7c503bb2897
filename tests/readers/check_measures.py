#!/usr/bin/env python3
"""Checks the measures in GraphML files against networkx, igraph and their definitions.

    check_measures.py FILE.graphml...

All measures are computed anew from the counts in the file, by other programs where these
have them, otherwise from the definition in another form than ours.  Printed is the largest
difference of each measure over all files.  Exit code 0: all are small; 1: some are not.
"""
import math
import re
import sys
import warnings
from pathlib import Path

import igraph
import networkx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as networkx_pagerank

# The largest difference that counts as none, and how much worse our modularity may be than the best
# that igraph's Leiden and Louvain find in several runs with different seeds.
TOLERANCE = 1e-9
MODULARITY = 0.005
SEEDS = 10


class Differences:
    def __init__(self):
        self.largest = {}

    def note(self, measure, found, wanted):
        assert (found is None) == (wanted is None), f"{measure}: {found}, wanted {wanted}"
        difference = 0 if found is None else abs(found - wanted) / max(1, abs(wanted))
        known, count = self.largest.get(measure, (0, 0))
        self.largest[measure] = (max(known, difference), count + 1)


def as_igraph(graph):
    names = list(graph)
    index = {name: number for number, name in enumerate(names)}
    edges = [(index[a], index[b]) for a, b in graph.edges]
    other = igraph.Graph(len(names), edges)
    other.es["weight"] = [row["weight"] for _, _, row in graph.edges(data=True)]
    return names, other


def check_nodes(graph, differences):
    names, other = as_igraph(graph)
    note = differences.note
    sources = {
        "degree": [("networkx", dict(graph.degree))],
        "weighted_degree": [("networkx", dict(graph.degree(weight="weight")))],
        "pagerank": [
            ("networkx", networkx_pagerank(graph, tol=1e-14 / len(graph), max_iter=5000)),
            ("igraph", dict(zip(names, other.pagerank(weights="weight", directed=False)))),
        ],
        "betweenness": [
            ("networkx", networkx.betweenness_centrality(graph)),
            ("igraph", dict(zip(names, scaled(other.betweenness(), len(names))))),
        ],
    }
    for measure, found in sources.items():
        for program, values in found:
            for name in names:
                note(f"{measure} ({program})", graph.nodes[name][measure], values[name])


def scaled(values, count):
    pairs = (count - 1) * (count - 2) / 2
    return [value / pairs if pairs else 0 for value in values]


def check_communities(graph, differences, path):
    names, other = as_igraph(graph)
    membership = [graph.nodes[name]["community"] for name in names]
    groups = [{n for n, own in zip(names, membership) if own == number} for number in range(max(membership) + 1)]
    assert all(groups), f"{path}: numbers of communities have gaps"
    assert [len(group) for group in groups] == sorted(map(len, groups), reverse=True), f"{path}: the largest is not first"
    for group in groups:
        assert networkx.is_connected(graph.subgraph(group)), f"{path}: the community {group} does not hold together"
    if not graph.size():
        return
    ours = networkx.community.modularity(graph, groups)
    differences.note("modularity (networkx, igraph)", ours, other.modularity(membership, weights="weight"))
    best = -1
    for seed in range(SEEDS):
        igraph.set_random_number_generator(__import__("random").Random(seed))
        for found in (
            other.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1),
            other.community_multilevel(weights="weight"),
        ):
            best = max(best, other.modularity(found.membership, weights="weight"))
    print(f"{path.name}: {len(groups)} communities, modularity {ours:.4f}; best of {2 * SEEDS} runs of igraph {best:.4f}")
    assert ours > best - MODULARITY, f"{path}: modularity {ours}, igraph finds {best}"


def entropy(*counts):
    return sum(count * math.log(count) for count in counts if count > 0)


def check_ties(graph, windows, differences):
    for source, target, row in graph.edges(data=True):
        a, b, both = graph.nodes[source]["windows"], graph.nodes[target]["windows"], row["count"]
        p, pa, pb = both / windows, a / windows, b / windows
        pmi = math.log(p / (pa * pb)) / math.log(2)
        differences.note("pmi (definition)", row.get("pmi"), pmi)
        differences.note("npmi (definition)", row.get("npmi"), pmi / -math.log2(p) if p < 1 else None)
        cells = (both, a - both, b - both, windows - a - b + both)
        # Dunning's ratio as 2 (H(cells) - H(rows) - H(columns) + H(sum)), with H = sum of k ln k.
        g2 = 2 * (entropy(*cells) - entropy(a, windows - a) - entropy(b, windows - b) + entropy(windows))
        differences.note("g2 (entropies)", row["g2"], max(g2, 0))
        # Jaccard and Dice as functions of each other.
        jaccard = both / sum(cells[:3])
        differences.note("jaccard (definition)", row["jaccard"], jaccard)
        differences.note("dice (by Jaccard)", row["dice"], 2 * jaccard / (1 + jaccard))
        alpha = min(integrated_alpha(graph, end, row["weight"]) for end in (source, target))
        differences.note("alpha (integral)", row["alpha"], alpha)


def integrated_alpha(graph, node, weight):
    """Serrano et al., equation 2: 1 - (k - 1) times the integral of (1 - x)^(k - 2) from 0 to p,
    here by Gauss-Legendre quadrature in many pieces."""
    k, p = graph.degree(node), weight / graph.degree(node, weight="weight")
    if k < 2:
        return 1
    nodes = [(-math.sqrt(3 / 5), 5 / 9), (0, 8 / 9), (math.sqrt(3 / 5), 5 / 9)]
    pieces, total = 200, 0
    for piece in range(pieces):
        middle, half = p * (piece + 0.5) / pieces, p / pieces / 2
        total += half * sum(share * (1 - middle - half * at) ** (k - 2) for at, share in nodes)
    return 1 - (k - 1) * total


def main():
    warnings.simplefilter("error")
    differences = Differences()
    for path in map(Path, sys.argv[1:]):
        graph = networkx.read_graphml(path)
        windows = int(re.search(r"(\d+) windows", path.read_text(encoding="utf-8"))[1])
        check_nodes(graph, differences)
        check_communities(graph, differences, path)
        check_ties(graph, windows, differences)
    failed = False
    print(f"largest differences over {len(sys.argv) - 1} graphs, relative where values are above 1:")
    for measure, (difference, count) in differences.largest.items():
        print(f"  {measure:32} {difference:.1e} of {count}")
        failed |= difference > TOLERANCE
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
