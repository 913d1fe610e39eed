-- A file can hold several tables: how far each was read is told table by table, and rows are counted through all of them.
create table import_table (
    import_id uuid not null references import (id),
    position int not null,
    name text not null,
    entry text,
    charset text,
    sheet text,
    note text,
    lines bigint not null,
    sha256 text not null,
    begins_after bigint not null,
    columns jsonb not null,
    row_count bigint not null default 0,
    created bigint not null default 0,
    matched bigint not null default 0,
    repeated bigint not null default 0,
    rejected bigint not null default 0,
    primary key (import_id, position)
) with (fillfactor = 70);
insert into import_table (import_id, position, name, charset, lines, sha256, begins_after, columns, row_count, created, matched, repeated, rejected)
    select id, 0, '', file_charset, file_lines, content_sha256, 0, file_columns, row_count, created, matched, repeated, rejected from import;
alter table import drop column file_charset;

-- What the rows of a related table come to for each account or record; emptied when the import ends.
create table import_sum (
    import_id uuid not null references import (id),
    table_name text not null,
    key bytea not null,
    cents bigint not null,
    row_count bigint not null,
    primary key (import_id, table_name, key)
) with (fillfactor = 70);

-- What a sender knows and we never post, such as a plan or a judgment, is kept in its own words beside what was posted.
alter table source_record add column kind text not null default 'debt' check (kind <> '');
alter table source_record add column number text not null default '';
alter table source_record add column part_of bytea;
alter table source_record add column same_as bytea;
alter table source_record alter column debt_id drop not null;
