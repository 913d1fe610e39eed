-- What was said and noted about a debtor is found by its words, over all debtors; lines about money and of imports have none, so that posting and importing write nothing here.
alter table timeline_entry add column words tsvector;
update timeline_entry
   set words = array_to_tsvector(array(
           select distinct left(word, 60) from regexp_split_to_table(lower(text), '[^[:alnum:]]+') word where word <> ''))
 where kind in ('CONTACT', 'LEGAL', 'SYSTEM');
create index timeline_entry_words on timeline_entry using gin (words) with (gin_pending_list_limit = 512)
 where words is not null;
