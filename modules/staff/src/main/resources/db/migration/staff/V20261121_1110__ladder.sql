-- A title is not an authority: class, line and authority are three things, each with dates of its own.
create table series (
    code   text primary key,
    name   text not null,
    family text
);

create table job_class (
    key                 text primary key,
    code                text,
    title               text not null,
    series_code         text not null references series,
    rung                text not null check (rung in ('clerk', 'officer', 'senior', 'supervisor')),
    reports_to          text,
    effective_on        date,
    amended_on          date,
    record_effective_on date,
    representation      text,
    pay                 text,
    probation           text,
    provisional         boolean not null,
    seq                 int not null,
    retired             boolean not null default false
);

-- Who gives work to whom: to lead is to direct the work, to supervise is also to evaluate.
create table line (
    class_key  text not null references job_class,
    over_key   text not null references job_class,
    supervises boolean not null,
    primary key (class_key, over_key)
);

create table position (
    key             text primary key,
    title           text not null,
    class_key       text references job_class,
    department_code text references department,
    service         boolean not null,
    provisional     boolean not null,
    seq             int not null,
    retired         boolean not null default false
);
