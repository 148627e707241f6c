import { useWords } from "../../../i18n/useWords.ts";
import { HeroFigures } from "../../parts/HeroFigures.tsx";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { isBeforeRecord, useReplayed } from "../../parts/replayed.ts";
import { ReplayMessage } from "./ReplayMessage.tsx";

/** What had come in, was done and had become late by then. What stands below is what the wall said at that time, under the name that it has there. */
export function ReplayFiguresPanel({ width, height }: PanelProps) {
  const { say } = useWords();
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, told } = replayed;
  const isUnknown = isBeforeRecord(board, told);
  const today = (n: number | null) => (n === null || isUnknown ? null : { text: say("replay.today", { n }), is: null });
  // The day begins after its first instant, and holds its last.
  const [from, beyond] = [board.fromAt + 1, told.at + 1];
  return (
    <HeroFigures
      label={say("panel.replay-figures")}
      width={width}
      height={height}
      figures={[
        {
          name: "replay:opened",
          value: isUnknown ? null : told.opened,
          label: say("replay.opened"),
          against: today(told.openedToday),
          queue: openedCases(from, beyond),
        },
        {
          name: "replay:disposed",
          value: isUnknown ? null : told.disposed,
          label: say("replay.disposed"),
          against: today(told.disposedToday),
          queue: disposedCases(from, beyond),
        },
        {
          name: "replay:reportsLate",
          value: isUnknown ? null : told.reportsLate,
          label: say("replay.reportsLate"),
          against: isUnknown ? null : { text: say("replay.overdueThen", { n: told.reportsOverdue }), is: null },
          isLate: !isUnknown && told.reportsLate > 0,
          queue: null,
        },
        {
          name: "replay:markingsLate",
          value: isUnknown ? null : told.markingsLate,
          label: say("replay.markingsLate"),
          against: isUnknown ? null : { text: say("replay.lateToMarkThen", { n: told.markingsOverdue }), is: null },
          isLate: !isUnknown && told.markingsLate > 0,
          queue: null,
        },
      ]}
    />
  );
}
