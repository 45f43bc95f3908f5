"""IRIs: the vocabularies that an export uses, and the names of its own resources."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from pyoxigraph import NamedNode

BASE = "https://w3id.org/hemicycle/"
ONTOLOGY = "https://w3id.org/hemicycle/ontology#"
VOCABULARIES = {
    "dcterms": "http://purl.org/dc/terms/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "hc": ONTOLOGY,
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skosxl": "http://www.w3.org/2008/05/skos-xl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
KINDS = (
    "actor",
    "article",
    "evidence",
    "membership",
    "name",
    "period",
    "publisher",
    "relation",
    "role",
    "run",
    "slice",
    "speaker",
)
_DOT_SEGMENT = re.compile(r"/\.{1,2}(?:[/?#]|$)")
_URL_SAFE = "%/:?#[]@!$&'()*+,;=~"  # reserved characters and percent signs stand as they are


@dataclass(frozen=True, slots=True)
class Iris:
    """Name the resources of an export under one base, which ends in `/` or `#`."""

    base: str = BASE

    def resource(self, kind: str, key: str) -> NamedNode:
        """Return the IRI of a resource of one of `KINDS`, its key percent-encoded.

        >>> Iris().resource("article", "été 2017/1").value
        'https://w3id.org/hemicycle/article/%C3%A9t%C3%A9%202017%2F1'
        """
        return NamedNode(f"{self.base}{kind}/{encode_key(key)}")

    def named(self, kind: str, name: str) -> NamedNode:
        """Return the IRI of what is known by a name only, spaces being underscores.

        >>> Iris().named("publisher", "Le Courrier").value
        'https://w3id.org/hemicycle/publisher/Le_Courrier'
        """
        return self.resource(kind, name.replace(" ", "_"))

    def prefixes(self) -> dict[str, str]:
        """Return the prefixes of the export, those of its own resources included, by name."""
        own = {kind: f"{self.base}{kind}/" for kind in KINDS}
        return dict(sorted((VOCABULARIES | own).items()))


@cache
def term(prefixed: str) -> NamedNode:
    """Return a term of one of the `VOCABULARIES`.

    >>> term("foaf:Person").value
    'http://xmlns.com/foaf/0.1/Person'
    """
    prefix, _, name = prefixed.partition(":")
    return NamedNode(VOCABULARIES[prefix] + name)


def web_address(url: str) -> NamedNode | None:
    """Return an http or https address as an IRI, None where a text is no such address.

    Nor is it one with the segments `.` and `..`, which some readers resolve and others keep.
    """
    if not url.lower().startswith(("http://", "https://")) or _DOT_SEGMENT.search(url):
        return None
    try:
        return NamedNode(quote(url, safe=_URL_SAFE, errors="replace"))
    except ValueError:
        return None


def encode_key(key: str) -> str:
    """Percent-encode all but letters, digits and `_.-~` of ASCII; lone surrogates become `?`.

    Dots at the end are encoded too: rdflib can't read `actor:etc\\.`, and `..` is a parent folder.
    """
    stem = key.rstrip(".")
    return quote(stem, safe="", errors="replace") + "%2E" * (len(key) - len(stem))
