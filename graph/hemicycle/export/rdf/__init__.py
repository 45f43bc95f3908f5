"""Write the graph as RDF 1.1: Turtle, one Turtle file for each year, and all of it as TriG."""

from hemicycle.export.rdf.iris import BASE
from hemicycle.export.rdf.runs import RunInfo
from hemicycle.export.rdf.write import write_rdf

__all__ = ["BASE", "RunInfo", "write_rdf"]
