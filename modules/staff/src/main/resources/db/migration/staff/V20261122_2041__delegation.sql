-- Some authority is only lent: by a document that a judge or a superior signed, or while somebody is away.
alter table authority add column delegated boolean not null default false;
alter table authority add column kept boolean not null default false;
alter table authority add column standing text not null default 'IN_FORCE'
    check (standing in ('IN_FORCE', 'PROPOSED', 'DONE', 'REFUSED'));
alter table authority drop constraint authority_action_holder_kind_holder_debt_type_department_fr_key;
create unique index authority_once on authority (action, holder_kind, holder, debt_type, department, from_on)
    nulls not distinct where standing = 'IN_FORCE';

create table delegation (
    id           uuid primary key,
    number       text not null unique,
    kind         text not null check (kind in ('DOCUMENT', 'ACTING')),
    given_by     text not null,
    words        text,
    citation     text,
    holder_kind  text not null check (holder_kind in ('CLASS', 'POSITION', 'PERSON')),
    holder       text not null,
    acts_for     text references person (username),
    acts_at      text references position,
    debt_type    text,
    department   text,
    limit_cents  bigint,
    from_on      date not null,
    until_on     date,
    standing     text not null default 'IN_FORCE' check (standing in ('IN_FORCE', 'PROPOSED', 'DONE', 'REFUSED')),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    ended_at     timestamptz,
    kept         boolean not null default false,
    check (kind = 'DOCUMENT' or (holder_kind = 'PERSON' and until_on is not null
        and (acts_for is null) <> (acts_at is null)))
);

create index delegation_holder on delegation (holder);

-- What a delegation covers; acting without any covers all that the desk may.
create table delegation_action (
    delegation_id uuid not null references delegation,
    action        text not null,
    primary key (delegation_id, action)
);
