-- The numbers of the law and the habits of the agency are data with dates; what was believed is kept, so versions are never edited.
create table policy (
    id uuid primary key,
    kind text not null,
    code text not null,
    version int not null,
    from_day date not null,
    citation text,
    terms jsonb not null,
    adopted_at timestamptz not null,
    unique (kind, code, version)
);
comment on table policy is 'append only: a change of policy is a new version';
