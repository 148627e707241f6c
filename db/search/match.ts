import { normaliseText } from "#domain/text/normalise.ts";
import { romanise } from "#domain/text/romanise.ts";
import { HIDDEN_SIGN, isWholeOnly, NUMBER_SIGN, typedNumbersIn } from "#domain/text/searchWords.ts";

/** More words than a person types; each costs a walk through its list. */
const WORDS_AT_MOST = 16;

/** What the tokenizer of the index takes for a word: everything else parts words. */
const WORD = /@?[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;

/** Fewer letters are the beginning of half of all words. */
const LETTERS_OF_A_BEGINNING = 2;

/** Who searches: whether what is hidden in texts is found for them, too. */
export interface Searcher {
  readonly findsHidden: boolean;
}
export const EVERYBODY: Searcher = { findsHidden: false };

/**
 * The FTS5 expression for what a person typed; null where it holds no word at all. Each word is in
 * quotes, so that nothing typed is taken for an operator, and is looked for as it is and by its Latin key.
 * `last` tells how to take the last word, which may not be finished. Numbers are never looked for by their beginning.
 */
export function matchOf(typed: string, last: "whole" | "beginning", searcher: Searcher = EVERYBODY): string | null {
  return matchOfWords(wordsOf(typed), last, searcher);
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
export function begunWordOf(typed: string, searcher: Searcher = EVERYBODY): BegunWord | null {
  const words = wordsOf(typed);
  const last = words.pop();
  if (last === undefined || last.isNumber || isWholeOnly(last.text)) return null;
  const ofAuthor = last.text.startsWith("@");
  const written = ofAuthor ? last.text.slice(1) : last.text;
  const key = ofAuthor ? null : keyOf(last.text);
  if (![written, key].some((each) => each !== null && isBeginning(each))) return null;
  return { match: wordMatch(last, true, searcher), before: matchOfWords(words, "whole", searcher), written, ofAuthor, key };
}

interface TypedWord {
  readonly text: string;
  /** The whole number or address of a person. */
  readonly isNumber: boolean;
}

function wordsOf(typed: string): TypedWord[] {
  const { numbers, rest } = typedNumbersIn(typed);
  const words = normaliseText(rest).match(WORD) ?? [];
  return [...numbers.map(({ key }) => ({ text: key, isNumber: true })), ...words.map((text) => ({ text, isNumber: false }))].slice(
    0,
    WORDS_AT_MOST,
  );
}

function matchOfWords(words: readonly TypedWord[], last: "whole" | "beginning", searcher: Searcher): string | null {
  if (words.length === 0) return null;
  return words.map((word, index) => wordMatch(word, last === "beginning" && index === words.length - 1, searcher)).join(" AND ");
}

function wordMatch({ text: word, isNumber }: TypedWord, begins: boolean, { findsHidden }: Searcher): string {
  if (word.startsWith("@") && word.length > 1) return `(author : ${term(word.slice(1), begins)})`;
  if (isNumber || isWholeOnly(word)) return `({text author roman} : "${word}"${findsHidden ? ` OR text : "${NUMBER_SIGN}${word}"` : ""})`;
  const key = keyOf(word);
  const asWritten = `{text author} : ${term(word, begins)}`;
  const open = key === null ? asWritten : `${asWritten} OR roman : ${term(key, begins)}`;
  if (!findsHidden) return `(${open})`;
  // Of a number that is hidden no beginning is found, by nobody.
  if (/\d/u.test(word)) return `(${open} OR text : "${NUMBER_SIGN}${word}")`;
  return `(${open} OR text : ${term(word, begins, HIDDEN_SIGN)}${key === null ? "" : ` OR roman : ${term(key, begins, HIDDEN_SIGN)}`})`;
}

function keyOf(word: string): string | null {
  const key = romanise(word);
  return /[\p{L}\p{N}]/u.test(key) ? key : null;
}

function term(word: string, begins: boolean, sign = ""): string {
  return `"${sign}${word}"${begins && isBeginning(word) ? "*" : ""}`;
}

function isBeginning(word: string): boolean {
  return Array.from(word).length >= LETTERS_OF_A_BEGINNING;
}
