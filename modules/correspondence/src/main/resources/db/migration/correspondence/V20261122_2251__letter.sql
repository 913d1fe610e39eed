-- The words of an agency's letters; a letter that was sent says which version it was, so a changed one is a further row.
create table letter (
    code       text not null,
    language   text not null,
    version    int not null check (version > 0),
    subject    text not null,
    body       text not null,
    citation   text,
    adopted_at timestamptz not null,
    primary key (code, language, version)
);
comment on table letter is 'append only: a letter that was sent keeps its words';
