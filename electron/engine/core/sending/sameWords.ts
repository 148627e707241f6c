import { withoutPiledMarks } from "#domain/text/marks.ts";
import { findWebAddresses } from "#domain/reply/webAddresses.ts";

/**
 * Whether a post of X is a text that we sent. X puts the handles of those who are answered before it, replaces web
 * addresses by its own, and trims.
 */
export function sameWords(ours: string, theirs: string): boolean {
  return plain(ours) === plain(theirs);
}

function plain(text: string): string {
  const composed = withoutPiledMarks(text).normalize("NFC").trim().replace(LEADING_HANDLES, "");
  let words = "";
  let read = 0;
  for (const { start, end } of findWebAddresses(composed)) {
    words += `${composed.slice(read, start)}\u{fffc}`;
    read = end;
  }
  return (words + composed.slice(read)).replaceAll(/\s+/gu, " ").trim();
}

const LEADING_HANDLES = /^(?:@\w{1,15}\s+)+/u;
