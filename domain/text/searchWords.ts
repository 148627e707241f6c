import { normaliseText } from "./normalise.ts";
import { findPersonalData } from "./personalData.ts";
import type { PersonalDataType, PersonalDatum } from "./personalData.ts";
import { readable } from "./readable.ts";

/**
 * Prefix of the words that a search finds only for those who may see personal data. It is a private-use character: no keyboard writes it, and it is
 * removed from everything that people type and post.
 */
export const HIDDEN_SIGN = "\uf8ff";
/** Prefix of numbers and addresses, so that the beginning of a name does not find one. */
export const NUMBER_SIGN = HIDDEN_SIGN + HIDDEN_SIGN;

export interface SearchWords {
  /** The text without its personal data. */
  readonly open: string;
  /** Names of people, word by word. */
  readonly names: readonly string[];
  /** Numbers and addresses, each as one word of letters and digits that is found only as a whole. */
  readonly numbers: readonly string[];
}

/** The words of a text that everybody can search for, and those only for people who may see personal data. */
export function searchWordsOf(text: string): SearchWords {
  const data = findPersonalData(text);
  const names: string[] = [];
  const numbers: string[] = [];
  for (const datum of data) {
    const written = text.slice(datum.start, datum.end);
    if (datum.type === "name") names.push(...normaliseText(written).split(" "));
    else numbers.push(numberKey(datum.type, written));
  }
  return { open: without(text, data).replaceAll(HIDDEN_SIGN, " "), names, numbers: numbers.filter((number) => number !== "") };
}

function without(text: string, data: readonly PersonalDatum[]): string {
  if (data.length === 0) return text;
  let open = "";
  let from = 0;
  for (const { start, end } of data) {
    // A separator, so that the words around it are not joined.
    open += `${text.slice(from, start)} \n `;
    from = end;
  }
  return open + text.slice(from);
}

const NATIONAL_DIGITS = 10;

/** One spelling of a number or an address, however it was written. */
function numberKey(type: PersonalDataType, written: string): string {
  const key = normaliseText(readable(written)).replaceAll(/[^\p{L}\p{N}]+/gu, "");
  if (type !== "phone") return key;
  const digits = key.replaceAll("o", "0");
  return digits.length > NATIONAL_DIGITS ? digits.slice(-NATIONAL_DIGITS) : digits;
}

/** A personal number that somebody searches for. */
export interface TypedNumber {
  readonly type: PersonalDataType | "number";
  /** As `SearchWords.numbers` has it. */
  readonly key: string;
}

/** So many digits in a row may be a personal number of any type; fewer are a year, a pin code or the number of a meter. */
const DIGITS_OF_A_PERSON = 9;

/** The personal numbers and addresses in a typed search, and the rest of its words. Names and houses count as words. */
export function typedNumbersIn(typed: string): { readonly numbers: readonly TypedNumber[]; readonly rest: string } {
  const text = typed.replaceAll(HIDDEN_SIGN, " ");
  const data = findPersonalData(text).filter(({ type }) => type !== "name" && type !== "house");
  const found = data.map(({ type, start, end }) => ({ type, key: numberKey(type, text.slice(start, end)) }));
  const open = without(text, data);
  if (found.length > 0) return { numbers: found, rest: open };
  const joined = joinedDigits(open);
  return joined !== null && joined.length >= DIGITS_OF_A_PERSON
    ? { numbers: [{ type: "number", key: joined }], rest: "" }
    : { numbers: [], rest: joined ?? open };
}

/** The digits of a text that has only digits and separators; null for other texts. */
function joinedDigits(typed: string): string | null {
  const normalised = normaliseText(typed);
  if (!NUMBER.test(normalised)) return null;
  const digits = normalised.replaceAll(/\D+/gu, "");
  return digits === "" ? null : digits;
}

const NUMBER = /^\+?[\d\s().\-/]{3,40}$/u;

/** A word with so many digits in a row is searched for as a whole, so that a number cannot be found piece by piece. */
export const isWholeOnly = (word: string): boolean => /\d{4}/u.test(word);
