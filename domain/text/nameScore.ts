import { romanise } from "./romanise.ts";

/** By what words something is found, in one spelling for all scripts. */
export interface NamedWords {
  /** Of its names. */
  readonly names: readonly string[];
  /** What people call it who do not know its name. */
  readonly spoken: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a name or of what was typed, in whatever script: "पत्र", "patra" and "Patra" are one. */
export function nameWordsOf(text: string): readonly string[] {
  return romanise(text).match(WORD) ?? [];
}

/** How near a typed word is to one of a name. */
const WHOLE = 4;
const BEGINNING = 3;
const INSIDE = 1.5;
const SLIP = 1;
const SPOKEN = 0.75;
/** In fewer letters, a slip makes another word. */
const LETTERS_OF_A_SLIP = 4;
const LETTERS_INSIDE = 3;

/** 0 where one of the typed words is nowhere; otherwise more for what is nearer. Nothing typed finds nothing. */
export function nameScore(typed: readonly string[], { names, spoken }: NamedWords): number {
  let sum = 0;
  for (const [place, word] of typed.entries()) {
    let best = 0;
    for (const each of names) best = Math.max(best, nearness(word, each));
    for (const each of spoken) best = Math.max(best, nearness(word, each) * SPOKEN);
    if (best === 0) return 0;
    sum += best;
    // "letter" means "Letters" sooner than "Register of letters".
    if (place === 0 && names[0]?.startsWith(word) === true) sum += 0.5;
  }
  return typed.length === 0 ? 0 : sum / typed.length;
}

function nearness(typed: string, word: string): number {
  if (word === typed) return WHOLE;
  if (word.startsWith(typed)) return BEGINNING;
  if (typed.length >= LETTERS_INSIDE && word.includes(typed)) return INSIDE;
  return isOneSlipFrom(typed, word) ? SLIP : 0;
}

/** Whether one letter was changed, left out, added or changed places with its neighbour, in the word or in its beginning. Numbers have to be right. */
function isOneSlipFrom(typed: string, word: string): boolean {
  if (typed.length < LETTERS_OF_A_SLIP || /\d/u.test(typed)) return false;
  return [-1, 0, 1].some((more) => differsByOne(typed, word.slice(0, typed.length + more)));
}

function differsByOne(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [left, right] = [one.slice(at), other.slice(at)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}
