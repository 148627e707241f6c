import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#contract/settings.ts";
import type { Locale } from "#contract/settings.ts";
import { CASES, counted, ROWS } from "#domain/text/counted.ts";
import type { MessageId } from "./en.ts";
import { FORMAT_LOCALES, MESSAGES } from "./messages.ts";

/** Numbers that the program sets, of which none is one. */
const NEVER_ONE = new Set<MessageId>([
  "backups.key.proof",
  "passphrase.rules",
  "wallSettings.fault.seconds",
  "passphrase.too-short",
  "desk.search.incomplete",
  "desk.bulk.most",
  "review.group.tooMany",
  "notRead.newest",
  "notRead.rawPart",
  "buckets.under",
  "buckets.range",
  "buckets.over",
]);

/** A letter of a word, with the signs that Devanagari writes around it. */
const LETTER = String.raw`[\p{L}\p{M}]`;
/** What may stand between a number and what is counted. */
const BETWEEN: Readonly<Record<Locale, string>> = { en: "[a-z]+", hi: "(?:और|लंबित|नई|अन्य)" };
const PLURAL = /\{(\w+), plural, ((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/gu;

function pluralsOf(locale: Locale): readonly (readonly [MessageId, name: string, forms: string])[] {
  return idsOf(locale).flatMap((id) =>
    [...MESSAGES[locale][id].matchAll(PLURAL)].map(([, name = "", forms = ""]) => [id, name, forms] as const),
  );
}

const idsOf = (locale: Locale) => Object.keys(MESSAGES[locale]) as MessageId[];

/** The words that are counted somewhere, in the form for many, where one of them is called otherwise. */
function manyWords(locale: Locale): ReadonlySet<string> {
  const wordsOf = (form: string) =>
    pluralsOf(locale).flatMap(([, , forms]) => new RegExp(String.raw`${form} \{[^{}#]*# (${LETTER}+)`, "u").exec(forms)?.[1] ?? []);
  const ones = new Set(wordsOf("one"));
  return new Set(wordsOf("other").filter((word) => !ones.has(word)));
}

const together = (parts: readonly string[]) => parts.join("");

/** Everything that is counted in a message is one; what is no number is a word. */
function saidOfOne(locale: Locale, id: MessageId): string {
  const message = MESSAGES[locale][id];
  const numbers = new Set(
    [...message.matchAll(/\{(\w+), (?:number|plural|selectordinal)|\{(n|cases|posts|rows|total|of|done|count)\}/gu)].map(
      ([, typed, plain]) => typed ?? plain,
    ),
  );
  const names = [...message.matchAll(/\{(\w+)/gu)].map(([, name = ""]) => name);
  const parts = [...message.matchAll(/<([a-z]+)>/gu)].map(([, name = ""]) => name);
  const values = Object.fromEntries<number | string | typeof together>([
    ...names.map((name) => [name, numbers.has(name) ? 1 : "…"] as const),
    ...parts.map((name) => [name, together] as const),
  ]);
  return createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }).formatMessage({ id }, values);
}

describe.each(LOCALES)("what is counted: %s", (locale) => {
  test("has a form for one wherever it has one for many", () => {
    for (const [id, name, forms] of pluralsOf(locale)) expect([id, name, forms.includes("one {")]).toEqual([id, name, true]);
  });

  test("is said of one as of one", () => {
    const many = manyWords(locale);
    expect(many.size).toBeGreaterThan(15);
    const oneOfMany = new RegExp(String.raw`(?<![\d.,])1 (?:${BETWEEN[locale]} )?(?:${[...many].join("|")})(?!${LETTER})`, "u");
    const wrong = idsOf(locale)
      .filter((id) => !NEVER_ONE.has(id))
      .map((id) => [id, saidOfOne(locale, id)] as const)
      .filter(([, said]) => oneOfMany.test(said));
    expect(wrong).toEqual([]);
  });
});

test("one word has one meaning: a case is «शिकायत», and «मामला» is a matter", () => {
  const other = idsOf("hi").filter((id) => /\bcases?\b/iu.test(MESSAGES.en[id]) && MESSAGES.hi[id].includes("मामल"));
  expect(other).toEqual([]);
});

test("papers, mails and the command line count as the screens do", () => {
  expect([0, 1, 2].map((n) => counted(n, CASES, "hi"))).toEqual(["0 शिकायत", "1 शिकायत", "2 शिकायतें"]);
  expect([0, 1, 2].map((n) => counted(n, ROWS, "en"))).toEqual(["0 rows", "1 row", "2 rows"]);
  expect(counted(12_345, ROWS, "en", "12,345")).toBe("12,345 rows");
});
