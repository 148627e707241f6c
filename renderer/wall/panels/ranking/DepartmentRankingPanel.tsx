import { useWords } from "../../../i18n/useWords.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RankingTable } from "./RankingTable.tsx";

export function DepartmentRankingPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  if (now.ranking === null) return <PanelMessage text={words.say("panel.waiting")} />;
  const lines = now.ranking.departments.map(({ department, ...line }) => ({
    ...line,
    key: department,
    name: words.departmentHeading(department),
    scope: { departments: [department] },
  }));
  return <RankingTable of="department" lines={lines} width={width} height={height} />;
}
