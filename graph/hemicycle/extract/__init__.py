"""Extract statements from articles: the second stage."""
