import type { Holiday } from "#domain/clock/policy.ts";
import { trimOf } from "#domain/text/trimLetters.ts";
import { plain } from "./durationText.ts";

type LineFault = "no-date" | "no-such-day";

export interface ReadHolidays {
  readonly holidays: readonly Holiday[];
  readonly rejected: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[];
}

/**
 * Reads a list as it is copied from a notification or a table: a line a day, with its date somewhere in it (`2026-11-24`, `24.11.2026`,
 * `24 November 2026`, `24 नवंबर 2026`) and its name around that. Of two lines of one day the first counts.
 */
export function readHolidays(list: string): ReadHolidays {
  const holidays = new Map<string, Holiday>();
  const rejected: ReadHolidays["rejected"][number][] = [];
  for (const [index, text] of list.split(/\r?\n/u).entries()) {
    if (text.trim() === "") continue;
    const read = readLine(text);
    if (typeof read === "string") rejected.push({ line: index + 1, text: text.trim(), fault: read });
    else if (!holidays.has(read.date)) holidays.set(read.date, read);
  }
  return { holidays: [...holidays.values()], rejected };
}

/** The list with further days, in order; a day that is there already takes the new name. */
export function withHolidays(known: readonly Holiday[], added: readonly Holiday[]): readonly Holiday[] {
  const byDate = new Map([...known, ...added].map((holiday) => [holiday.date, holiday]));
  return [...byDate.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

function readLine(text: string): Holiday | LineFault {
  const line = plain(text);
  const found = dateIn(line);
  if (found === null) return "no-date";
  const { year, month, day, at, length } = found;
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // A date such as 31 November is moved on by some parsers and refused by others.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return "no-such-day";
  const original = text.normalize("NFC").trim();
  return { date, name: nameOf(original.slice(0, at), original.slice(at + length)) };
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly at: number;
  readonly length: number;
}

const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u;
const IN_WORDS = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.,-]+([\p{L}\p{M}]+)[\s.,-]+(\d{4})(?!\d)/u;
const MONTH_FIRST = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

function dateIn(line: string): Found | null {
  const numbered = (match: RegExpExecArray | null, [y, m, d]: readonly [number, number, number]): Found | null =>
    match && { year: Number(match[y]), month: Number(match[m]), day: Number(match[d]), at: match.index, length: match[0].length };
  const worded = (match: RegExpExecArray | null, [y, m, d]: readonly [number, number, number]): Found | null => {
    const month = MONTHS.findIndex((names) => names.some((name) => (match?.[m] ?? "").startsWith(name))) + 1;
    return match === null || month === 0
      ? null
      : { year: Number(match[y]), month, day: Number(match[d]), at: match.index, length: match[0].length };
  };
  return (
    numbered(YEAR_FIRST.exec(line), [1, 2, 3]) ??
    numbered(DAY_FIRST.exec(line), [3, 2, 1]) ??
    worded(IN_WORDS.exec(line), [3, 2, 1]) ??
    worded(MONTH_FIRST.exec(line), [3, 1, 2])
  );
}

/** Without the number of the row, what parts the columns, and the weekday that follows on the date or has a column of its own. */
function nameOf(before: string, after: string): string {
  return `${before.replace(ROW_NUMBER, "")}|${after.replace(WEEKDAY_FIRST, "")}`
    .split(/[\t,;|()"]+/u)
    .map((cell) => trimOf(cell.replaceAll(/\s+/gu, " "), /[\s:–-]/u))
    .filter((cell) => cell !== "" && !ONLY_WEEKDAY.test(cell) && !/^\d+[.)]?$/u.test(cell))
    .join(" ")
    .slice(0, 100);
}

const WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:सोम|मंगल|बुध|गुरु|बृहस्पति|वीर|शुक्र|शनि|रवि)वार)";
const WEEKDAY_FIRST = new RegExp(`^[\\s,;|(-]*${WEEKDAY}(?![\\p{L}\\p{M}])`, "iu");
const ONLY_WEEKDAY = new RegExp(`^${WEEKDAY}$`, "iu");
const ROW_NUMBER = /^\s*\d+(?:[.)]\s*|\s+)/u;

const MONTHS: readonly (readonly string[])[] = [
  ["jan", "जन"],
  ["feb", "फर", "फ़र"],
  ["mar", "मार्च"],
  ["apr", "अप्र"],
  ["may", "मई"],
  ["jun", "जून"],
  ["jul", "जुल"],
  ["aug", "अग"],
  ["sep", "सित"],
  ["oct", "अक्"],
  ["nov", "नव"],
  ["dec", "दिस"],
].map((names) => names.map((name) => name.normalize("NFC")));
