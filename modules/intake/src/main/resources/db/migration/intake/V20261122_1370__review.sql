-- What the sender says a file holds, what people decide about single rows, and how each sender's columns were meant.
alter table import add column mapping_version int;
alter table import add column file_levied_cents bigint not null default 0;
alter table import add column file_paid_cents bigint not null default 0;
alter table import add column control_rows bigint;
alter table import add column control_levied_cents bigint;
alter table import add column control_paid_cents bigint;
alter table import add column control_balance_cents bigint;
alter table import add column accepted_despite text;
alter table import add column accepted_by_name text;

-- A row that somebody is done with stays where it is; one that was repaired still shows what it said first.
alter table import_row add column closed boolean not null default false;
alter table import_row add column original jsonb;
alter table import_row add column levied_cents bigint not null default 0;
alter table import_row add column paid_cents bigint not null default 0;

-- What became of a row is told row by row, also of those that posted.
alter table import_seen add column outcome text check (outcome in ('CREATED', 'MATCHED'));
alter table source_record add column outcome text check (outcome in ('CREATED', 'MATCHED'));

-- What a person decided about a row; when a file that was tried is posted, all of it is done again in this order.
create table import_ruling (
    id uuid primary key,
    import_id uuid not null references import (id),
    row bigint not null,
    ruling text not null check (ruling in ('REPAIR', 'DISCARD', 'DISMISS', 'FURTHER', 'CHANGE')),
    original jsonb not null,
    fields jsonb not null,
    why text,
    came_out text not null check (came_out in ('CREATED', 'MATCHED', 'REPEATED', 'REJECTED')),
    applied boolean not null,
    ruled_by uuid not null,
    ruled_by_name text not null,
    ruled_at timestamptz not null
) with (fillfactor = 70);
create index import_ruling_import on import_ruling (import_id, id);

-- How a sender's columns are meant; a change is a new version, and an import names the one it was read by.
create table sender_mapping (
    name text not null check (name <> ''),
    version int not null check (version > 0),
    sender text not null,
    columns_key text not null,
    columns jsonb not null,
    mapping jsonb not null,
    saved_by uuid not null,
    saved_by_name text not null,
    saved_at timestamptz not null,
    primary key (name, version)
);
create index sender_mapping_columns on sender_mapping (columns_key);
comment on table sender_mapping is 'append only: how an old file was read never changes';

-- A file that waits for somebody to say how its columns are meant.
create table held_file (
    id uuid primary key,
    file_name text not null,
    file_key text not null,
    received_by uuid not null,
    received_by_name text not null,
    received_at timestamptz not null
);
