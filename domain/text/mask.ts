import { beginningOf } from "./beginning.ts";
import { findPersonalData } from "./personalData.ts";
import type { PersonalDatum } from "./personalData.ts";
import type { TypedNumber } from "./searchWords.ts";
import { withoutInvisible } from "./invisible.ts";
import { readable } from "./readable.ts";

declare const isMasked: unique symbol;
/** A text that was masked; a plain text does not fit where this type is expected. */
export type MaskedText = string & { readonly [isMasked]: true };

/** The text with its personal data hidden, for everything that leaves the engine. It may be masked again, which may hide more where numbers stand side by side. */
export function maskPersonalData(text: string): MaskedText {
  return hide(text, findPersonalData(text)) as MaskedText;
}

/** The same for a text that may be null. */
export function maskKnown(text: string | null): MaskedText | null {
  return text === null ? null : maskPersonalData(text);
}

/** For a field that names an official, whose name is public: all but names is hidden. */
export function maskAllButNames(text: string): MaskedText {
  return hide(text, hiddenBesideNames(text)) as MaskedText;
}

/** What {@link maskPersonalData}, or where names stay {@link maskAllButNames}, hides of a text: each as it was written, in the order of the text. */
export function hiddenIn(text: string, { keepsNames = false } = {}): readonly string[] {
  return (keepsNames ? hiddenBesideNames(text) : findPersonalData(text)).map(({ start, end }) => text.slice(start, end));
}

function hiddenBesideNames(text: string): readonly PersonalDatum[] {
  return findPersonalData(text).filter(({ type }) => type !== "name");
}

/** The beginning of a masked text, in whole words. The text has to be masked first: a number that is cut in half would not be recognised. */
export function cutMasked<Masked extends MaskedText | OfficerText>(text: Masked, letters: number): Masked {
  return beginningOf(text, letters);
}

declare const isForOfficers: unique symbol;
/** A text that a mail to an officer may quote. */
export type OfficerText = string & { readonly [isForOfficers]: true };

/** For officers, who need to act: numbers are hidden, names and houses are not. */
export function maskNumbers(text: string): OfficerText {
  const data = findPersonalData(text).filter(({ type }) => type !== "name" && type !== "house");
  return hide(text, data) as OfficerText;
}

/** For officers where the settings allow personal data: unchanged. */
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

/** A single number, masked by its type. */
export function maskedNumber(type: TypedNumber["type"], written: string): string {
  return maskOf({ type: type === "number" ? "account" : type }, written);
}

/** Keeps enough for citizens to recognise their own number, and too little for others to use it. */
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
