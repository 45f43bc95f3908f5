"""The main job: from articles to exports, and the record that it leaves of itself."""
