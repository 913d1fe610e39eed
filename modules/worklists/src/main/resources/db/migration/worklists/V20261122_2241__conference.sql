-- Several colleagues talk about one account; what was said stays in its order, and one sentence says what came of it.
create table work_conference (
    id uuid primary key,
    account_id uuid not null references account,
    topic text not null check (topic <> ''),
    opened_by uuid not null,
    opened_by_name text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text,
    result text,
    check ((closed_at is null) = (result is null))
);
create unique index work_conference_open on work_conference (account_id) where closed_at is null;
create index work_conference_account on work_conference (account_id, opened_at);
create table work_conference_person (
    conference_id uuid not null references work_conference,
    person_id uuid not null,
    person_name text not null,
    primary key (conference_id, person_id)
);
create index work_conference_of on work_conference_person (person_id);
comment on table work_conference_person is 'append only: who takes part in a conference about an account';
create table work_remark (
    conference_id uuid not null references work_conference,
    position int not null,
    said_at timestamptz not null,
    said_by uuid not null,
    said_by_name text not null,
    words text not null check (words <> ''),
    primary key (conference_id, position)
);
comment on table work_remark is 'append only: what colleagues said about an account, in its order';
