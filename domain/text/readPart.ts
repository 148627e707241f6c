/** In UTF-16 units: more than the longest post of any channel. */
const LONGEST_READ_PART = 20_000;

/**
 * The beginning of a text from outside, which is all that the program analyses. The text is kept and shown as a whole.
 */
export function readPartOf(text: string): string {
  if (text.length <= LONGEST_READ_PART) return text;
  const isCutThrough = /[\uD800-\uDBFF]/.test(text.charAt(LONGEST_READ_PART - 1));
  return text.slice(0, isCutThrough ? LONGEST_READ_PART - 1 : LONGEST_READ_PART);
}
