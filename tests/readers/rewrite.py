#!/usr/bin/env python3
"""Reads a GraphML file with networkx and writes it again: rewrite.py FROM.graphml TO.graphml"""
import sys

import networkx

networkx.write_graphml(networkx.read_graphml(sys.argv[1]), sys.argv[2])
