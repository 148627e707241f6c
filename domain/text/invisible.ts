/**
 * The text without what nobody sees and what turns it about: marks of direction (a name could hide its ending behind one, or turn the line that it
 * stands in), zero-width spaces, controls, tags. Joiners stay, for Hindi is written with them; so do line breaks and tabs.
 */
export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replaceAll(EACH_INVISIBLE, "") : text;
}

const CLASS = String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]`;
const INVISIBLE = new RegExp(CLASS, "u");
const EACH_INVISIBLE = new RegExp(CLASS, "gu");

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
