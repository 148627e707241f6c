import { useWords } from "../../../i18n/useWords.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { HeatCount } from "#domain/wall/heat.ts";
import { Figure } from "../../parts/Figure.tsx";
import { fewInWords, valueInWords } from "../heat/cellTexts.ts";
import { type HeatScale, MEASURES, shownValue } from "../heat/measures.ts";

interface DistrictNumberProps {
  readonly district: DistrictName | null;
  readonly count: HeatCount;
  readonly scale: HeatScale;
  readonly readAt: number;
}

/** The number that shades a district; where its cases are too few for one, how many they are. */
export function DistrictNumber({ district, count, scale: { measure }, readAt }: DistrictNumberProps) {
  const words = useWords();
  const { value: valueOf, unit, cases, isCounted, isTooFew, queue } = MEASURES[measure];
  const value = isCounted(count) && !isTooFew(count) ? valueOf(count, readAt) : null;
  const name = `${measure}:${district ?? "unknown"}`;
  const behind = queue(count, { districts: [district] }, readAt);
  if (value === null) {
    const few = cases?.(count) ?? 0;
    return (
      <Figure name={`map:${name}`} value={few} queue={behind} counts={few > 0}>
        {isCounted(count) ? fewInWords(measure, few, count, words) : "–"}
      </Figure>
    );
  }
  return (
    <Figure
      name={`map:${cases === null ? name : `rate:${name}`}`}
      value={cases === null ? value : shownValue(value, unit)}
      queue={behind}
      counts={unit === "cases"}
      matters
    >
      {valueInWords(value, unit, words)}
    </Figure>
  );
}

/** As much room as the number may need, in letters. */
export function numberLetters(count: HeatCount, { measure }: HeatScale, readAt: number): number {
  const { value, unit } = MEASURES[measure];
  return String(shownValue(value(count, readAt) ?? 0, unit)).length + (unit === "percent" ? 1.4 : unit === "times" ? 1 : 0);
}
