import { assertNever } from "#domain/assertNever.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { momentOf } from "../facts/moment.ts";
import styles from "./DueLine.module.css";

/** When the report is due and how long that is, or how late it is. */
export function DueLine({ grievance }: { readonly grievance: Pick<Grievance, "dueAt" | "dueRemainingMs"> }) {
  const words = useWords();
  const { say, age } = words;
  const now = useNow(10_000);
  const due = dueOf(grievance, now);
  switch (due.kind) {
    case "none":
      return null;
    case "running":
      return <span>{say("desk.case.due", { age: age(due.leftMs), at: momentOf(due.at, now, words) })}</span>;
    case "stopped":
      return <span>{say("desk.case.stopped", { age: age(due.leftMs) })}</span>;
    case "late":
    case "stopped-late":
      return (
        <span className={styles.late}>
          <Mark shape="late" />
          {due.kind === "late"
            ? say("desk.case.late", { age: age(due.lateMs), at: momentOf(due.at, now, words) })
            : say("desk.case.stoppedLate", { age: age(due.lateMs) })}
        </span>
      );
    default:
      return assertNever(due);
  }
}

/** How a case stands with the clock. Spans are milliseconds and never below zero; `at` is the due time, milliseconds UTC. */
type Due =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly at: number; readonly leftMs: number }
  | { readonly kind: "late"; readonly at: number; readonly lateMs: number }
  /** The clock stands still while the citizen or a court is waited for. */
  | { readonly kind: "stopped"; readonly leftMs: number }
  | { readonly kind: "stopped-late"; readonly lateMs: number };

export function dueOf({ dueAt, dueRemainingMs }: Pick<Grievance, "dueAt" | "dueRemainingMs">, now: number): Due {
  if (dueAt !== null)
    return now > dueAt ? { kind: "late", at: dueAt, lateMs: now - dueAt } : { kind: "running", at: dueAt, leftMs: dueAt - now };
  if (dueRemainingMs === null) return { kind: "none" };
  return dueRemainingMs >= 0 ? { kind: "stopped", leftMs: dueRemainingMs } : { kind: "stopped-late", lateMs: -dueRemainingMs };
}
