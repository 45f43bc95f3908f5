"""Small words: the prepositions and articles that several rules step over."""

DE = frozenset({"de", "du", "des", "d'", "d’"})
ARTICLES = frozenset({"le", "la", "l'", "l’", "les"})
OF = frozenset({"de", "d'", "d’"})  # before a name without article
AT = frozenset({"à", "au", "aux"})
