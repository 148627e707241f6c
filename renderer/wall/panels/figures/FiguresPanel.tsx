import { useLayoutEffect, useRef, useState } from "react";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Queue } from "#domain/desk/views.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { AgainstTarget } from "../../../ui/AgainstTarget.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { useCasesBehind } from "../../mirror/useCasesBehind.ts";
import { casesIn, disposedCases, openedCases, overdueMarkings, overdueReports } from "../../parts/filters.ts";
import { Compared, comparedWith, comparedWork, type Comparison } from "../../parts/Compared.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import labels from "../../parts/FigureLabel.module.css";
import styles from "./Figures.module.css";

/** Two numbers that the room reads first: what came in today, and what offices owe; then what else came and went, and what stands now. */
export function FiguresPanel({ now: { figures, heat, targets, readAt }, width, height }: PanelProps) {
  const { say, change, number } = useWords();
  const { postsToday: today, postsYesterdayByNow: yesterday } = figures;
  const startOfToday = startOfIndianDay(readAt);
  const letters = SHOWN.reduce((total, name) => total + number(figures[name]).length * (HEROES.has(name) ? HERO : 1), 0);
  const row = useRef<HTMLDListElement>(null);
  const [tried, setTried] = useState({ text: "", left: NOTE_STEPS });
  const text = `${width} ${JSON.stringify([figures, targets])} ${say("panel.figures")}`;
  const left = tried.text === text ? tried.left : NOTE_STEPS;
  // Measured again for each text, before it is painted, so that no number is cut off.
  useLayoutEffect(() => {
    if (row.current === null || left === 0) return;
    setTried({ text, left: leftAfter(row.current, left) });
  }, [text, left]);
  const hasNotes = width >= ROOM_FOR_NOTE && left > 0;
  const hasShortHistory = hasNotes && left > 2;
  const hasChange = hasNotes && left > 1;
  const size = letterSize(letters, width, height);
  const week = figures.reportsOverdueWeek;
  const overdueTarget = targets.find(({ name, value }) => name === "overduePercent" && value !== null);
  const note = yesterday >= ENOUGH_TO_COMPARE ? change(today / yesterday - 1) : null;
  const usualNote = (usual: number | null, is: Comparison["is"] = null): Comparison =>
    usual === null ? { text: say("compared.tooShort"), is: null } : { text: say("figures.usual", { n: Math.round(usual) }), is };
  const asked = heat.reduce((sum, cell) => sum + cell.asked, 0);
  return (
    <dl
      ref={row}
      className={styles.figures}
      style={{ "--size": size, "--hero": heroFactor(size, height) }}
      aria-label={say("panel.figures")}
    >
      <Figure
        name="openedToday"
        hero
        when="word.today"
        value={figures.openedToday}
        note={(figures.openedUsual === null ? hasShortHistory : hasNotes) && <Compared with={usualNote(figures.openedUsual)} />}
        queue={openedCases(startOfToday, null)}
      />
      <Figure
        name="reportsOverdue"
        hero
        when="figures.now"
        value={figures.reportsOverdue}
        late={figures.reportsOverdue > 0}
        label={hasNotes && asked > 0 ? say("figures.reportsOverdueOf", { n: asked }) : undefined}
        note={
          hasNotes && (
            <>
              <Compared
                with={
                  week === null
                    ? { text: say("compared.tooShort"), is: null }
                    : {
                        text: say(week === 0 ? "compared.weekSame" : week > 0 ? "compared.weekMore" : "compared.weekFewer", {
                          n: Math.abs(week),
                        }),
                        is: comparedWith(week, 0, "fewer"),
                      }
                }
              />
              {overdueTarget !== undefined && <AgainstTarget line={overdueTarget} />}
            </>
          )
        }
        queue={overdueReports()}
      />
      <Figure
        name="postsToday"
        when="word.today"
        value={today}
        note={hasChange && note}
        spoken={say("figures.postsFull", { today, yesterday })}
      />
      <Figure
        name="disposedToday"
        value={figures.disposedToday}
        note={
          hasChange &&
          figures.disposedUsual !== null && (
            <Compared with={usualNote(figures.disposedUsual, comparedWork(figures.disposedToday, Math.round(figures.disposedUsual)))} />
          )
        }
        queue={disposedCases(startOfToday, null)}
      />
      <Figure name="pendingMarking" when="figures.now" value={figures.pendingMarking} queue={casesIn("new")} />
      <Figure name="markingsOverdue" value={figures.markingsOverdue} late={figures.markingsOverdue > 0} queue={overdueMarkings()} />
      <Figure name="inAction" value={figures.inAction} queue={casesIn("marked", "in-action")} />
    </dl>
  );
}

/** From all notes to none: first goes that the history is too short, which the headline says too; then how posts and disposals compare; then all. */
const NOTE_STEPS = 3;

/** One step fewer where the row is wider than its room. */
function leftAfter({ scrollWidth, clientWidth }: HTMLElement, left: number): number {
  return scrollWidth > clientWidth + 1 ? left - 1 : left;
}

/** A handful of posts the day before makes no share worth a figure. */
const ENOUGH_TO_COMPARE = 20;

const SHOWN = ["postsToday", "openedToday", "disposedToday", "pendingMarking", "markingsOverdue", "inAction", "reportsOverdue"] as const;

const HEROES: ReadonlySet<string> = new Set<(typeof SHOWN)[number]>(["openedToday", "reportsOverdue"]);

/** All sizes in `rem`. */
const LARGEST = 2.2;
/** Of a hero, in the size of the others. */
const HERO = 1.7;
const LEAST_HERO = 1.15;
const SMALLEST = 1.6;
const LABEL_HEIGHT = 1.9;
const LINE_HEIGHT = 1.2;
const LETTER_WIDTH = 0.58;
const BETWEEN = 1.4;
const ROOM_FOR_NOTE = 48;
/** Of all three together. */
const ROOM_OF_NOTES = 24;

/** The numbers share one size, and the heroes a larger one: the largest at which all of them have room. */
function letterSize(letters: number, width: number, height: number): number {
  const forLetters = width - (SHOWN.length - 1) * BETWEEN - (width >= ROOM_FOR_NOTE ? ROOM_OF_NOTES : 0);
  const size = Math.min(LARGEST, (height - LABEL_HEIGHT) / LINE_HEIGHT / HERO, forLetters / (letters * LETTER_WIDTH));
  return Math.max(SMALLEST, Math.floor(size * 20) / 20);
}

/** How much larger a hero is than the others, where the panel is high enough for that. */
function heroFactor(size: number, height: number): number {
  return Math.max(LEAST_HERO, Math.min(HERO, (height - LABEL_HEIGHT) / LINE_HEIGHT / size));
}

interface FigureProps {
  readonly name: (typeof SHOWN)[number];
  readonly value: number;
  /** One of the two that are read first. */
  readonly hero?: boolean;
  /** Opens a group: what follows is of today, or stands now. */
  readonly when?: MessageId;
  readonly note?: React.ReactNode;
  readonly spoken?: string;
  readonly late?: boolean;
  /** What it is called, where that says more than its name. */
  readonly label?: string | undefined;
  /** The cases that it counts; posts are none. */
  readonly queue?: Queue;
}

function Figure({ name, value, hero = false, when, note = null, spoken, late = false, label, queue }: FigureProps) {
  const { say, number } = useWords();
  const behind = useCasesBehind(queue ?? null, value);
  return (
    <div
      className={styles.figure}
      data-figure={name}
      data-value={value}
      data-hero={hero || undefined}
      data-late={late || undefined}
      data-opens={when !== undefined || undefined}
    >
      <dt className={labels.label}>
        {when !== undefined && <b>{say(when)}</b>}
        {late && <Mark shape="late" />}
        {label ?? say(`figures.${name}`)}
      </dt>
      <dd>
        <b data-matters aria-hidden={spoken !== undefined || undefined}>
          <span {...behind}>{number(value)}</span>
        </b>
        {note !== null && note !== false && (
          <span className={styles.note} aria-hidden={spoken !== undefined || undefined}>
            {note}
          </span>
        )}
        {spoken !== undefined && <span className="unseen">{spoken}</span>}
      </dd>
    </div>
  );
}
