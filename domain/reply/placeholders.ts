/**
 * What stands in braces for something of the case: `{ticket}` the number of the complaint, `{number}` the short one for the telephone, `{office}` the office that answers,
 * `{due}` the due day of the report, `{department}` and `{district}` those that the case was marked to, `{dated}` the day of the complaint. A part in square brackets is left
 * out where one of its values is not known.
 */
export const PLACEHOLDERS = ["ticket", "number", "office", "due", "department", "district", "dated"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Those that every case has. */
const ALWAYS_KNOWN: ReadonlySet<Placeholder> = new Set(["ticket", "number", "dated"]);

/** In words of one language; null for what is not known. */
export type PlaceholderValues = Readonly<Record<Placeholder, string | null>>;

export function filledIn(text: string, values: PlaceholderValues): string {
  const whole = text.replaceAll(OPTIONAL, (_, part: string) => (namesIn(part).some((name) => !valueOf(values, name)) ? "" : part));
  return whole
    .replaceAll(PLACEHOLDER, (_, name: string) => valueOf(values, name) ?? "")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
}

/** The placeholders of a text that have to be known for it to be said, and are not. */
export function unknownIn(text: string, values: PlaceholderValues): readonly Placeholder[] {
  const needed = new Set(namesIn(text.replaceAll(OPTIONAL, "")));
  return PLACEHOLDERS.filter((name) => needed.has(name) && !values[name]);
}

/** Those outside of square brackets that some cases lack. */
export function notAlwaysKnownIn(text: string): readonly Placeholder[] {
  const needed = new Set(namesIn(text.replaceAll(OPTIONAL, "")));
  return PLACEHOLDERS.filter((name) => needed.has(name) && !ALWAYS_KNOWN.has(name));
}

export function hasUnknownName(text: string): boolean {
  return namesIn(text).some((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
}

/** A bracket or brace that is not closed, or one within another. */
export function hasStrayBracket(text: string): boolean {
  return /[[\]{}]/u.test(text.replaceAll(OPTIONAL, "$1").replaceAll(PLACEHOLDER, ""));
}

/** What a person reads in place of the brackets: for rules about the words between them. */
export function withoutOptional(text: string): string {
  return text.replaceAll(OPTIONAL, "");
}

function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(PLACEHOLDER), ([, name = ""]) => name);
}

function valueOf(values: PlaceholderValues, name: string): string | null {
  const known = PLACEHOLDERS.find((each) => each === name);
  return known === undefined ? null : values[known];
}

const OPTIONAL = /\[([^[\]]*)\]/gu;
const PLACEHOLDER = /\{([^{}]*)\}/gu;
