-- All words are known now, those with digits too, so that the beginning of a word can be asked for by the words it begins: looking for whole words is a hundred times quicker. Only words of letters have sounds and are guessed at.
alter table search_word alter column sounds drop not null;
insert into search_word (word)
select distinct fresh.word from search_entry, unnest(tsvector_to_array(words)) fresh (word)
 where not exists (select from search_word known where known.word = fresh.word collate "C");
drop index search_word_letters;
create index search_word_letters on search_word using gin (word gin_trgm_ops) where sounds is not null;
