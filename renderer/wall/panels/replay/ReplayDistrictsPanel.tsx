import { useWords } from "../../../i18n/useWords.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { RowList } from "../../parts/RowList.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { useReplayed } from "../../parts/replayed.ts";
import { ReplayMessage } from "./ReplayMessage.tsx";

/** The districts by what had come in by then, with what was done and what became late there. */
export function ReplayDistrictsPanel({ width, height }: PanelProps) {
  const { say, clock, cellNumber, district } = useWords();
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, frame, told } = replayed;
  const rows = board.districts
    .map((each) => ({
      district: each.district,
      opened: each.opened[frame] ?? 0,
      disposed: each.disposed[frame] ?? 0,
      late: each.late[frame] ?? 0,
    }))
    .filter(({ opened, disposed, late }) => opened + disposed + late > 0)
    .toSorted((one, other) => other.opened - one.opened || other.late - one.late || other.disposed - one.disposed);
  if (rows.length === 0) return <PanelMessage text={say("replay.nothingYet", { time: clock(told.at) })} />;
  return (
    <RowList
      rows={rows.map((each) => ({
        key: each.district ?? "",
        lead: cellNumber(each.opened),
        title: district(each.district),
        facts: [say("replay.districtLate", { n: each.late }), say("replay.districtDisposed", { n: each.disposed })].join(" · "),
      }))}
      leadWidth={3}
      more={() => null}
      width={width}
      height={height}
    />
  );
}
