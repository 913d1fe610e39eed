-- A change of the ladder is put together, compared with what is in force, and approved before it acts.
create table ladder_draft (
    id          uuid primary key,
    based_on    int not null,
    standing    text not null check (standing in ('OPEN', 'SENT', 'APPROVED', 'DONE', 'REFUSED', 'DROPPED')),
    from_on     date,
    why         text,
    by_person   uuid not null,
    by_name     text not null,
    begun_at    timestamptz not null,
    settled_at  timestamptz
);
create unique index ladder_draft_open on ladder_draft (standing) where standing = 'OPEN';

-- What the draft changes, in the order in which it is carried out.
create table ladder_draft_change (
    id        uuid primary key,
    draft_id  uuid not null references ladder_draft,
    kind      text not null,
    subject   text not null,
    command   text not null,
    held      boolean not null,
    by_person uuid not null,
    by_name   text not null,
    at        timestamptz not null
);
create index ladder_draft_change_draft on ladder_draft_change (draft_id, id);
