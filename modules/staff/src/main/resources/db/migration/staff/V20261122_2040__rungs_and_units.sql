-- How an agency names its rungs is its own affair: some have three, some six, and the words differ.
create table rung (
    key     text primary key,
    name    text not null,
    says    text,
    seq     int not null,
    kept    boolean not null default false,
    retired boolean not null default false
);

insert into rung (key, name, says, seq) values
    ('clerk', 'Entry', 'prepares', 1),
    ('officer', 'Journey', 'works accounts', 2),
    ('senior', 'Senior or lead', 'directs work', 3),
    ('supervisor', 'Supervisor', 'evaluates', 4),
    ('above', 'Above', 'outside the unit', 5);

alter table job_class drop constraint job_class_rung_check;
alter table job_class add foreign key (rung) references rung;

-- What the agency itself changed on its screens is kept, and no longer written by its pack.
alter table series add column kept boolean not null default false;
alter table job_class add column kept boolean not null default false;
alter table position add column kept boolean not null default false;
alter table position add column unit text;
alter table holding add column kept boolean not null default false;
