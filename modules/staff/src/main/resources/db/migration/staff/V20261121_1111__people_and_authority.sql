-- Holdings and authorities end, they are not deleted: auditors ask who might do what on a day long past.
create table person (
    id          uuid primary key,
    username    text not null unique,
    name        text not null,
    enrolled_at timestamptz
);

create table holding (
    person_id    uuid not null references person,
    position_key text not null references position,
    from_on      date not null,
    until_on     date,
    primary key (person_id, position_key, from_on)
);

create table authority (
    id          uuid primary key,
    action      text not null,
    holder_kind text not null check (holder_kind in ('CLASS', 'POSITION', 'PERSON')),
    holder      text not null,
    limit_cents bigint,
    debt_type   text,
    department  text,
    from_on     date not null,
    until_on    date,
    citation    text,
    unique nulls not distinct (action, holder_kind, holder, debt_type, department, from_on)
);

create table open_question (
    question text primary key,
    seq      int not null
);
