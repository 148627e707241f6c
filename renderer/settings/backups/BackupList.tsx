import type { BackupState } from "#contract/backups.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { sizeOf } from "../../ui/words/sizeOf.ts";
import styles from "./backups.module.css";

/** More tell nothing new; the command line lists them all. */
const MOST_SHOWN = 60;

/** The newest first. */
export function BackupList({ state }: { readonly state: BackupState }) {
  const words = useWords();
  const { say, date, clock, number } = words;
  const { backups } = state;
  if (backups.length === 0) return <p className={styles.note}>{whyEmpty(state, words)}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys have to reach it
    <section className={styles.list} tabIndex={0} aria-label={say("backups.list")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("backups.column.at")}</th>
            <th scope="col">{say("backups.column.kind")}</th>
            <th scope="col">{say("backups.column.size")}</th>
            <th scope="col">{say("backups.column.cases")}</th>
            <th scope="col">{say("backups.column.check")}</th>
          </tr>
        </thead>
        <tbody>
          {backups.slice(0, MOST_SHOWN).map(({ name, madeAt, kind, bytes, holds, check }) => {
            const { unit, n } = sizeOf(bytes);
            return (
              <tr key={name}>
                <td>
                  {date(madeAt)}, {clock(madeAt)}
                </td>
                <td>{say(`backups.kind.${kind}`)}</td>
                <td>{say(`pictures.${unit}`, { n })}</td>
                <td>{number(holds.cases)}</td>
                <td>{say(`backups.check.${check.by}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function whyEmpty({ policy, isRead, failed }: BackupState, { say, clock }: Words): string {
  if (isRead) return say("backups.list.none");
  if (failed === null) return say("backups.list.unread");
  // Without a key the page says above that no backup is made, and not this.
  return policy.recipient === null ? say(`backups.fault.${failed.fault}`, { at: clock(failed.nextAt) }) : say("backups.list.unreadable");
}
