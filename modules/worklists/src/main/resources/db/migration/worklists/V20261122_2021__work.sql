-- Who works on an account at this moment: a lease that runs out by itself, so that nobody has to unlock anything.
create table work_lease (
    account_id uuid primary key references account,
    person_id uuid not null,
    person_name text not null,
    taken_at timestamptz not null,
    until_at timestamptz not null,
    given_back_at timestamptz
) with (fillfactor = 60);
create index work_lease_person on work_lease (person_id, taken_at);

-- Something to be done on an account by a day, beside its next date; one that is done stays, with who did it.
create table work_task (
    id uuid primary key,
    account_id uuid not null references account,
    owner_id uuid not null,
    code text not null check (code <> ''),
    words text not null check (words <> ''),
    due_on date not null,
    made_at timestamptz not null,
    made_by text not null,
    done_at timestamptz,
    done_by text
);
create index work_task_open on work_task (owner_id, due_on, id) where done_at is null;
create index work_task_account on work_task (account_id, due_on);

-- Each night it is proved that no account is forgotten; what was found stays as it was found.
create table work_proof (
    business_date date primary key,
    proved_at timestamptz not null,
    accounts bigint not null,
    late bigint not null,
    lacking bigint not null,
    ownerless bigint not null
);
comment on table work_proof is 'append only: what the nightly proof of owners and next dates counted';
create table work_orphan (
    business_date date not null references work_proof,
    position int not null,
    account_number text not null,
    sentence text not null,
    primary key (business_date, position)
);
comment on table work_orphan is 'append only: accounts that the nightly proof found without somebody who answers for them';

-- Accounts lent to a colleague go back by themselves, unless somebody else got them meanwhile.
create table work_loan (
    account_id uuid primary key references account,
    from_id uuid not null,
    to_id uuid not null,
    return_on date not null,
    why text not null
);
create index work_loan_due on work_loan (return_on);
