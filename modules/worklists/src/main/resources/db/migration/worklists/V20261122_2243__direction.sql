-- Whoever leads says what is to be done with an account, perhaps before everything else; it stands there until it is done.
create table work_direction (
    id uuid primary key,
    account_id uuid not null references account,
    set_by uuid not null,
    set_by_name text not null,
    set_at timestamptz not null,
    words text not null check (words <> ''),
    on_top boolean not null,
    done_at timestamptz,
    done_by text
);
create unique index work_direction_open on work_direction (account_id) where done_at is null;
