import { normaliseText } from "./normalise.ts";
import { findPersonalData } from "./personalData.ts";

const NATIONAL_DIGITS = 10;

/** The telephone numbers of a text, each as ten digits, for search. */
export function phoneNumbersIn(text: string): readonly string[] {
  // Most texts have none, and looking for them takes as long as indexing the words.
  if (!ENOUGH_DIGITS.test(text)) return [];
  return findPersonalData(text)
    .filter(({ type }) => type === "phone")
    .map(({ start, end }) => digitsOf(text.slice(start, end)))
    .filter((digits) => digits.length >= NATIONAL_DIGITS)
    .map((digits) => digits.slice(-NATIONAL_DIGITS));
}

/** No letter is between the digits of a number, except an O that is read as 0. */
const ENOUGH_DIGITS = new RegExp(String.raw`(?:[\p{Nd}O\uff2f][^\p{L}\p{Nd}]*){${NATIONAL_DIGITS}}`, "u");

function digitsOf(written: string): string {
  return normaliseText(written).replaceAll(/\D+/gu, "");
}
