-- Parties of a file that is only tried, as they are compared, so that a dry run finds the links that posting will make; emptied when the import is decided.
create table party_trial (
    trial_id uuid not null,
    party_id uuid not null,
    profile jsonb not null,
    into_id uuid,
    primary key (trial_id, party_id)
) with (fillfactor = 90);
create index party_trial_into on party_trial (trial_id, into_id) where into_id is not null;

-- What they may have in common, as for parties that are there.
create table party_trial_key (
    trial_id uuid not null,
    key bigint not null,
    party_id uuid not null,
    primary key (trial_id, key, party_id)
);
