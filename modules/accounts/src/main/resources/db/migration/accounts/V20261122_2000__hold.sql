-- A hold says what must not be done to a debtor, how long and under which paper; every automatic action asks for it, and the answer is kept.
create table hold (
    id uuid primary key,
    party_id uuid not null references party,
    account_id uuid references account,
    debt_id uuid references debt,
    type text not null check (type <> ''),
    stops text[] not null check (cardinality(stops) > 0),
    from_day date not null,
    to_day date,
    authority text not null check (authority <> ''),
    reason text not null check (reason <> ''),
    citation text,
    placed_by_id uuid not null,
    placed_by_name text not null,
    placed_at timestamptz not null,
    ended_on date,
    ended_because text,
    ended_by_name text,
    version int not null default 0,
    check (debt_id is null or account_id is not null),
    check (to_day is null or to_day >= from_day),
    check ((ended_on is null) = (ended_because is null))
);
create index hold_party on hold (party_id);
create index hold_to_day on hold (to_day) where ended_on is null;

-- Each change of a hold is added and never edited, so that it can be read who thought what and when.
create table hold_step (
    id uuid primary key,
    hold_id uuid not null references hold,
    step text not null check (step in ('PLACED', 'CHANGED', 'LIFTED', 'EXPIRED')),
    at timestamptz not null,
    business_date date not null,
    to_day date,
    why text not null,
    actor_id uuid not null,
    actor_name text not null
);
comment on table hold_step is 'append only: what became of holds';
create index hold_step_hold on hold_step (hold_id, at);

-- What was answered when something asked whether it may proceed, with the reason it was given.
create table hold_answer (
    id uuid primary key,
    asked_at timestamptz not null,
    business_date date not null,
    party_id uuid references party,
    account_id uuid references account,
    debt_id uuid references debt,
    action text not null check (action in ('LETTER', 'CALL', 'FEE', 'INTEREST', 'LEGAL', 'INTERCEPT')),
    allowed boolean not null,
    reason text not null,
    citation text,
    hold_id uuid references hold,
    asked_by_name text not null
);
comment on table hold_answer is 'append only: what holds answered';
create index hold_answer_account on hold_answer (account_id, asked_at);
