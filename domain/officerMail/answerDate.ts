import { DAY_MS, dayNumberOf, HOUR_MS, startOfDay, startOfIndianDay } from "../clock/indianDay.ts";
import { MONTH_SPELLINGS } from "../text/monthNames.ts";
import { normaliseText } from "../text/normalise.ts";

/** The days that a text names, in its order, each as the instant at which the day begins in India. `sentAt`: when it was written, milliseconds UTC. */
export function daysIn(text: string, sentAt: number): readonly number[] {
  const plain = normaliseText(text);
  const found: { readonly at: number; readonly index: number }[] = [];
  const add = (index: number, year: number | null, month: number, day: number) => {
    const at = year === null ? nearest(month, day, sentAt) : dayOf(year, month, day);
    if (at !== null) found.push({ at, index });
  };
  for (const { index, groups } of plain.matchAll(ISO)) add(index, Number(groups?.["y"]), Number(groups?.["m"]), Number(groups?.["d"]));
  for (const { index, groups } of plain.matchAll(NUMERIC)) add(index, yearOf(groups?.["y"]), Number(groups?.["m"]), Number(groups?.["d"]));
  for (const pattern of [NAMED, NAMED_FIRST])
    for (const { index, groups } of plain.matchAll(pattern))
      add(index, yearOf(groups?.["y"]), monthOf(groups?.["m"]), Number(groups?.["d"]));
  return found.toSorted((one, other) => one.index - other.index).map(({ at }) => at);
}

/** Until when a text asks to wait, milliseconds UTC: the end of the last day that it names, or of its longest span; null where it names none. */
export function putOffUntil(text: string, sentAt: number): number | null {
  const plain = normaliseText(text);
  const spans = [...plain.matchAll(SPAN)].map(({ groups }) => {
    const many = numberOf(groups?.["n"] ?? "");
    const [unit] = UNITS.find(([, names]) => names.includes(groups?.["unit"] ?? "")) ?? [0];
    return unit === HOUR_MS ? sentAt + many * HOUR_MS : endOfDay(sentAt + many * unit);
  });
  const words = [...(TOMORROW.test(plain) ? [endOfDay(sentAt + DAY_MS)] : []), ...(TODAY.test(plain) ? [endOfDay(sentAt)] : [])];
  const days = daysIn(text, sentAt).map(endOfDay);
  const all = [...days, ...spans, ...words];
  return all.length === 0 ? null : Math.max(...all);
}

/** The last minute of the day in India. */
function endOfDay(at: number): number {
  return startOfIndianDay(at) + DAY_MS - 60_000;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      [1, ["one", "a", "an", "एक", "ek"]],
      [2, ["two", "दो", "do"]],
      [3, ["three", "तीन", "teen", "tin"]],
      [4, ["four", "चार", "char"]],
      [5, ["five", "पांच", "पाँच", "panch"]],
      [6, ["six", "छह", "छः", "छ"]],
      [7, ["seven", "सात", "saat"]],
      [8, ["eight", "आठ"]],
      [10, ["ten", "दस", "das"]],
      [15, ["fifteen", "पंद्रह", "पन्द्रह"]],
      [30, ["thirty", "तीस"]],
    ] as const
  ).flatMap(([number, names]) => names.map((name) => [normaliseText(name), number] as const)),
);

const UNITS: readonly (readonly [ms: number, names: readonly string[]])[] = (
  [
    [HOUR_MS, ["hour", "hours", "hrs", "hr", "घंटे", "घंटों", "घण्टे", "घंटा", "ghante"]],
    [DAY_MS, ["day", "days", "दिन", "दिनों", "दिवस", "दिवसों", "din", "dino", "dinon"]],
    [7 * DAY_MS, ["week", "weeks", "सप्ताह", "हफ्ते", "हफ़्ते", "हफ्ता", "hafte", "hafta"]],
    [30 * DAY_MS, ["month", "months", "माह", "महीने", "महीना", "mahine"]],
  ] as const
).map(([ms, names]) => [ms, names.map((name) => normaliseText(name))]);

const EDGE = String.raw`(?<![\p{L}\p{M}\p{N}./-])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
const longestFirst = (names: readonly string[]) => names.toSorted((one, other) => other.length - one.length).join("|");
const MONTH_NAMES = longestFirst(MONTH_SPELLINGS.flat());
const ISO = new RegExp(String.raw`${EDGE}(?<y>20\d\d)[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})${END}`, "gu");
/** The day first, as India writes it, and always with the year: `2.5` is a number. */
const NUMERIC = new RegExp(String.raw`${EDGE}(?<d>\d{1,2})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})${END}(?![-/.]\d)`, "gu");
const NAMED = new RegExp(
  String.raw`${EDGE}(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?(?<m>${MONTH_NAMES})\.?${END}(?:[\s,-]*(?<y>20\d\d)${END})?`,
  "gu",
);
const NAMED_FIRST = new RegExp(
  String.raw`${EDGE}(?<m>${MONTH_NAMES})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?${END}(?!\s*(?:${MONTH_NAMES}))(?:[\s,-]*(?<y>20\d\d)${END})?`,
  "gu",
);
const SPAN = new RegExp(
  String.raw`${EDGE}(?:\d{1,2}\s*(?:-|to|से)\s*)?(?<n>\d{1,3}|${longestFirst(Object.keys(NUMBER_WORDS))})\s*(?:-\s*)?(?:working\s+|कार्य\s+)?(?<unit>${longestFirst(UNITS.flatMap(([, names]) => names))})${END}`,
  "gu",
);
const TOMORROW = new RegExp(`${EDGE}(?:tomorrow|kal tak|${normaliseText("कल तक")}|${normaliseText("कल शाम")})${END}`, "u");
const TODAY = new RegExp(
  `${EDGE}(?:by today|by evening|this evening|aaj shaam|${normaliseText("आज शाम")}|${normaliseText("आज ही")}|${normaliseText("आज तक")})${END}`,
  "u",
);

function numberOf(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) : (NUMBER_WORDS[text] ?? 0);
}

function monthOf(name: string | undefined): number {
  return MONTH_SPELLINGS.findIndex((names) => names.includes(name ?? "")) + 1;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Null for a day that the calendar does not have. */
function dayOf(year: number, month: number, day: number): number | null {
  const number = dayNumberOf(year, month, day);
  return number === null || year < 2000 || year > 2099 ? null : startOfDay(number);
}

/** The nearest day with that month and day: people leave out the year of a near day. */
function nearest(month: number, day: number, sentAt: number): number | null {
  const year = new Date(sentAt).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].flatMap((each) => dayOf(each, month, day) ?? []);
  return candidates.toSorted((one, other) => Math.abs(one - sentAt) - Math.abs(other - sentAt))[0] ?? null;
}
