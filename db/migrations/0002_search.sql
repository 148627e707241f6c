-- The default categories of unicode61 leave out Mc, which splits Hindi words at their vowel signs.
-- Contentless: the words are derived from the post and would only double it.
CREATE VIRTUAL TABLE post_search USING fts5 (
  text,
  roman,
  author,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
