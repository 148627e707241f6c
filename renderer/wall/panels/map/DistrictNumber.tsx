import { useWords } from "../../../i18n/useWords.ts";
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

export function DistrictNumber({ district, count, scale, readAt }: DistrictNumberProps) {
  const { shortNumber } = useWords();
  const { value, queue, countsCases } = MEASURES[scale.measure];
  return (
    <Figure
      name={`map:${scale.measure}:${district ?? "unknown"}`}
      value={value(count, readAt)}
      queue={queue(count, { districts: [district] }, readAt)}
      counts={countsCases}
      matters
    >
      {shortNumber(value(count, readAt))}
    </Figure>
  );
}
