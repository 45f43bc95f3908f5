"""Read articles from files: the first stage."""
