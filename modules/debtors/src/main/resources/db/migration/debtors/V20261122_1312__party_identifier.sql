-- Numbers that others gave a party, unreadable here: sealed for showing, a keyed digest for finding, the last four for talking about.
create table party_identifier (
    id uuid primary key,
    party_id uuid not null references party,
    kind text not null check (kind in ('SSN', 'EIN', 'DRIVER_LICENSE', 'CASE', 'BOOKING', 'OTHER')),
    issuer text,
    sealed bytea not null,
    lookup bytea not null,
    last_four text not null,
    source text not null,
    added_at timestamptz not null,
    added_by_name text not null,
    ended_at timestamptz,
    ended_by_name text,
    ended_why text
);
create index party_identifier_party on party_identifier (party_id);
create index party_identifier_lookup on party_identifier (lookup);
