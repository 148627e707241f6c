/**
 * The text without invisible characters: direction marks (with which a name could hide its ending or reorder its line), zero-width spaces,
 * controls and tags. Joiners stay, since Hindi is written with them; so do line breaks and tabs.
 */
export function withoutInvisible(text: string): string {
  return text.replaceAll(INVISIBLE, "");
}

const INVISIBLE =
  /(?![\t\n\r])[\p{Cc}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{feff}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

/** The value with {@link withoutInvisible} applied to every text in it, for printing. */
export function allWithoutInvisible<Value>(value: Value): Value {
  // Only characters within texts are removed, so the value keeps its type.
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return withoutInvisible(value);
  if (Array.isArray(value)) return value.map((each) => cleaned(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}
