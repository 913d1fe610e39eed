-- A row that is merely odd posts and is listed with what is odd about it; a repeated one says where it came before.
alter table import_row drop constraint import_row_outcome_check;
alter table import_row add constraint import_row_outcome_check check (outcome in ('REPEATED', 'REJECTED', 'FLAGGED'));
alter table import_row add column flags text[] not null default '{}';

-- How many rows of a file are odd in which way, whatever became of them; how many of those post; what they owe.
create table import_anomaly (
    import_id uuid not null references import (id),
    name text not null check (name <> ''),
    row_count bigint not null,
    posted bigint not null,
    amount_cents bigint not null,
    primary key (import_id, name)
);

-- What a row said in those columns in which it may not differ when it comes again.
alter table source_record add column content bytea;
alter table import_seen add column content bytea;
alter table import_seen add column row bigint;

-- A later row looks for the sender of the account on which it stands.
create index source_record_account on source_record (account_id);
