-- A night's work is done once for each business date; the row is written with the work, so a crash cannot do it twice.
create table job_run (
    job text not null,
    business_date date not null,
    ran_at timestamptz not null,
    primary key (job, business_date)
);
comment on table job_run is 'append only: that a night was run is never taken back';
