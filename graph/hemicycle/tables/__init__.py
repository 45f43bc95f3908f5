"""Load the tables and lexicons of ontology/."""
