-- A table that an agency may change as it likes.
create table note (
    id uuid primary key,
    text text not null
);
create index note_text_idx on note using gin (text gin_trgm_ops);
