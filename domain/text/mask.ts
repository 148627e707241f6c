import { findPersonalData } from "./personalData.ts";
import type { PersonalDatum } from "./personalData.ts";
import { readable } from "./readable.ts";

/** The text with its personal data hidden, for the wall and for exports. Masking twice changes nothing more. */
export function maskPersonalData(text: string): string {
  let out = "";
  let from = 0;
  for (const datum of findPersonalData(text)) {
    out += text.slice(from, datum.start) + maskOf(datum, text.slice(datum.start, datum.end));
    from = datum.end;
  }
  return out + text.slice(from);
}

/** Enough stays for the citizen to recognise their own number, too little for anyone else to use it. */
function maskOf({ type }: PersonalDatum, written: string): string {
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
