-- A list that leaves as a file: how far it is, who takes it, and whether somebody gave it up.
create table export_run (
    id uuid not null primary key,
    import_id uuid not null references import (id),
    list text not null,
    state text not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    all_rows bigint not null,
    written bigint not null,
    taken_by_name text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz
);
create index export_run_started on export_run (started_at);
