-- Papers stay with the agency's own records, in its own schema and its own backup; their mark tells whether two are the same.
create table kept_file (
    id uuid primary key,
    name text not null check (name <> ''),
    media_type text not null,
    bytes bigint not null check (bytes > 0),
    sha256 text not null,
    content bytea not null,
    kept_at timestamptz not null
);
comment on table kept_file is 'append only: a paper that was kept is not exchanged';
