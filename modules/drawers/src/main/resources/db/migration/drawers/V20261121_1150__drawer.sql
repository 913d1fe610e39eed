-- Each opening of a drawer has its own number, so that its receipts count up from one without a gap until it is counted and closed.
create table drawer (
    id uuid primary key,
    number int not null unique check (number > 0),
    counter text not null check (counter <> ''),
    cashier_id uuid not null,
    cashier_name text not null,
    opening_float bigint not null check (opening_float >= 0),
    opened_on date not null,
    opened_at timestamptz not null,
    receipts int not null default 0 check (receipts >= 0),
    closed_at timestamptz
) with (fillfactor = 50);
create unique index drawer_open on drawer (cashier_id) where closed_at is null;

create table receipt (
    number text primary key,
    drawer_id uuid not null references drawer,
    serial int not null check (serial > 0),
    payment_id uuid not null unique,
    account_id uuid not null references account,
    cents bigint not null check (cents > 0),
    tender text not null check (tender in ('CASH', 'CHECK', 'MONEY_ORDER', 'CARD')),
    issued_at timestamptz not null,
    unique (drawer_id, serial)
);
comment on table receipt is 'append only: a receipt that was given stays given';
