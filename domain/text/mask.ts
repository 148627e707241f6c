import { findPersonalData } from "./personalData.ts";
import type { PersonalDatum } from "./personalData.ts";
import type { TypedNumber } from "./searchWords.ts";
import { withoutInvisible } from "./invisible.ts";
import { readable } from "./readable.ts";

declare const isMasked: unique symbol;
/** A text that went through the mask: no other fits where a contract asks for one. */
export type MaskedText = string & { readonly [isMasked]: true };

/** The text with its personal data hidden, for all that leaves the engine. Masking twice changes nothing more. */
export function maskPersonalData(text: string): MaskedText {
  return hide(text, findPersonalData(text)) as MaskedText;
}

/** The same for what may not be known. */
export function maskKnown(text: string | null): MaskedText | null {
  return text === null ? null : maskPersonalData(text);
}

/** The beginning of a masked text, by whole code points: half a letter would be shown as a box. Masked first, so that no half of a number slips through. */
export function cutMasked<Masked extends MaskedText | OfficerText>(text: Masked, letters: number): Masked {
  if (text.length <= letters) return text;
  const whole = Array.from(text.slice(0, letters * 2));
  return (whole.length <= letters && text.length <= letters * 2 ? text : `${whole.slice(0, letters).join("")}…`) as Masked;
}

declare const isForOfficers: unique symbol;
/** A text as an officer's mail may quote it. */
export type OfficerText = string & { readonly [isForOfficers]: true };

/** For officers who have to act: numbers are hidden, and names and houses are told. */
export function maskNumbers(text: string): OfficerText {
  const data = findPersonalData(text).filter(({ type }) => type !== "name" && type !== "house");
  return hide(text, data) as OfficerText;
}

/** For officers of an office that is told everything: as it was written. */
export function openToOfficers(text: string): OfficerText {
  return text as OfficerText;
}

function hide(text: string, data: readonly PersonalDatum[]): string {
  let out = "";
  let from = 0;
  for (const datum of data) {
    out += text.slice(from, datum.start) + maskOf(datum, text.slice(datum.start, datum.end));
    from = datum.end;
  }
  return withoutInvisible(out + text.slice(from));
}

/** A number that stands alone, masked by its sort. */
export function maskedNumber(type: TypedNumber["type"], written: string): string {
  return maskOf({ type: type === "number" ? "account" : type }, written);
}

/** Enough stays for the citizen to recognise their own number, too little for anyone else to use it. */
function maskOf({ type }: Pick<PersonalDatum, "type">, written: string): string {
  if (type === "name" || type === "house") return HIDDEN;
  const plain = readable(written);
  if (type === "email") {
    const at = plain.indexOf("@");
    return at > 0 ? `${plain[0]}${HIDDEN}${plain.slice(at)}` : HIDDEN;
  }
  const letters = plain.replace(NOT_ALPHANUMERIC, "");
  if (type === "phone") {
    const national = letters.length > 10 && MOBILE_START.test(letters.at(-10) ?? "") ? letters.slice(-10) : letters;
    return `${national.slice(0, 2)}••••••${national.slice(-2)}`;
  }
  return `••••••${letters.slice(-2)}`;
}

const HIDDEN = "•••";
const NOT_ALPHANUMERIC = /[^a-z0-9]/giu;
const MOBILE_START = /[6-9]/u;
