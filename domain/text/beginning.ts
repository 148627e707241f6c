/**
 * The beginning of a text in whole code points, with a sign that it goes on; the text itself where it has no more of them. A word that would be cut is left
 * out, unless it is longer than words are.
 */
export function beginningOf<Text extends string>(text: Text, letters: number): Text {
  if (text.length <= letters) return text;
  const whole = Array.from(text.slice(0, letters * 2));
  if (whole.length <= letters && text.length <= letters * 2) return text;
  const kept = whole.slice(0, letters).join("");
  return `${inWholeWords(kept, text.charAt(kept.length)).trimEnd()}…` as Text;
}

/** `next` is what follows in the text. */
function inWholeWords(kept: string, next: string): string {
  if (next.trim() === "") return kept;
  const wordAt = Math.max(kept.lastIndexOf(" "), kept.lastIndexOf("\n"));
  return wordAt > 0 && kept.length - wordAt <= LONGEST_WORD ? kept.slice(0, wordAt) : kept;
}

const LONGEST_WORD = 30;
