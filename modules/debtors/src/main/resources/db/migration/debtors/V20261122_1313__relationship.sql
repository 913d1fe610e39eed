-- Who stands by a party, and who pays with it: by which law, for which share, from when to when, for one debt or for all.
create table relationship (
    id uuid primary key,
    party_id uuid not null references party,
    other_id uuid not null references party,
    kind text not null,
    liability text not null,
    citation text,
    share_basis_points int check (share_basis_points between 1 and 10000),
    debt_id uuid,
    from_day date,
    until_day date,
    source text not null,
    added_at timestamptz not null,
    added_by_name text not null,
    check (party_id <> other_id),
    check (until_day >= from_day)
);
create index relationship_party on relationship (party_id);
create index relationship_other on relationship (other_id);
