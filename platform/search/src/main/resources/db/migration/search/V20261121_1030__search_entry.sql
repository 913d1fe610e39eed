-- One row for each thing that can be found, in the schema of its agency. Words arrive folded (case, accents) from
-- Java, so that no extension and no dictionary is needed: names weigh A, #n are exact
-- numbers, <n numbers read from their end.
create table search_entry (
    kind text not null,
    subject uuid not null,
    account_number text not null,
    title text not null,
    detail text not null,
    sort text collate "C" not null,
    words tsvector not null,
    primary key (kind, subject)
);

create index search_entry_words on search_entry using gin (words);

-- A very short query matches much of an agency: then the hits are read in the order in which they are shown.
create index search_entry_sort on search_entry (sort, kind, subject);
