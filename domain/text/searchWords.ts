import { normaliseText } from "./normalise.ts";
import { findPersonalData } from "./personalData.ts";
import type { PersonalDataType, PersonalDatum } from "./personalData.ts";
import { readable } from "./readable.ts";

/**
 * Stands before each word that a search finds only for those who may have personal data shown. It is of private use: no keyboard writes it, and
 * what people type and post is rid of it.
 */
export const HIDDEN_SIGN = "\uf8ff";
/** Before numbers and addresses, so that no beginning of a name leads to one. */
export const NUMBER_SIGN = HIDDEN_SIGN + HIDDEN_SIGN;

export interface SearchWords {
  /** The text without its personal data. */
  readonly open: string;
  /** Names of people, word by word. */
  readonly names: readonly string[];
  /** Numbers and addresses, each one word of letters and digits, to be found as a whole only. */
  readonly numbers: readonly string[];
}

/** What of a text can be searched for, by everybody and by those who may see what is hidden. */
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
    // Apart, so that the words around it are not read as one.
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

/** A number of one person that somebody looks for. */
export interface TypedNumber {
  readonly type: PersonalDataType | "number";
  /** As `SearchWords.numbers` has it. */
  readonly key: string;
}

/** So many digits in one piece may be somebody's account or number, whatever it is; fewer are a year, a pin code, the number of a meter. */
const DIGITS_OF_A_PERSON = 9;

/** What of typed words is a whole number or address of a person, and the rest of the words. A name and a house are words. */
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

/** Digits with nothing but separators between them, in one piece; null for everything else. */
function joinedDigits(typed: string): string | null {
  const normalised = normaliseText(typed);
  if (!NUMBER.test(normalised)) return null;
  const digits = normalised.replaceAll(/\D+/gu, "");
  return digits === "" ? null : digits;
}

const NUMBER = /^\+?[\d\s().\-/]{3,40}$/u;

/** So many digits in a row are searched for as a whole: a number must not be found piece by piece. */
export const isWholeOnly = (word: string): boolean => /\d{4}/u.test(word);
