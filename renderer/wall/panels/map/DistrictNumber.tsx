import { useWords, type Words } from "../../../i18n/useWords.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { Figure } from "../../parts/Figure.tsx";
import { heatQueue } from "../heat/heatQueue.ts";
import type { HeatCount } from "../heat/heatCount.ts";
import { type HeatScale, heatValueOf } from "../heat/heatScale.ts";

interface DistrictNumberProps {
  readonly district: DistrictName | null;
  readonly count: HeatCount;
  readonly scale: HeatScale;
  readonly readAt: number;
}

/** What is measured, in one district. */
export function DistrictNumber({ district, count, scale, readAt }: DistrictNumberProps) {
  const words = useWords();
  const value = heatValueOf(count, scale.measure, readAt);
  return (
    <Figure
      name={`map:${scale.measure}:${district ?? "unknown"}`}
      value={value}
      queue={heatQueue(count, scale.measure, { districts: [district] }, readAt)}
      counts={scale.measure !== "oldest"}
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
  const value = heatValueOf(count, scale.measure, readAt);
  return value < 10_000 ? number(value) : cellNumber(value);
}
