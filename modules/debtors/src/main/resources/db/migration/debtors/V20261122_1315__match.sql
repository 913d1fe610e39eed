-- What two parties may have in common, as digests, so that a file of them is compared with all in one question; and the pairs to look at.
create table party_key (
    key bigint not null,
    party_id uuid not null,
    primary key (key, party_id)
);

create table match_pair (
    id uuid primary key,
    low_id uuid not null references party,
    high_id uuid not null references party,
    points int not null,
    reasons text[] not null,
    source text not null,
    found_at timestamptz not null,
    state text not null check (state in ('OPEN', 'LATER', 'SAME', 'NOT_SAME')),
    again_on date,
    why text,
    decided_at timestamptz,
    decided_by_name text,
    version int not null default 0,
    check (low_id < high_id),
    unique (low_id, high_id)
);
create index match_pair_open on match_pair (state, points desc, id) where state in ('OPEN', 'LATER');
create index match_pair_high on match_pair (high_id);
