import type { HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { MEASURES, shownValue } from "./measures.ts";

/** What is written into a cell: its number, and small beside it of how many cases that is told. Null where there is none. */
interface CellTexts {
  readonly number: string | null;
  readonly small: string | null;
}

export function cellTexts(count: HeatCount, measure: HeatMeasure, now: number, words: Words): CellTexts {
  const { value: valueOf, unit, isTooFew: isTooFewOf, cases: casesOf } = MEASURES[measure];
  const isTooFew = isTooFewOf(count);
  const value = valueOf(count, now);
  const cases = casesOf?.(count) ?? null;
  return {
    number: isTooFew || value === null ? null : valueInWords(value, unit, words),
    small: cases === null ? null : isTooFew ? fewInWords(measure, cases, count, words) : words.cellNumber(cases),
  };
}

/** Too few for a share: how many of those that offices were asked for. What came in today is no part of those. */
export function fewInWords(measure: HeatMeasure, cases: number, { asked }: Pick<HeatCount, "asked">, { say, cellNumber }: Words): string {
  return measure === "arrivals" ? cellNumber(cases) : say("heat.of", { n: cases, all: asked });
}

export function valueInWords(
  value: number,
  unit: (typeof MEASURES)[keyof typeof MEASURES]["unit"],
  { number, share, cellNumber }: Words,
): string {
  const shown = shownValue(value, unit);
  if (unit === "percent") return share(shown / 100);
  if (unit === "times") return `${number(shown)}×`;
  return unit === "days" ? number(shown) : cellNumber(shown);
}
