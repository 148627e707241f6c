import { DAY_MS, dayNumberOf, INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import { MONTH_SPELLINGS } from "../text/monthNames.ts";
import { normaliseText } from "../text/normalise.ts";

/** How a column writes a date of three numbers that does not begin with the year. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/**
 * The instant that a cell of an export names, in India, milliseconds UTC; a date without a time is the start of its day. Reads `24/11/2026`,
 * `24-11-26`, `24.11.2026 10:35 AM`, `24 Nov 2026`, `Nov 24, 2026`, `24 नवंबर 2026`, digits of any script, `2026-11-24T10:35:00Z`, and the serial
 * numbers of spreadsheets. Null for anything that is no date from 1950 to 2100. Years of two digits are 1980 to 2079.
 */
export function instantFrom(written: string, order: DateOrder): number | null {
  const text = normaliseText(written);
  if (SERIAL.test(text)) return instantOfSerial(Number(text));
  const parts = partsOf(text, order);
  if (parts === null) return null;
  const time = timeFrom(text.slice(parts.length));
  if (time === null) return null;
  const { year, month, day } = parts;
  const number = dayNumberOf(year, month, day);
  if (number === null || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return number * DAY_MS + time.ms - (time.offsetMs ?? INDIA_OFFSET_MS);
}

/** The order that one cell proves: a number above twelve is a day. Null where it proves none. */
export function orderShownBy(written: string): DateOrder | null {
  const match = NUMBERS.exec(normaliseText(written));
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && first <= 31 && second <= 12) return "day-first";
  return second > 12 && second <= 31 && first <= 12 ? "month-first" : null;
}

/** How many cells of a column can be read only with the day first, and how many only with the month first. */
export interface OrderEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

export interface ChosenOrder {
  readonly order: DateOrder;
  /** `shown`: all cells that prove an order agree; `mostly`: some prove the other and are faults; `assumed`: none proves one, and India writes the day first. */
  readonly because: "shown" | "mostly" | "assumed";
}

/** The order of a column as a whole. */
export function orderOf({ dayFirst, monthFirst }: OrderEvidence): ChosenOrder {
  const order = monthFirst > dayFirst ? "month-first" : "day-first";
  if (dayFirst === 0 && monthFirst === 0) return { order, because: "assumed" };
  return { order, because: dayFirst > 0 && monthFirst > 0 ? "mostly" : "shown" };
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** 1 January 1950 to 2100 as spreadsheets count days, with a fraction for the time. */
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
const SERIAL_OF_1970 = 25_569;
const SERIALS = { first: 18_264, last: 73_415 } as const;
const SECOND_MS = 1_000;

function instantOfSerial(serial: number): number | null {
  if (serial < SERIALS.first || serial >= SERIALS.last) return null;
  // A fraction of a day is not exact, so it is rounded to whole seconds.
  return Math.round(((serial - SERIAL_OF_1970) * DAY_MS) / SECOND_MS) * SECOND_MS - INDIA_OFFSET_MS;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Length of the date within the text. */
  readonly length: number;
}

const NUMBERS = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/u;
const DAY_AND_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]*([\p{L}\p{M}]{2,})[\s\-/.,]*(\d{4}|\d{2})(?!\d)/u;
const NAME_AND_DAY = /^([\p{L}\p{M}]{2,})[\s\-/.,]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,]+(\d{4})(?!\d)/u;

function partsOf(text: string, order: DateOrder): Parts | null {
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [whole, first, second, year = ""] = numbers;
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return { year: yearOf(year), month: Number(month), day: Number(day), length: whole.length };
  }
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [whole, year, month, day] = yearFirst;
    return { year: Number(year), month: Number(month), day: Number(day), length: whole.length };
  }
  const dayAndName = DAY_AND_NAME.exec(text);
  if (dayAndName !== null) {
    const [whole, day, name = "", year = ""] = dayAndName;
    return named(name, { year: yearOf(year), day: Number(day), length: whole.length });
  }
  const nameAndDay = NAME_AND_DAY.exec(text);
  if (nameAndDay === null) return null;
  const [whole, name = "", day, year] = nameAndDay;
  return named(name, { year: Number(year), day: Number(day), length: whole.length });
}

function named(name: string, rest: Omit<Parts, "month">): Parts | null {
  const month = MONTH_SPELLINGS.findIndex((spellings, at) => spellings.includes(name) || SHORT_HINDI[at] === name);
  return month < 0 ? null : { ...rest, month: month + 1 };
}

function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= 80 ? 1900 + year : 2000 + year;
}

/** January and February, as tables shorten them. */
const SHORT_HINDI = ["जन", "फर"];

interface Time {
  readonly ms: number;
  /** Null for Indian time. */
  readonly offsetMs: number | null;
}

const TIME =
  /^(?:[t\s,]\s*|\s+at\s+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.(\d{1,9}))?)?(?:\s*(am|pm|a\.m\.?|p\.m\.?|पूर्वाह्न|अपराह्न|बजे))?\s*(z|[+-]\d{2}:?\d{2}|ist|hrs|hours)?$/u;

/** The time that follows a date; null for anything else. */
function timeFrom(text: string): Time | null {
  if (text.trim() === "") return { ms: 0, offsetMs: null };
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hour = "", minute = "", second = "0", fraction = "", half, zone] = match;
  const isHalved = half !== undefined && half !== "बजे";
  const hours = isHalved ? hourOfHalf(Number(hour), half.startsWith("p") || half.startsWith("अ")) : Number(hour);
  if (hours === null || hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = Math.trunc(Number(`0.${fraction === "" ? "0" : fraction}`) * SECOND_MS);
  return { ms: ((hours * 60 + Number(minute)) * 60 + Number(second)) * SECOND_MS + milliseconds, offsetMs: offsetOf(zone) };
}

/** `12 AM` is midnight. Some clocks write `14:35 PM`, which is 14:35. */
function hourOfHalf(hour: number, isAfternoon: boolean): number | null {
  if (hour > 12) return isAfternoon ? hour : null;
  if (hour === 0) return isAfternoon ? null : 0;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === "ist" || zone === "hrs" || zone === "hours") return null;
  if (zone === "z") return 0;
  const digits = zone.replace(":", "");
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return (digits.startsWith("-") ? -minutes : minutes) * 60 * SECOND_MS;
}
