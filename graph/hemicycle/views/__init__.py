"""Views of the graph in time: snapshots and comparisons."""
