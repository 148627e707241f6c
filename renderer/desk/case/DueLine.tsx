import { assertNever } from "#domain/assertNever.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { dueOf } from "./due.ts";
import styles from "./DueLine.module.css";
import { momentOf } from "../facts/moment.ts";

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
