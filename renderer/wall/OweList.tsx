import type { OverdueOffice } from "#contract/wall.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNow } from "../ui/useNow.ts";
import styles from "./OweList.module.css";

/** Who owes the room an action-taken report: most overdue first. */
export function OweList({ offices, shown }: { readonly offices: readonly OverdueOffice[]; readonly shown: number }) {
  const { say, cellNumber, age, departmentHeading, district } = useWords();
  const now = useNow(60_000);
  return (
    <section className={styles.owe} aria-label={say("owe.title")}>
      <h2>
        <Mark shape="late" />
        {say("owe.title")}
      </h2>
      {offices.length === 0 && <p>{say("owe.none")}</p>}
      <ol>
        {offices.slice(0, shown).map((office) => (
          <li key={`${office.department} ${office.district}`} data-overdue={office.overdue}>
            <b className={styles.count}>
              <span aria-hidden="true">{cellNumber(office.overdue)}</span>
              <span className="unseen">{say("owe.count", { n: office.overdue })}</span>
            </b>
            <span className={styles.who}>
              <b>{departmentHeading(office.department)}</b> <span>{district(office.district)}</span>
            </span>
            <span className={styles.oldest}>
              <span aria-hidden="true">{age(now - office.oldestDueAt)}</span>
              <span className="unseen">{say("owe.oldest", { age: age(now - office.oldestDueAt) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
