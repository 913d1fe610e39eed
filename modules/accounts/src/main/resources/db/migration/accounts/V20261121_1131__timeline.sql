-- What happened on an account is added and never changed, so that a year later it still says what was known when.
create table timeline_entry (
    id uuid primary key,
    account_id uuid not null references account,
    debt_id uuid references debt,
    at timestamptz not null,
    business_date date not null,
    kind text not null check (kind in ('CONTACT', 'MONEY', 'LEGAL', 'SYSTEM', 'INTAKE')),
    text text not null check (text <> ''),
    amount_cents bigint,
    actor_id uuid not null,
    actor_name text not null
);
comment on table timeline_entry is 'append only: what happened on accounts';
create index timeline_entry_account on timeline_entry (account_id, at, id);
