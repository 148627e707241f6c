/** `text` without the letters at its end that match `letter`, a pattern for one UTF-16 unit. Linear, while a pattern for an end is tried from each position. */
export function trimEndOf(text: string, letter: RegExp): string {
  let end = text.length;
  while (end > 0 && letter.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same at both ends. */
export function trimOf(text: string, letter: RegExp): string {
  let start = 0;
  while (start < text.length && letter.test(text.charAt(start))) start += 1;
  return trimEndOf(text.slice(start), letter);
}
