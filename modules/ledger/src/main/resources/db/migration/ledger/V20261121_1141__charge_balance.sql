-- The balances as a projection of the entries, kept in their transaction: half-empty pages and no index on what changes let an update stay on its page.
create table charge_balance (
    charge_id uuid primary key references charge,
    account_id uuid not null,
    levied bigint not null,
    adjusted bigint not null,
    moved bigint not null,
    paid bigint not null,
    balance bigint not null generated always as (levied + adjusted - moved - paid) stored
) with (fillfactor = 50);
create index charge_balance_account on charge_balance (account_id);

-- What the entries up to a point looked like when they were last proved: a later change anywhere before it shows.
create table books_seal (
    upto xid8 primary key,
    since xid8 not null unique,
    sealed_at timestamptz not null,
    entries bigint not null,
    digest text not null
);
comment on table books_seal is 'append only: the evidence that nothing was edited';
