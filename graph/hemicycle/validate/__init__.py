"""Validate an export against the SHACL shapes."""
