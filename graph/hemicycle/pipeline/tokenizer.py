"""French tokenisation by a few rules: elisions and clitics split, hyphenated names whole."""

import re
from typing import Any

from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import registry
from spacy.vocab import Vocab

UNSTORED = ("tokenizer",)  # what a pipeline leaves out on disk: these rules make it anew
LETTER = r"[^\W\d_]"
UPPER = "A-ZÀ-ÖØ-ÞŒŸ"
APOSTROPHE = "['’]"
HYPHEN = "[-‐‑]"
OPENING = r"""["'’«»“”„‘‹›(\[{<*#§¿¡…,;:!?/|~•–—]|\.\.+|[€$£]"""
CLOSING = r"""["'’«»“”„‘‹›\]}>*,;:!?…/|~•–—]|\.\.+"""
ELISION = rf"(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu){APOSTROPHE}(?={LETTER}|[0-9\"«“])"
CLITIC = "il|elle|on|ils|elles|je|tu|nous|vous|ce|moi|toi|le|la|les|lui|leur|y|en"
PREFIXES = rf"^(?:{OPENING}|[-+](?={LETTER})|(?i:{ELISION}))"
SUFFIXES = "|".join(
    [
        rf"(?:{CLOSING})$",
        r"(?<!\(\w)\)$",
        rf"(?<=[^\W\d_]){HYPHEN}(?:(?:t{HYPHEN})?(?:{CLITIC})|(?:T{HYPHEN})?(?:{CLITIC.upper()}))$",
        rf"(?:(?<=[^\s.{UPPER}])|(?<=[{UPPER}][{UPPER}]))\.$",
        r"(?<=[0-9])(?:%|‰|€|\$|£|km|kg|mg|cm|mm|m²|km²|°C|[hH])$",
        rf"(?<={LETTER}){HYPHEN}$",
    ]
)
INFIXES = "|".join(
    [
        r"\.\.+|…",
        rf"(?<={LETTER})(?:--|—|–)(?={LETTER})",
        rf"(?<=[a-zà-öø-ÿ])[.](?=[{UPPER}])",
        rf"(?<={LETTER})[,;:!?\"«»“”](?={LETTER})",
        rf"(?<={LETTER})\((?={LETTER}{{2}})",
        r"(?<=[0-9])[hH](?=[0-9])",
        rf"(?<=[a-zà-öø-ÿ]{{2}})/(?={LETTER})",
    ]
)
WHOLE = (
    "c'est-à-dire l'on quelqu'un quelqu'une rendez-vous Rendez-vous au-delà "
    "M. MM. Mme. Mlle. Me. Dr. Pr. St. Ste. Mgr. etc. cf. Cf. av. apr. env. art. vol. Vol. "
    "chap. fig. pp. ex. No. Mr. Mrs. vs. J.-C. c.-à-d. c-à-d. R.-V."
)


@registry.tokenizers("hemicycle.french_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_tokenizer() -> Any:
    """Make the function by which spaCy's config builds the tokenizer."""
    return lambda nlp: build_tokenizer(nlp.vocab)


def build_tokenizer(vocab: Vocab) -> Tokenizer:
    """Build the tokenizer from the rules of this module."""
    return Tokenizer(
        vocab,
        rules={form: [{"ORTH": form}] for form in whole_forms()},
        prefix_search=re.compile(PREFIXES).search,
        suffix_search=re.compile(SUFFIXES).search,
        infix_finditer=re.compile(INFIXES).finditer,
        url_match=re.compile(r"(?:https?://|www\.)\S+\w/?$|[\w.+-]+@[\w-]+\.[\w.]+$").match,
    )


def whole_forms() -> list[str]:
    """List the forms that stay one token, with either apostrophe and either case."""
    forms = WHOLE.split()
    forms += [form.capitalize() for form in forms if "'" in form]
    return sorted({*forms, *(form.replace("'", "’") for form in forms)})
