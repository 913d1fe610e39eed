-- A file of debts is read in pieces; what is already in the books must survive a crash and never come in twice.
create table import (
    id uuid primary key,
    file_name text not null,
    file_key text not null,
    file_bytes bigint not null,
    file_lines bigint not null,
    file_charset text not null,
    file_columns jsonb not null,
    content_sha256 text not null,
    mapping_name text not null,
    mapping jsonb not null,
    dry_run boolean not null,
    posting boolean not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'READY', 'POSTED', 'FAILED', 'CANCELLED')),
    last_row bigint not null default 0,
    row_count bigint not null default 0,
    created bigint not null default 0,
    matched bigint not null default 0,
    repeated bigint not null default 0,
    rejected bigint not null default 0,
    levied_cents bigint not null default 0,
    adjusted_cents bigint not null default 0,
    moved_cents bigint not null default 0,
    paid_cents bigint not null default 0,
    repeated_cents bigint not null default 0,
    rejected_cents bigint not null default 0,
    message text,
    received_by uuid not null,
    received_by_name text not null,
    received_at timestamptz not null,
    business_date date,
    started_at timestamptz,
    ended_at timestamptz,
    tries int not null default 0,
    resumed boolean not null default false,
    constraint import_rows_add_up check (row_count = created + matched + repeated + rejected)
) with (fillfactor = 70);

-- The same content is posted once; one that ended without any row in the books may be sent again.
create unique index import_content_once on import (content_sha256) where posting and state <> 'FAILED' and state <> 'CANCELLED';

-- Where every account that came from a file came from; its key is what makes the row itself for its sender.
create table source_record (
    key bytea primary key,
    import_id uuid not null references import (id),
    row bigint not null,
    account_id uuid not null,
    debt_id uuid not null,
    kept jsonb not null,
    unique (import_id, row)
);
comment on table source_record is 'append only: where an account came from never changes';

-- Rows that did not post: rejected ones to repair, repeated ones to look at.
create table import_row (
    import_id uuid not null references import (id),
    row bigint not null,
    outcome text not null check (outcome in ('REPEATED', 'REJECTED')),
    column_name text,
    value text,
    reason text not null,
    amount_cents bigint not null,
    fields jsonb not null,
    primary key (import_id, row)
);

-- What a dry run has seen so far of its own file; emptied when the dry run ends.
create table import_seen (
    import_id uuid not null references import (id),
    key bytea not null,
    primary key (import_id, key)
);
