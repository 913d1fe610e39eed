-- Numbers get trees of their own, read from both ends, and accounts stand under who owes them.
alter table search_entry
    add column under uuid,
    add column numbers text[] not null default '{}',
    alter column words drop not null;
create index search_entry_under on search_entry (under, kind, subject) where under is not null;

create table search_number (
    number text collate "C" not null,
    kind text not null,
    subject uuid not null,
    what text not null
);
update search_entry
   set numbers = array(select substr(word, 2) from unnest(tsvector_to_array(words)) word where word like '#%'),
       words = ts_delete(words, array(select word from unnest(tsvector_to_array(words)) word
                                       where word like '#%' or word like '<%'));
insert into search_number (number, kind, subject, what)
select number, kind, subject, 'number' from search_entry, unnest(numbers) number;

create index search_number_begins on search_number (number, kind, subject);
create index search_number_ends on search_number (reverse(number) collate "C", kind, subject);

-- Accounts that stand under somebody have no words: they are found under who owes them. Few words wait to be
-- filed, for every search reads all that wait.
drop index search_entry_sort;
create index search_entry_sort on search_entry (sort, kind, subject) where words is not null;
drop index search_entry_words;
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 512);
