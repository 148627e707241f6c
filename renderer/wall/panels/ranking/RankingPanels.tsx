import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { AgainstTarget } from "../../../ui/AgainstTarget.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { officesInBrief } from "../../parts/titleAlone.ts";
import { widthOf } from "../../parts/widthOf.ts";
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
  const { say, number, departmentHeading } = useWords();
  if (ranking === null) return <PanelWaiting />;
  const lines = ranking.departments.map(({ department, ...line }) => ({
    ...line,
    key: department,
    name: departmentHeading(department),
    scope: { departments: [department] },
  }));
  const outside = ranking.outside.map(({ department, open, overdue }) => {
    // The others of them would be called by what all of them are.
    const name = department === "CENTRAL" ? say("ranking.otherBodies") : departmentHeading(department);
    return `${name} ${number(overdue)}/${number(open)}`;
  });
  const told = fittingList(outside, width, (bodies, more) => say("ranking.outside", { bodies: bodies.join(", "), more }));
  return <RankingTable of="department" lines={lines} outside={told} width={width} height={height} />;
}

/** A sentence of as many as have room in it, and of how many more there are; null of none. `width` is in `rem`. */
function fittingList(all: readonly string[], width: number, sentence: (told: readonly string[], more: number) => string): string | null {
  if (all.length === 0) return null;
  const sentences = all.map((_, index) => sentence(all.slice(0, all.length - index), index));
  return sentences.find((each) => widthOf(each) <= width) ?? sentences.at(-1) ?? null;
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
