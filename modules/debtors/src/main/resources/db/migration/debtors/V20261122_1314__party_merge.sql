-- Which parties were found to be one, on what evidence and by whom; taking a merge back is a row of its own.
create table party_merge (
    id uuid primary key,
    party_id uuid not null references party,
    into_id uuid not null references party,
    source text not null,
    by_import boolean not null,
    points int,
    reasons text[] not null,
    why text,
    merged_at timestamptz not null,
    merged_by_name text not null,
    check (party_id <> into_id)
);
comment on table party_merge is 'append only: parties that were found to be one';
create index party_merge_party on party_merge (party_id);
create index party_merge_into on party_merge (into_id);

create table party_unmerge (
    merge_id uuid primary key references party_merge,
    why text not null,
    unmerged_at timestamptz not null,
    unmerged_by_name text not null
);
comment on table party_unmerge is 'append only: merges that were taken back';
