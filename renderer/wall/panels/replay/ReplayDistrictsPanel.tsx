import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { RowList } from "../../parts/RowList.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { isBeforeRecord, useReplayed } from "../../parts/replayed.ts";
import { ReplayMessage, ReplayUnknown } from "./ReplayMessage.tsx";

/** What had come in, was done and had become late in each district by then; in the order of the whole day, so that no row moves. */
export function ReplayDistrictsPanel({ width, height }: PanelProps) {
  const { say, clock, cellNumber, district } = useWords();
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, frame, told } = replayed;
  if (isBeforeRecord(board, told)) return <ReplayUnknown knownFrom={board.knownFrom} />;
  const at = (counts: readonly number[], shown: number) => counts[shown] ?? 0;
  const rows = board.districts.toSorted(
    (one, other) =>
      at(other.opened, REPLAY_STEPS) - at(one.opened, REPLAY_STEPS) || at(other.late, REPLAY_STEPS) - at(one.late, REPLAY_STEPS),
  );
  if (rows.length === 0) return <PanelMessage text={say("replay.nothingYet", { time: clock(told.at) })} none />;
  return (
    <RowList
      rows={rows.map((each) => ({
        key: each.district ?? "",
        lead: cellNumber(at(each.opened, frame)),
        title: district(each.district),
        facts: replayedFacts({ late: at(each.late, frame), disposed: at(each.disposed, frame) }, say),
      }))}
      leadWidth={3}
      more={() => null}
      width={width}
      height={height}
    />
  );
}

/** Without what there is none of: a list in which everything is 0 tells nothing. */
function replayedFacts({ late, disposed }: { readonly late: number; readonly disposed: number }, say: Words["say"]): string {
  const facts = [
    ...(late === 0 ? [] : [say("replay.districtLate", { n: late })]),
    ...(disposed === 0 ? [] : [say("replay.districtDisposed", { n: disposed })]),
  ];
  return facts.length === 0 ? say("points.inTime") : facts.join(" · ");
}
