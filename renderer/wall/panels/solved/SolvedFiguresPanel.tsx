import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { comparedWork } from "../../parts/Compared.tsx";
import { HeroFigures } from "../../parts/HeroFigures.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { disposedCases, praiseFrom } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";

/** How much was disposed of today, against a week before at this time, and how much thanks came in. */
export function SolvedFiguresPanel({ now: { solved, readAt }, width, height }: PanelProps) {
  const { say } = useWords();
  if (solved === null) return <PanelWaiting />;
  const { today, weekBefore, praise, praiseBefore, thankedFrom } = solved;
  return (
    <HeroFigures
      label={say("panel.solved-figures")}
      width={width}
      height={height}
      figures={[
        {
          name: "solved:today",
          value: today,
          label: say("solved.today"),
          against:
            weekBefore === null
              ? { text: say("compared.tooShort"), is: null }
              : { text: say("solved.weekBefore", { n: weekBefore }), is: comparedWork(today, weekBefore) },
          queue: disposedCases(startOfIndianDay(readAt), null),
        },
        {
          name: "solved:praise",
          value: praise,
          label: say("solved.praise"),
          against:
            praiseBefore === null
              ? { text: say("compared.tooShort"), is: null }
              : // Fewer thanks are nobody's delay, and what marks the worse is the sign of lateness.
                { text: say("solved.sevenDays", { n: praiseBefore }), is: praise > praiseBefore ? "better" : null },
          queue: praiseFrom(thankedFrom),
        },
      ]}
    />
  );
}
