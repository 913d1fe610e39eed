-- The words that occur in names and streets, each once or a few times: what was misspelled is looked for among them, not among the entries. Words that no entry has any more do no harm.
create table search_word (
    word text collate "C" not null,
    sounds text[] not null
);
insert into search_word (word, sounds)
select word, array[dmetaphone(word), dmetaphone_alt(word)] || daitch_mokotoff(word)
  from (select distinct word
          from search_entry, unnest(tsvector_to_array(words)) word
         where word ~ '^[[:alpha:]]{3,40}$') known;
create index search_word_word on search_word (word);
create index search_word_letters on search_word using gin (word gin_trgm_ops);
create index search_word_sounds on search_word using gin (sounds);
