-- News is kept in the same transaction as its cause until its listener has heard it; the columns are those of Modulith 2.1.
create table event_publication (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);

-- News nobody could hear after many tries is taken out of the way, and kept for someone to look at.
create table news_given_up (
    id uuid primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    tries int not null,
    given_up_at timestamptz not null
);
