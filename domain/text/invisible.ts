/**
 * The text without what nobody sees and what turns it about: marks of direction (a name could hide its ending behind one, or turn the line that it
 * is in), zero-width spaces, controls, tags. Joiners stay, for Hindi is written with them; so do line breaks and tabs.
 */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, "");
}

const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

/** The value with every text in it rid of them, however deep: for what goes to paper. */
export function allWithoutInvisible<Value>(value: Value): Value {
  // Only text within text is left out, so that the value keeps its type.
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return withoutInvisible(value);
  if (Array.isArray(value)) return value.map((each) => cleaned(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}
