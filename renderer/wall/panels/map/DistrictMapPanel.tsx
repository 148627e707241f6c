import { useMemo } from "react";
import { DISTRICTS, type DistrictName } from "#domain/geography/districts.ts";
import { useWords } from "../../../i18n/useWords.ts";
import heatStyles from "../heat/heat.module.css";
import { HeatLegend } from "../heat/HeatLegend.tsx";
import { heatStepOf, MEASURES, NOTHING } from "../heat/measures.ts";
import { districtCounts } from "../heat/districtCounts.ts";
import { useHeatScale } from "../heat/HeatScales.tsx";
import { DistrictMap } from "./DistrictMap.tsx";
import { DistrictNumber, numberLetters } from "./DistrictNumber.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

/** The districts where they lie, with the measure and the colours of the matrix: in their official boundaries where those were imported, else as tiles. */
export function DistrictMapPanel({ now, settings, width, height }: PanelProps) {
  const { say } = useWords();
  // A map on which nothing is late would be one colour: it tells what comes in today.
  const isLate = settings.heatMeasure !== "overdue-share" || now.figures.reportsOverdue > 0;
  const measure = isLate ? settings.heatMeasure : "arrivals";
  const counts = useMemo(() => districtCounts(now.heat), [now.heat]);
  const scale = useHeatScale(measure);
  if (now.heat.length === 0) return <PanelMessage text={say("heat.none")} good />;
  // Without a usual there is no multiple of it: the numbers are those of today.
  const isTodayAlone = measure === "arrivals" && now.heat.every(({ usualToday }) => usualToday === null);
  const unknown = counts.get(null) ?? NOTHING;
  const countOf = (district: DistrictName) => counts.get(district) ?? NOTHING;
  const numberOf = (district: DistrictName) => (
    <DistrictNumber district={district} count={countOf(district)} scale={scale} readAt={now.readAt} />
  );
  const stepOf = (district: DistrictName) => heatStepOf(countOf(district), scale, now.readAt);
  const map = {
    shown: {
      stepOf,
      numberOf,
      longest: Math.max(2, ...DISTRICTS.map(({ name }) => numberLetters(countOf(name), scale, now.readAt))),
    },
    width,
    height,
    legend: isTodayAlone ? (
      <span className={heatStyles.legend}>{say("heat.todayAlone")}</span>
    ) : (
      <HeatLegend scale={scale} isShaded={DISTRICTS.some(({ name }) => stepOf(name) !== null)} />
    ),
    legendRoom: { width: 11.5, height: 3.6 },
    unknown: MEASURES[measure].isCounted(unknown) && (
      <>
        {say("district.unknown")} <DistrictNumber district={null} count={unknown} scale={scale} readAt={now.readAt} />
      </>
    ),
  };
  return <DistrictMap {...map} />;
}
