/**
 * The text with at most thirty combining marks in a row, as Unicode's stream-safe format allows (UAX 15, section 13): sorting marks takes
 * quadratic time, and no writing has more than a few on a letter.
 */
export function withoutPiledMarks(text: string): string {
  return text.replaceAll(PILED, "$1");
}

const PILED = /(\p{M}{30})\p{M}+/gu;
