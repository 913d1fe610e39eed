-- People take papers home in their own language; the agency's names on them are translated by its pack.
create table translation (
    language text not null check (language <> ''),
    name text not null,
    reads text not null check (reads <> ''),
    primary key (language, name)
);
