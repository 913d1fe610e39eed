-- While somebody is away, their accounts are with others: from the first day, and back by themselves after the last.
create table work_cover (
    id uuid primary key,
    person_id uuid not null,
    stand_in_id uuid,
    relief text unique,
    from_on date not null,
    return_on date not null,
    only_due boolean not null,
    why text not null check (why <> ''),
    made_by text not null,
    made_at timestamptz not null,
    begun_on date,
    ended_at timestamptz,
    check (return_on > from_on),
    check (stand_in_id is null or stand_in_id <> person_id)
);
create index work_cover_open on work_cover (from_on) where ended_at is null;
alter table work_loan add column cover_id uuid references work_cover;
