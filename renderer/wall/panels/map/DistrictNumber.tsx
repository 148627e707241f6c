import { useWords, type Words } from "../../../i18n/useWords.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { HeatCount } from "#domain/wall/heat.ts";
import { Figure } from "../../parts/Figure.tsx";
import { type HeatScale, MEASURES } from "../heat/measures.ts";

interface DistrictNumberProps {
  readonly district: DistrictName | null;
  readonly count: HeatCount;
  readonly scale: HeatScale;
  readonly readAt: number;
}

/** What is measured, in one district. */
export function DistrictNumber({ district, count, scale, readAt }: DistrictNumberProps) {
  const words = useWords();
  const { value, queue, countsCases } = MEASURES[scale.measure];
  return (
    <Figure
      name={`map:${scale.measure}:${district ?? "unknown"}`}
      value={value(count, readAt)}
      queue={queue(count, { districts: [district] }, readAt)}
      counts={countsCases}
    >
      {districtNumber(count, scale, readAt, words)}
    </Figure>
  );
}

/** As it is written. */
export function districtNumber(
  count: HeatCount,
  scale: HeatScale,
  readAt: number,
  { number, cellNumber }: Pick<Words, "number" | "cellNumber">,
): string {
  const value = MEASURES[scale.measure].value(count, readAt);
  return value < 10_000 ? number(value) : cellNumber(value);
}
