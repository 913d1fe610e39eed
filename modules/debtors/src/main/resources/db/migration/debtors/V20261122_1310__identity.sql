-- A name as it was given is kept; its parts, the day of birth and other names stand beside it, and a merged party points to its survivor.
alter table party add column last_name text;
alter table party add column first_name text;
alter table party add column middle_name text;
alter table party add column suffix text;
alter table party add column born_on date;
alter table party add column merged_into uuid references party check (merged_into <> id);
create index party_merged_into on party (merged_into) where merged_into is not null;

create table party_name (
    id uuid primary key,
    party_id uuid not null references party,
    kind text not null check (kind in ('ALIAS', 'FORMER', 'DBA', 'LEGAL')),
    name text not null check (name <> ''),
    folded_name text not null,
    from_day date,
    until_day date,
    source text not null,
    added_at timestamptz not null,
    added_by_name text not null
);
create index party_name_party on party_name (party_id);
