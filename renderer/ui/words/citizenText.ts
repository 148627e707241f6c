import { withoutPiledMarks } from "#domain/text/marks.ts";

/**
 * A stretch of a citizen's text. `aside` is what an address book or a browser reads, not a person: a name or a link. At the
 * beginning and the end of a text, asides only say where it was sent and what hangs on it: they are `envelope`.
 */
export interface TextPart {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  readonly role: "words" | "aside" | "envelope";
}

/** Long enough for every line a card can show, short enough to cost nothing to lay out. */
const LONGEST_SHOWN = 1_000;

/**
 * A citizen's words as one calm paragraph. Nothing that a text contains may reorder, overprint or stretch the wall:
 * control and direction characters go, line breaks become spaces, and piled-up accents are cut to what a script
 * needs. The joiners stay: Hindi conjuncts and many emoji are made with them.
 */
export function citizenText(raw: string): string {
  return harmless(raw.slice(0, LONGEST_SHOWN)).replace(/\s+/gu, " ").trim();
}

/** As {@link citizenText}, but the whole of it, with the lines that the citizen broke; of empty lines at most one. */
export function citizenLines(raw: string): string {
  return harmless(raw)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** The same, with its spaces as they are: for a part of a line. */
export function harmless(raw: string): string {
  return withoutPiledMarks(raw)
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replace(UNPRINTABLE, "")
    .replace(PILED_ACCENTS, "$1")
    .replace(PILED_MARKS, "$1");
}

/** Separates names (`@cmohry`) and links from the words, so that a card can set them back or leave them out. */
export function textParts(text: string): readonly TextPart[] {
  let at = 0;
  const parts: TextPart[] = [];
  for (const [index, part] of text.split(ASIDE).entries()) {
    if (part !== "") parts.push({ at, text: part, role: index % 2 === 1 ? "aside" : "words" });
    at += part.length;
  }
  const isWords = ({ role, text: part }: TextPart) => role === "words" && part.trim() !== "";
  const first = parts.findIndex(isWords);
  const last = parts.findLastIndex(isWords);
  if (first === -1) return parts;
  return parts.map((part, index) => (index < first || index > last ? { at: part.at, text: part.text, role: "envelope" } : part));
}

/** As {@link citizenText}, without to whom it was sent and what hangs on it. Empty where nothing was said. */
export function citizenWords(raw: string): string {
  return withoutEnvelope(citizenText(raw));
}

/** As {@link citizenWords}, but the whole of it, as {@link citizenLines}. */
export function citizenWordsWhole(raw: string): string {
  return withoutEnvelope(citizenLines(raw));
}

function withoutEnvelope(text: string): string {
  return textParts(text)
    .filter(({ role }) => role !== "envelope")
    .map((part) => part.text)
    .join("")
    .trim();
}

const ASIDE = /((?<!\S)@\w{1,15}|https?:\/\/\S+)/u;

/**
 * Controls except white space; characters without a shape that set direction or hide (bidirectional marks, embeddings,
 * overrides and isolates, zero-width space, word joiner, tags, variation fillers); halves of surrogate pairs; private use.
 */
const UNPRINTABLE = new RegExp(
  [
    "[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f]",
    "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]",
    "[\\u{e0000}-\\u{e0fff}]",
    "\\p{Cs}",
    "\\p{Co}",
  ].join("|"),
  "gu",
);

/** Accents that belong to no script of its own; a text may carry two of them on a letter. */
const ACCENT = "[\\u0300-\\u036f\\u0489\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]";
const PILED_ACCENTS = new RegExp(`(${ACCENT}{2})${ACCENT}+`, "gu");

/** More than four signs of any script on one letter: nukta, vowel, nasal and virama are the most that Hindi piles up. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
