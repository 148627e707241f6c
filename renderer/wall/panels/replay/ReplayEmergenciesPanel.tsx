import { useWords } from "../../../i18n/useWords.ts";
import { replayMoment } from "../../../ui/words/replaySpan.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { RowList } from "../../parts/RowList.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { isBeforeRecord, useReplayed } from "../../parts/replayed.ts";
import { ReplayMessage, ReplayUnknown } from "./ReplayMessage.tsx";

/** The emergencies that had come in by then, the newest first: their time and district, and of those that are not sensitive the department. */
export function ReplayEmergenciesPanel({ width, height }: PanelProps) {
  const words = useWords();
  const { say, clock, district, departmentBrief } = words;
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, told } = replayed;
  if (isBeforeRecord(board, told)) return <ReplayUnknown knownFrom={board.knownFrom} />;
  const come = board.emergencies.filter(({ at }) => at <= told.at).toReversed();
  if (come.length === 0) {
    // One from before may stand open: only of these hours it is said that none came.
    const [from, until] = [replayMoment(Math.max(board.fromAt, board.knownFrom ?? 0), words), replayMoment(told.at, words)];
    return <PanelMessage text={say("replay.noEmergency", { from, until })} none />;
  }
  return (
    <RowList
      rows={come.map((each, index) => ({
        key: `${each.at} ${come.length - index}`,
        lead: clock(each.at),
        title: district(each.district),
        facts: each.department === null ? say("replay.emergency") : `${say("replay.emergency")} · ${departmentBrief(each.department)}`,
      }))}
      leadWidth={5}
      more={(shown) => (told.emergencies > shown ? say("replay.more", { n: told.emergencies - shown }) : null)}
      width={width}
      height={height}
    />
  );
}
