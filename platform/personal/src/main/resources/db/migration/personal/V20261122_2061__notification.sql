-- What a person was told while they did something else stays until they have read it.
create table notification (
    id uuid primary key,
    person uuid not null,
    once text,
    text text not null check (text <> ''),
    link text,
    told_at timestamptz not null,
    read_at timestamptz,
    unique (person, once)
) with (fillfactor = 70);
create index notification_of_person on notification (person, id);
