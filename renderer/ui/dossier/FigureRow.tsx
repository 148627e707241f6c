import type { Dossier } from "#contract/dossier.ts";
import type { Told } from "#domain/review/told.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../Mark.tsx";
import { AskedNumber } from "./AskedNumber.tsx";
import styles from "./dossier.module.css";

interface FigureRowProps {
  readonly figures: Dossier["figures"];
  readonly shown: readonly Told[];
  readonly onAsk?: ((count: Told) => void) | undefined;
}

/** Parts of the overdue reports. */
const OF_LATE: ReadonlySet<Told> = new Set(["pendingAskedTooLate", "lateWeek", "lateMonth", "lateSeason", "lateLonger"]);
const LATE: ReadonlySet<Told> = new Set(["pendingOverdue", "lateSeason", "lateLonger"]);

/** Some of the figures of a stop, in their order. */
export function FigureRow({ figures, shown, onAsk }: FigureRowProps) {
  const { say } = useWords();
  const nothing = nothingOf(figures, shown);
  if (nothing !== null)
    return (
      <p className={styles.rest} data-nothing>
        {say(nothing)}
      </p>
    );
  const told = toldOf(figures, shown);
  const isNobodyAsked = shown.includes("checked") && !told.includes("checked");
  const row = (
    <dl className={styles.figures}>
      {told.map((count) => {
        const value = figures[count];
        const isLate = LATE.has(count) && value > 0;
        const name = say(`review.figure.${count}`);
        return (
          <div key={count} data-figure={count} data-value={value} data-late={isLate || undefined}>
            <dt>
              {isLate && <Mark shape="late" />}
              {name}
            </dt>
            <dd>
              <AskedNumber value={value} name={name} onAsk={onAsk && (() => onAsk(count))} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
  if (!isNobodyAsked) return row;
  return (
    <>
      {row}
      <p className={styles.rest}>{say("review.nobodyAsked")}</p>
    </>
  );
}

/** Without those that say nothing beside the others: how late reports are where none is, and zeros that would say that all is well where nobody was asked. */
export function toldOf(figures: Dossier["figures"], shown: readonly Told[]): readonly Told[] {
  const isAsked = figures.checked > 0 || figures.notSolved > 0;
  return shown.filter((count) => {
    if (OF_LATE.has(count)) return figures.pendingOverdue > 0;
    return isAsked || (count !== "checked" && count !== "notSolved");
  });
}

/** A sentence in place of a row of zeros; null where one of them tells something. */
export function nothingOf(figures: Dossier["figures"], shown: readonly Told[]) {
  if (shown.some((count) => figures[count] > 0)) return null;
  if (shown.includes("receipts")) return "review.nothing.received";
  return shown.includes("disposals") ? "review.nothing.done" : "review.part.cases.nothing";
}

/** Of which days the figures are. */
export function Since({ period }: Pick<Dossier, "period">) {
  const { say, date } = useWords();
  return <>{say(`review.period.${period.since}`, { date: date(period.from) })}</>;
}
