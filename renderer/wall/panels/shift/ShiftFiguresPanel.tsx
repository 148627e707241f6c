import { createPortal } from "react-dom";
import type { ShiftBoard } from "#contract/wallShift.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { comparedWork, type Comparison } from "../../parts/Compared.tsx";
import { HeroFigures } from "../../parts/HeroFigures.tsx";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { casesIn, disposedCases, openedCases, openEmergencyCases } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { countdown } from "../overdue/countdown.ts";

/** What came and went in this shift, against the same shift of the day before, and what it leaves behind. */
export function ShiftFiguresPanel({ now, width, height }: PanelProps) {
  const { say } = useWords();
  const { shift, figures, alerts } = now;
  if (shift === null) return <PanelWaiting />;
  const { fromAt, untilAt, opened, openedDayBefore, disposed, disposedDayBefore, emergencies } = shift;
  const dayBefore = (n: number | null, is: Comparison["is"]): Comparison =>
    n === null ? { text: say("compared.tooShort"), is: null } : { text: say("shift.dayBefore", { n }), is };
  return (
    <>
      <HandOver shift={shift} />
      <HeroFigures
        label={say("panel.shift-figures")}
        width={width}
        height={height}
        figures={[
          {
            name: "shift:opened",
            value: opened,
            label: say("figures.openedToday"),
            against: dayBefore(openedDayBefore, null),
            queue: openedCases(fromAt, untilAt),
          },
          {
            name: "shift:disposed",
            value: disposed,
            label: say("figures.disposedToday"),
            against: dayBefore(disposedDayBefore, comparedWork(disposed, disposedDayBefore ?? 0)),
            queue: disposedCases(fromAt, untilAt),
          },
          {
            name: "shift:emergencies",
            value: emergencies.total,
            label: say("shift.emergencies"),
            against: {
              text:
                emergencies.takenBack > 0
                  ? say("shift.takenBack", { n: emergencies.takenBack })
                  : // That no alert is unseen is no all-clear beside emergencies that are open.
                    alerts.total > 0
                    ? say("shift.unseen", { n: alerts.total })
                    : "",
              is: null,
            },
            queue: openEmergencyCases(),
          },
          {
            name: "shift:toMark",
            value: figures.pendingMarking,
            label: say("figures.pendingMarking"),
            against: { text: say("shift.lateToMark", { n: figures.markingsOverdue }), is: null },
            queue: casesIn("new"),
          },
        ]}
      />
    </>
  );
}

/** Beside the title. */
function HandOver({ shift }: { readonly shift: ShiftBoard }) {
  const words = useWords();
  const head = usePanelHead();
  const now = useNow(30_000);
  if (head === null) return null;
  return createPortal(<b>{shiftSpan(shift, now, words)}</b>, head);
}

/** From when to when a shift is, and how soon it is handed over. */
export function shiftSpan({ fromAt, untilAt }: Pick<ShiftBoard, "fromAt" | "untilAt">, now: number, words: Words): string {
  const { say, clock } = words;
  return say("shift.span", { from: clock(fromAt), until: clock(untilAt), left: countdown(untilAt - now, words) });
}
