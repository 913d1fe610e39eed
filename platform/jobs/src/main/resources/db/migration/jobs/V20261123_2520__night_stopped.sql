-- Somebody can stop what is left of a night between two of its jobs; who did, stands beside the jobs that ran.
create table night_stopped (
    business_date date not null primary key,
    stopped_by text not null,
    stopped_at timestamptz not null
);
comment on table night_stopped is 'append only: that a night was stopped is never taken back';
