-- An account has one number, one department, a party, an owner and a next date; the database refuses one that lacks any of them.
create table account (
    id uuid primary key,
    number text not null unique check (number <> ''),
    department text not null check (department <> ''),
    party_id uuid not null references party,
    owner_id uuid not null,
    next_date date not null,
    opened_on date not null,
    opened_at timestamptz not null,
    version int not null default 0
);
create index account_party on account (party_id);
create index account_owner on account (owner_id, next_date, id);

-- A debt keeps the number by which its department knows it; two departments may use the same one.
create table debt (
    id uuid primary key,
    account_id uuid not null references account,
    position int not null,
    number text not null check (number <> ''),
    debt_type text not null check (debt_type <> ''),
    incurred_on date,
    version int not null default 0,
    unique (account_id, debt_type, number)
);

-- The one row that hands out account numbers: taking some locks it until they are written.
create table account_counter (
    only_row boolean primary key default true check (only_row),
    next_number bigint not null
);
insert into account_counter (next_number) values (1);
