-- Whoever leads says what went well and what to do next time; it is direction, stays as it was said, and is no rating.
create table coaching_note (
    id uuid primary key,
    person_id uuid not null,
    person_name text not null,
    written_by uuid not null,
    written_by_name text not null,
    written_at timestamptz not null,
    account_id uuid references account,
    contact_id uuid,
    went_well text not null,
    next_time text not null,
    follow_up_on date,
    check (went_well <> '' or next_time <> ''),
    check (contact_id is null or account_id is not null),
    check (person_id <> written_by)
);
create index coaching_note_person on coaching_note (person_id, written_at);
create index coaching_note_author on coaching_note (written_by, written_at);
comment on table coaching_note is 'append only: what was said to somebody is not said differently later';

create table coaching_reply (
    id uuid primary key,
    note_id uuid not null references coaching_note,
    kind text not null check (kind in ('SEEN', 'ANSWER', 'FOLLOW_UP')),
    said_by uuid not null,
    said_by_name text not null,
    said_at timestamptz not null,
    words text not null,
    check (kind = 'SEEN' or words <> '')
);
create index coaching_reply_note on coaching_reply (note_id, said_at);
create unique index coaching_reply_seen on coaching_reply (note_id) where kind = 'SEEN';
comment on table coaching_reply is 'append only: an answer stays as it was given';
