import { EVIDENCE_GAP } from "#domain/understanding/evidenceGap.ts";
import { citizenText, type TextPart } from "./citizenText.ts";

/** A stretch of a citizen's text; `evidence` spoke for the department or the urgency. */
export type ShownPart = Omit<TextPart, "role"> & { readonly role: TextPart["role"] | "evidence" };

/**
 * Sets the evidence apart within the words. It is looked for in what is shown, for masking may have taken some of it
 * away, and only as whole words: no letter is parted from its signs. `text` is what `parts` are the parts of.
 */
export function withEvidence(text: string, parts: readonly TextPart[], evidence: readonly string[]): readonly ShownPart[] {
  // Evidence may run over the end of a line.
  const line = text.replaceAll("\n", " ");
  const spans = joinedSpans(
    line,
    evidence.flatMap((each) => spansOf(line, each)),
  );
  return parts.flatMap((part) => (part.role === "words" ? split(part, spans) : [part]));
}

type Span = readonly [start: number, end: number];

function split(part: TextPart, spans: readonly Span[]): readonly ShownPart[] {
  const end = part.at + part.text.length;
  const shown: ShownPart[] = [];
  const add = (from: number, to: number, role: ShownPart["role"]) => {
    if (to > from) shown.push({ at: from, text: part.text.slice(from - part.at, to - part.at), role });
  };
  let at = part.at;
  // A span that reaches into a name or link is left alone: half of it would say nothing.
  for (const [start, stop] of spans.filter((span) => span[0] >= part.at && span[1] <= end)) {
    add(at, start, "words");
    add(start, stop, "evidence");
    at = stop;
  }
  add(at, end, "words");
  return shown;
}

/** Where the words of one piece of evidence stand, one after the other; none if one of them is not there. */
function spansOf(text: string, evidence: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const piece of evidence.split(EVIDENCE_GAP)) {
    const words = citizenText(piece);
    const start = wholeWordsAt(text, words, from);
    if (start === -1) return [];
    from = start + words.length;
    spans.push([start, from]);
  }
  return spans;
}

function wholeWordsAt(text: string, words: string, from: number): number {
  // A sign that begins a piece belongs to the letter or space before it.
  if (words === "" || BEGINS_WITH_SIGN.test(words)) return -1;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !WORD_AFTER.test(text.slice(at + words.length))) return at;
  }
  return -1;
}

/** A sign, a joiner or a letter on either side means that the word goes on. */
const WORD_BEFORE = /[\p{L}\p{M}\p{N}\u200c\u200d]$/u;
const BEGINS_WITH_SIGN = /^[\p{M}\u200c\u200d]/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}\u200c\u200d\p{Emoji_Modifier}]/u;

/** In order, without overlaps; what only a space parts is one. */
function joinedSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && text.slice(last[1], start).trim() === "") joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
