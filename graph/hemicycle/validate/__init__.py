"""Validate an export against the SHACL shapes."""

from hemicycle.validate.shacl import Violation, validate_export

__all__ = ["Violation", "validate_export"]
