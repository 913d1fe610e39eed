-- Fails for an agency that has the same note twice; made so that it can be tried again.
drop index concurrently if exists note_once;
create unique index concurrently note_once on note (text);
