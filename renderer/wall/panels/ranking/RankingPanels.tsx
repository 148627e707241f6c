import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { AgainstTarget } from "../../../ui/AgainstTarget.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { bodiesOutside } from "../../parts/bodiesOutside.ts";
import { officesInBrief } from "../../parts/titleAlone.ts";
import { RankingTable } from "./RankingTable.tsx";

export function DistrictRankingPanel({ now: { ranking, targets }, width, height }: PanelProps) {
  const { district: nameOf } = useWords();
  if (ranking === null) return <PanelWaiting />;
  const lines = ranking.districts.map(({ district, ...line }) => ({
    ...line,
    key: district,
    name: nameOf(district),
    scope: { districts: [district] },
  }));
  const inTime = targets.find(({ name }) => name === "inTimePercent");
  return (
    <RankingTable
      of="district"
      lines={lines}
      against={inTime === undefined ? null : <AgainstTarget line={inTime} />}
      width={width}
      height={height}
    />
  );
}

export function DepartmentRankingPanel({ now: { ranking }, width, height }: PanelProps) {
  const words = useWords();
  const { number, departmentHeading } = words;
  if (ranking === null) return <PanelWaiting />;
  const lines = ranking.departments.map(({ department, ...line }) => ({
    ...line,
    key: department,
    name: departmentHeading(department),
    scope: { departments: [department] },
  }));
  const outside = bodiesOutside(
    ranking.outside,
    { sentence: "ranking.outside", told: ({ open, overdue }) => `${number(overdue)}/${number(open)}`, width },
    words,
  );
  return <RankingTable of="department" lines={lines} outside={outside} width={width} height={height} />;
}

/** Offices by their place and department, without a name: most of the thirty days may be those of an earlier officer. */
export function OfficerRankingPanel({ now: { officers }, width, height }: PanelProps) {
  const words = useWords();
  if (officers === null) return <PanelWaiting />;
  const names = officesInBrief(officers.offices, words);
  const lines = officers.offices.map((line, index) => ({
    ...line,
    key: line.office,
    name: names[index] ?? "",
    scope: { offices: [line.office as OfficeId] },
  }));
  return <RankingTable of="office" lines={lines} untold={officers.total - lines.length} width={width} height={height} />;
}
