-- The claim on a key comes first: a second request with the same key waits for it, and then finds the payment.
create table payment_request (
    idempotency_key text primary key,
    content text not null,
    payment_id uuid not null unique
);
comment on table payment_request is 'append only: a key is used once';

-- Money received has three dates: when it was received counts before the law, when it was posted is ours; the bank's comes with the deposit.
create table payment (
    id uuid primary key,
    account_id uuid not null references account,
    drawer_id uuid not null references drawer,
    cents bigint not null check (cents > 0),
    tender text not null check (tender in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD')),
    received_on date not null,
    posted_on date not null,
    taken_at timestamptz not null,
    taken_by uuid not null,
    taken_by_name text not null,
    policy_code text not null,
    policy_version int not null,
    journal_id uuid not null unique references journal,
    balance_after bigint not null,
    check (received_on <= posted_on)
);
comment on table payment is 'append only: a payment is undone by a reversal';
create index payment_account on payment (account_id);

create table allocation (
    payment_id uuid not null references payment,
    line int not null,
    charge_id uuid not null references charge,
    cents bigint not null check (cents > 0),
    why text not null,
    primary key (payment_id, line)
);
comment on table allocation is 'append only: what went where stays on record';
