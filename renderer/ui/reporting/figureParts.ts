import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import type { Locale } from "#contract/settings.ts";
import { changePercent } from "#domain/reporting/comparison.ts";
import { OPEN } from "#domain/review/told.ts";
import type { Count, Share, SpreadName } from "#domain/reporting/figures.ts";
import { toOneDecimal } from "#domain/reporting/owed.ts";

/** The three families of figures: what came in, what was done, what lies open. */
export const PARTS = ["receipts", "work", "stock"] as const;
export type Part = (typeof PARTS)[number];

export type Cell =
  | { readonly is: "count"; readonly count: Count }
  | { readonly is: "spread"; readonly spread: SpreadName }
  | { readonly is: "share"; readonly share: Share };

const counted = (count: Count): Cell => ({ is: "count", count });
const took = (spread: SpreadName): Cell => ({ is: "spread", spread });
const shared = (share: Share): Cell => ({ is: "share", share });

export const CELLS: Readonly<Record<Part, readonly Cell[]>> = {
  receipts: [
    ...(["receipts", "overdue", "markingsOverdue", "pendingMarking", "inAction", "disposed", "atrSent", "sideStates"] as const).map(
      counted,
    ),
    ...(["reachedMarking", "reachedOffice", "reachedReport", "fromRepresentatives", "suggestions"] as const).map(counted),
  ],
  work: [
    counted("disposals"),
    took("disposal"),
    shared("slaMet"),
    counted("reportsMissed"),
    took("response"),
    took("undertaking"),
    counted("returned"),
    counted("reopened"),
    shared("reopenRate"),
    counted("checked"),
    counted("notSolved"),
  ],
  stock: OPEN.map(counted),
};

export const PART_WORDS: Readonly<Record<Part, Readonly<Record<Locale, string>>>> = {
  receipts: { en: "What came in, and how it stood at the end", hi: "जो प्राप्त हुआ और अंत में उसकी स्थिति" },
  work: { en: "What was done in the period", hi: "अवधि में जो किया गया" },
  stock: { en: "All that was pending at the end", hi: "अंत में कुल लंबित" },
};

const MINUTE_MS = 60_000;

/** `6.2 days`, `14 h`, `25 min`. */
export function tookWords(ms: number | null, locale: Locale): string {
  if (ms === null) return "–";
  const said = (value: number, en: string, hi: string) => `${numberWords(value, locale)} ${locale === "hi" ? hi : en}`;
  if (ms >= 2 * DAY_MS) return said(Math.round((ms / DAY_MS) * 10) / 10, "days", "दिन");
  if (ms >= 2 * HOUR_MS) return said(Math.round(ms / HOUR_MS), "h", "घं.");
  return said(Math.round(ms / MINUTE_MS), "min", "मि.");
}

/** With the grouping of India, and Latin digits in both languages. */
export function numberWords(value: number, locale: Locale): string {
  return new Intl.NumberFormat(`${locale}-IN-u-nu-latn`).format(value);
}

export function shareWords(share: number | null): string {
  return percentWords(share === null ? null : 100 * share);
}

/** With one decimal, as a target is judged; for papers and tables. */
export function percentWords(percent: number | null): string {
  return percent === null ? "–" : `${toOneDecimal(percent)}%`;
}

/** Signed, for what was before; in cases where a percentage says nothing: from 2 to 7 is +5, not “+250%”. Empty where nothing was and nothing is. */
export function changeWords(now: number, before: number, locale: Locale): string {
  if (before === 0) return now === 0 ? "" : FROM_NONE[locale];
  const percent = changePercent(now, before);
  const by = percent ?? now - before;
  if (by === 0) return percent === null ? "" : "±0%";
  return `${by > 0 ? "+" : "−"}${numberWords(Math.abs(by), locale)}${percent === null ? "" : "%"}`;
}

const FROM_NONE: Readonly<Record<Locale, string>> = { en: "from 0", hi: "0 से" };
