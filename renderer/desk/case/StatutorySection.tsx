import type { CaseHistory } from "#contract/grievances.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../facts/Section.tsx";
import styles from "./OfficeSection.module.css";

/** The days that the Right to Service Act gives for what the case is about, and who hears the two appeals. A clock of its own. */
export function StatutorySection({ history: { statutory } }: { readonly history: CaseHistory }) {
  const { say, locale, date } = useWords();
  const now = useNow(60_000);
  if (!statutory) return null;
  const { service, limit, unit, designated, first, second, dueAt, firstDecidedAt, secondDecidedAt, checkedOn } = statutory;
  const isPast = dueAt < now;
  const facts = [
    [say("desk.statutory.service"), service[locale]],
    [
      say("desk.statutory.limit"),
      `${say(unit === "hours" ? "services.inHours" : "services.inDays", { n: limit })} · ${designated[locale]}`,
    ],
    [say("desk.statutory.due"), say(isPast ? "desk.statutory.past" : "desk.statutory.until", { date: date(dueAt) })],
    [say("desk.statutory.first"), say("desk.statutory.appeal", { office: first[locale], date: date(firstDecidedAt) })],
    [say("desk.statutory.second"), say("desk.statutory.appeal", { office: second[locale], date: date(secondDecidedAt) })],
  ] as const;
  return (
    <Section title={say("desk.statutory.title")}>
      <ul className={styles.offices}>
        {facts.map(([name, said]) => (
          <li key={name} className={styles.office}>
            <span className={styles.role}>{name}</span>
            <span>{said}</span>
          </li>
        ))}
      </ul>
      <p className={styles.holder}>
        {say("desk.statutory.byCategory")} {checkedOn === null && say("desk.statutory.unchecked")}
      </p>
    </Section>
  );
}
