"""Modality of relations and roles: asserted, denied, hypothetical or former."""

from hemicycle.extract.modality.modality import Modality
from hemicycle.extract.modality.roles import modality_of_role
from hemicycle.extract.modality.status import modality_of, status

__all__ = ["Modality", "modality_of", "modality_of_role", "status"]
