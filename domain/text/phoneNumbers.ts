import { normaliseText } from "./normalise.ts";
import { findPersonalData } from "./personalData.ts";

const NATIONAL_DIGITS = 10;

/** The telephone numbers of a text as ten digits each, however they were written; for a search. */
export function phoneNumbersIn(text: string): readonly string[] {
  // Most texts hold none, and to look for them takes as long as to index the words.
  if (!ENOUGH_DIGITS.test(text)) return [];
  return findPersonalData(text)
    .filter(({ type }) => type === "phone")
    .map(({ start, end }) => digitsOf(text.slice(start, end)))
    .filter((digits) => digits.length >= NATIONAL_DIGITS)
    .map((digits) => digits.slice(-NATIONAL_DIGITS));
}

/** No letter stands between the digits of a number, but the O that is taken for one. */
const ENOUGH_DIGITS = new RegExp(String.raw`(?:[\p{Nd}O\uff2f][^\p{L}\p{Nd}]*){${NATIONAL_DIGITS}}`, "u");

function digitsOf(written: string): string {
  return normaliseText(written).replaceAll(/\D+/gu, "");
}
