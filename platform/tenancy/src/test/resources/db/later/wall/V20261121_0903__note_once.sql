-- Fails for an agency that has the same note twice.
create unique index concurrently note_once on note (text);
