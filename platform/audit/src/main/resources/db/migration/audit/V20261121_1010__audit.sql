-- Who did what, when and by whose authority is kept with the act; the transaction id tells the sealer what can no longer change.
create table audit (
    id uuid primary key,
    at timestamptz not null,
    xact xid8 not null default pg_current_xact_id(),
    actor_id uuid,
    actor_name text not null,
    action text not null,
    subject_kind text not null,
    subject text not null,
    before jsonb not null,
    after jsonb not null,
    why text,
    authority text,
    outcome text not null check (outcome in ('DONE', 'REFUSED'))
);
create index audit_unsealed on audit (xact);
comment on table audit is 'append only: the record of acts and refusals';

create table audit_block (
    number bigint primary key,
    from_xact xid8 not null,
    upto_xact xid8 not null,
    ids uuid[] not null,
    digests text[] not null,
    previous text not null,
    hash text not null unique,
    sealed_at timestamptz not null
);
comment on table audit_block is 'append only: each block holds the digests of its rows and the hash of the block before it';
