import type { WallFigures } from "#contract/wall.ts";
import type { MessageId } from "../i18n/en.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import styles from "./Figures.module.css";

/** The counts that the room is measured by: what came and went today, and what stands now. */
export function Figures({ figures }: { readonly figures: WallFigures }) {
  const { say, change, number } = useWords();
  const letters = SHOWN.reduce((total, name) => total + number(figures[name]).length, 0);
  const { postsToday: today, postsYesterdayByNow: yesterday } = figures;
  return (
    <dl className={styles.figures} data-size={letters > 29 ? "small" : letters > 23 ? "middle" : "large"} aria-label={say("figures.label")}>
      <Figure
        name="postsToday"
        when="figures.today"
        value={today}
        note={yesterday > 0 ? change(today / yesterday - 1) : null}
        spoken={say("figures.postsFull", { today, yesterday })}
      />
      <Figure name="openedToday" value={figures.openedToday} />
      <Figure name="disposedToday" value={figures.disposedToday} />
      <Figure name="pendingMarking" when="figures.now" value={figures.pendingMarking} />
      <Figure name="inAction" value={figures.inAction} />
      <Figure name="overdue" value={figures.overdue} late={figures.overdue > 0} />
    </dl>
  );
}

const SHOWN = ["postsToday", "openedToday", "disposedToday", "pendingMarking", "inAction", "overdue"] as const;

interface FigureProps {
  readonly name: (typeof SHOWN)[number];
  readonly value: number;
  /** Opens a group: what follows is of today, or stands now. */
  readonly when?: MessageId;
  readonly note?: string | null;
  /** Said in place of the bare number. */
  readonly spoken?: string;
  readonly late?: boolean;
}

function Figure({ name, value, when, note = null, spoken, late = false }: FigureProps) {
  const { say, number } = useWords();
  return (
    <div
      className={styles.figure}
      data-figure={name}
      data-value={value}
      data-late={late || undefined}
      data-opens={when !== undefined || undefined}
    >
      <dt>
        {when !== undefined && <b>{say(when)}</b>}
        {late && <Mark shape="late" />}
        {say(`figures.${name}`)}
      </dt>
      <dd>
        <b aria-hidden={spoken !== undefined || undefined}>{number(value)}</b>
        {note !== null && <span aria-hidden="true">{note}</span>}
        {spoken !== undefined && <span className="unseen">{spoken}</span>}
      </dd>
    </div>
  );
}
