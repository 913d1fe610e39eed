-- Who owes: one number for each party, the name as it was given, and the same name folded so that spellings can be compared.
create table party (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in ('PERSON', 'ORGANIZATION', 'UNKNOWN')),
    name text not null check (name <> ''),
    folded_name text not null,
    added_at timestamptz not null,
    version int not null default 0
);

create table party_address (
    party_id uuid not null references party,
    position int not null,
    line1 text not null check (line1 <> ''),
    line2 text,
    city text,
    state text,
    zip text,
    primary key (party_id, position)
);

-- The one row that hands out party numbers: taking some locks it until they are written.
create table party_counter (
    only_row boolean primary key default true check (only_row),
    next_number bigint not null
);
insert into party_counter (next_number) values (1);
