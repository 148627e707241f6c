import { normaliseText } from "#domain/text/normalise.ts";
import { joinedNumber } from "#domain/text/phoneNumbers.ts";
import { romanise } from "#domain/text/romanise.ts";

/** More words than a person types; each costs a walk through its list. */
const WORDS_AT_MOST = 16;

/** What the tokenizer of the index takes for a word: everything else parts words. */
const WORD = /@?[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

/** Fewer letters are the beginning of half of all words. */
const LETTERS_OF_A_BEGINNING = 2;

/**
 * The FTS5 expression for what a person typed; null where it holds no word at all. Each word stands in
 * quotes, so that nothing typed is taken for an operator, and is looked for as it is and by its Latin key.
 * `last` tells how to take the last word, which may not be finished.
 */
export function matchOf(typed: string, last: "whole" | "beginning"): string | null {
  const words = (joinedNumber(typed) ?? normaliseText(typed)).match(WORD)?.slice(0, WORDS_AT_MOST) ?? [];
  if (words.length === 0) return null;
  return words.map((word, index) => wordMatch(word, last === "beginning" && index === words.length - 1)).join(" AND ");
}

function wordMatch(word: string, isBeginning: boolean): string {
  if (word.startsWith("@")) return `(author : ${term(word.slice(1), isBeginning)})`;
  const key = romanise(word);
  const asWritten = `{text author} : ${term(word, isBeginning)}`;
  return /[\p{L}\p{N}]/u.test(key) ? `(${asWritten} OR roman : ${term(key, isBeginning)})` : `(${asWritten})`;
}

function term(word: string, isBeginning: boolean): string {
  return `"${word}"${isBeginning && Array.from(word).length >= LETTERS_OF_A_BEGINNING ? "*" : ""}`;
}
