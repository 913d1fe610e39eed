-- Each change of ladder, people or authority makes a version: who changed what, when, from which day, and why.
create table ladder_change (
    version  int primary key,
    what     text not null,
    from_on  date not null,
    why      text,
    by_name  text not null,
    at       timestamptz not null
);
comment on table ladder_change is 'append only: a version that was in force is never rewritten';
