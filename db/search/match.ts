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
  return matchOfWords(wordsOf(typed), last);
}

/** The last word that was typed, as the beginning of others. */
export interface BegunWord {
  readonly match: string;
  /** The expression for the words before it; null where there are none. */
  readonly before: string | null;
  /** Looked for in texts and authors, or in authors alone. */
  readonly written: string;
  readonly ofAuthor: boolean;
  /** Looked for in the Latin keys of texts; null where it is not. */
  readonly key: string | null;
}

/** Null where nothing was typed that words could begin with. */
export function begunWordOf(typed: string): BegunWord | null {
  const words = wordsOf(typed);
  const last = words.pop();
  if (last === undefined) return null;
  const ofAuthor = last.startsWith("@");
  const written = ofAuthor ? last.slice(1) : last;
  const key = ofAuthor ? null : keyOf(last);
  if (![written, key].some((each) => each !== null && isBeginning(each))) return null;
  return { match: wordMatch(last, true), before: matchOfWords(words, "whole"), written, ofAuthor, key };
}

function wordsOf(typed: string): string[] {
  return (joinedNumber(typed) ?? normaliseText(typed)).match(WORD)?.slice(0, WORDS_AT_MOST) ?? [];
}

function matchOfWords(words: readonly string[], last: "whole" | "beginning"): string | null {
  if (words.length === 0) return null;
  return words.map((word, index) => wordMatch(word, last === "beginning" && index === words.length - 1)).join(" AND ");
}

function wordMatch(word: string, begins: boolean): string {
  if (word.startsWith("@")) return `(author : ${term(word.slice(1), begins)})`;
  const key = keyOf(word);
  const asWritten = `{text author} : ${term(word, begins)}`;
  return key === null ? `(${asWritten})` : `(${asWritten} OR roman : ${term(key, begins)})`;
}

function keyOf(word: string): string | null {
  const key = romanise(word);
  return /[\p{L}\p{N}]/u.test(key) ? key : null;
}

function term(word: string, begins: boolean): string {
  return `"${word}"${begins && isBeginning(word) ? "*" : ""}`;
}

function isBeginning(word: string): boolean {
  return Array.from(word).length >= LETTERS_OF_A_BEGINNING;
}
