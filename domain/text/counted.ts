import type { Words } from "./words.ts";

/** A word for one and for other numbers of it; in Hindi none counts as one. */
interface CountedWord {
  readonly one: Words;
  readonly other: Words;
}

const RULES = { en: new Intl.PluralRules("en"), hi: new Intl.PluralRules("hi") };

/** How many of what: "1 row", "2 rows", «1 पंक्ति», «2 पंक्तियाँ». `written` is the number as it is to be read. */
export function counted(n: number, { one, other }: CountedWord, locale: keyof Words, written = String(n)): string {
  return `${written} ${(RULES[locale].select(n) === "one" ? one : other)[locale]}`;
}

export const CASES: CountedWord = { one: { en: "case", hi: "शिकायत" }, other: { en: "cases", hi: "शिकायतें" } };
export const ROWS: CountedWord = { one: { en: "row", hi: "पंक्ति" }, other: { en: "rows", hi: "पंक्तियाँ" } };
export const EVENTS: CountedWord = { one: { en: "event", hi: "घटना-प्रविष्टि" }, other: { en: "events", hi: "घटना-प्रविष्टियाँ" } };
export const POSTS: CountedWord = { one: { en: "post", hi: "पोस्ट" }, other: { en: "posts", hi: "पोस्ट" } };
