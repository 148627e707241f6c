import type { MaskedText } from "./mask.ts";
import { normaliseText } from "./normalise.ts";
import { romanise } from "./romanise.ts";

/** A word that somebody looks for, as the index of words has it. */
export interface TypedWord {
  readonly written: string;
  readonly key: string;
  /** It may be the beginning of others. */
  readonly isBegun: boolean;
}

const WORD = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]+/gu;
const LETTERS_OF_A_BEGINNING = 2;

/** The words of what was typed; of `isBegun` the last may be unfinished. */
export function typedWords(typed: string, isBegun: boolean): readonly TypedWord[] {
  const words = normaliseText(typed).match(WORD) ?? [];
  return words.map((written, at) => ({
    written,
    key: romanise(written),
    isBegun: isBegun && at === words.length - 1 && Array.from(written).length >= LETTERS_OF_A_BEGINNING,
  }));
}

/** Whether each of the words stands in a text, in any script. */
export function holdsAll(text: string, typed: readonly TypedWord[]): boolean {
  const words = text.match(WORD) ?? [];
  return typed.length > 0 && typed.every((each) => words.some((word) => isWord(word, each)));
}

function isWord(word: string, { written, key, isBegun }: TypedWord): boolean {
  const normalised = normaliseText(word);
  if (normalised === written) return true;
  const own = romanise(normalised);
  if (own !== "" && own === key) return true;
  return isBegun && (normalised.startsWith(written) || (key !== "" && own.startsWith(key)));
}

/** A part of a text; `isFound` where it is a word that was looked for. */
export interface ExcerptPart {
  readonly text: MaskedText;
  readonly isFound: boolean;
}

const LETTERS_BEFORE = 32;
const LETTERS_IN_ALL = 160;

/** What stands around the first of the words, with each of them marked; nothing where none of them stands in the text as it may be shown. */
export function excerptOf(text: MaskedText, typed: readonly TypedWord[]): readonly ExcerptPart[] {
  const line = text.replaceAll(/\s+/gu, " ");
  const words = [...line.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, until: index + word.length, word }));
  const found = words.filter(({ word }) => typed.some((each) => isWord(word, each)));
  const [first] = found;
  if (first === undefined) return [];
  const begin = words.find(({ from }) => from >= first.from - LETTERS_BEFORE)?.from ?? first.from;
  const start = begin <= (words[0]?.from ?? 0) ? 0 : begin;
  const end = Math.min(line.length, start + LETTERS_IN_ALL);
  const parts: ExcerptPart[] = [];
  let at = start;
  // A part of a masked text hides what the whole hides.
  const put = (until: number, isFound: boolean) => {
    if (until > at) parts.push({ text: line.slice(at, until) as MaskedText, isFound });
    at = until;
  };
  if (start > 0) parts.push({ text: "…" as MaskedText, isFound: false });
  for (const { from, until } of found.filter((each) => each.until <= end)) {
    put(from, false);
    put(until, true);
  }
  const lastWhole = words.findLast(({ until }) => until <= end)?.until ?? end;
  put(end === line.length ? end : Math.max(at, lastWhole), false);
  if (end < line.length) parts.push({ text: "…" as MaskedText, isFound: false });
  return parts;
}
