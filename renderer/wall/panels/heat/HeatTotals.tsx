import type { Queue } from "#domain/desk/views.ts";
import type { HeatCount, HeatMeasure } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import type { Scope } from "../../parts/filters.ts";
import { MEASURES } from "./measures.ts";
import styles from "./heat.module.css";

/** At the end of each row: all that is open and how much of it is late; of arrivals, today's and the usual. */
export function HeatTotalsHeads({ measure }: { readonly measure: HeatMeasure }) {
  const { say } = useWords();
  const isOfArrivals = MEASURES[measure].ends === "arrivals";
  return (
    <>
      <th className={styles.heading} scope="col" data-total>
        <span>{say(isOfArrivals ? "word.today" : "heat.all")}</span>
      </th>
      <th className={styles.heading} scope="col" data-total data-late={!isOfArrivals || undefined}>
        {isOfArrivals ? (
          <span>{say("heat.usual")}</span>
        ) : (
          <>
            <Mark shape="late" />
            <i className="unseen">{say("heat.overdue")}</i>
          </>
        )}
      </th>
    </>
  );
}

interface HeatTotalsProps {
  readonly name: string;
  readonly total: HeatCount;
  readonly measure: HeatMeasure;
  readonly scope: Scope;
  readonly readAt: number;
  /** The foot of a column has room for the one number that its cells tell. */
  readonly isOfColumn?: boolean;
}

export function HeatTotals({ name, total, measure, scope, readAt, isOfColumn = false }: HeatTotalsProps) {
  const { cellNumber, shortNumber } = useWords();
  const shown = isOfColumn ? [footOf(total, measure, scope, readAt)] : endsOf(total, measure, scope, readAt);
  return shown.map(({ of, value, queue, isLate }) => (
    <td key={of} className={isOfColumn ? styles.columnTotal : styles.total} data-late={(isLate && value > 0) || undefined}>
      {value > 0 && (
        <Figure name={`heat:total:${of}:${name}`} value={value} queue={queue} counts={of !== "oldest"}>
          {isOfColumn ? cellNumber(value) : shortNumber(value)}
        </Figure>
      )}
    </td>
  ));
}

interface Total {
  readonly of: string;
  readonly value: number;
  readonly queue: Queue | null;
  readonly isLate?: boolean;
}

function footOf(total: HeatCount, measure: HeatMeasure, scope: Scope, readAt: number): Total {
  const { foot, value, queue } = MEASURES[measure];
  return { ...foot, value: value(total, readAt), queue: queue(total, scope, readAt) };
}

function endsOf(total: HeatCount, measure: HeatMeasure, scope: Scope, readAt: number): readonly Total[] {
  if (MEASURES[measure].ends === "arrivals") {
    return [footOf(total, "arrivals", scope, readAt), { of: "usual", value: Math.round(total.usualToday ?? 0), queue: null }];
  }
  return [footOf(total, "open", scope, readAt), footOf(total, "overdue-share", scope, readAt)];
}
