import { cleanText } from "../../../core/http/exchange.ts";

/** Turn the order of what is shown around, or show nothing: `photo‮gpj.exe` reads as a picture. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A name as it may be shown: on one line, without what hides or turns it, and not as a path. */
export function plainName(name: string): string {
  const shown = name
    .replaceAll(/[\r\n\t]/gu, " ")
    .replaceAll(UNSEEN, "")
    .replaceAll(/[/\\]/gu, "_")
    .replaceAll(/\s+/gu, " ")
    .trim();
  const letters = Array.from(cleanText(shown));
  // The ending says what it is, so the middle goes.
  return letters.length <= 120 ? letters.join("") : [...letters.slice(0, 100), "…", ...letters.slice(-16)].join("");
}

/**
 * Text whose letter was marked with the wrong character set: UTF-8 that was read as Windows-1252 turns पानी into à¤ªà¤¾à¤¨à¥€. Read again
 * where all of it is valid UTF-8 then; and without the marks of direction and control that only disturb.
 */
export function repairedText(text: string): string {
  const whole = cleanText(text);
  if (!LOOKS_MISREAD.test(whole)) return whole;
  return whole
    .split("\n")
    .map((line) => (LOOKS_MISREAD.test(line) ? (readAgain(line) ?? line) : line))
    .join("\n");
}

/** Devanagari and Gurmukhi begin with E0 A4 to E0 A9 in UTF-8. */
const LOOKS_MISREAD = /à[¤¥¨©]/u;

function readAgain(line: string): string | null {
  const bytes: number[] = [];
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x100 ? code : WINDOWS_1252.get(code);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** Characters of Windows-1252 that stand elsewhere in Unicode, with their bytes 80 to 9F. */
const WINDOWS_1252 = new Map(
  [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018,
    0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ].map((code, index) => [code, 0x80 + index]),
);
