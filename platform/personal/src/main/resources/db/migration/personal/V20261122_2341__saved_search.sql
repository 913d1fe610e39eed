-- A search that somebody makes each week keeps a name: what was typed and how it was narrowed, never what it found.
create table saved_search (
    id uuid primary key,
    person uuid not null,
    name text not null check (name <> ''),
    query text not null,
    saved_at timestamptz not null,
    unique (person, name)
);
