-- What was said, with whom, and what came of it is added and never changed: a correction is a row of its own beside the first.
create table contact (
    id uuid primary key,
    idempotency_key text not null unique check (idempotency_key <> ''),
    content text not null,
    at timestamptz not null,
    business_date date not null,
    kind text not null check (kind in ('LOGGED', 'CORRECTION', 'TAKEN_BACK')),
    corrects uuid references contact,
    why text,
    channel text not null,
    direction text not null,
    spoken_to text not null,
    right_party boolean not null,
    outcome text not null,
    outcome_name text not null,
    note text not null,
    promise_cents bigint check (promise_cents > 0),
    promise_by date,
    task text,
    actor_id uuid not null,
    actor_name text not null,
    check ((kind = 'LOGGED') = (corrects is null)),
    check ((kind = 'LOGGED') = (why is null)),
    check ((promise_cents is null) = (promise_by is null))
);
comment on table contact is 'append only: contacts as they were logged';
create unique index contact_taken_back on contact (corrects) where kind = 'TAKEN_BACK';
create index contact_corrected on contact (corrects) where corrects is not null;

-- Whom it concerned; no debts means all of the account. What stood before is what taking it back restores.
create table contact_account (
    contact_id uuid not null references contact,
    account_id uuid not null references account,
    debt_ids uuid[] not null,
    next_date date,
    next_date_before date,
    next_step_before text,
    owner_before uuid not null,
    hold_id uuid,
    primary key (contact_id, account_id)
);
comment on table contact_account is 'append only: accounts that contacts were about';
create index contact_account_account on contact_account (account_id, contact_id);
