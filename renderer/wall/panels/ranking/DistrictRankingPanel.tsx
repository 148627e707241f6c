import { useWords } from "../../../i18n/useWords.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RankingTable } from "./RankingTable.tsx";

export function DistrictRankingPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  if (now.ranking === null) return <PanelMessage text={words.say("panel.waiting")} />;
  const lines = now.ranking.districts.map(({ district, ...line }) => ({
    ...line,
    key: district,
    name: words.district(district),
    scope: { districts: [district] },
  }));
  return <RankingTable of="district" lines={lines} width={width} height={height} />;
}
