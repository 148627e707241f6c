import type { TransferMaking } from "#contract/transfer.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./transfer.module.css";

/** What each person signs in with to the dossier that was just made. It is shown here, and never again. */
export function Codes({ codes }: Pick<Extract<TransferMaking, { is: "written" }>, "codes">) {
  const { say } = useWords();
  if (codes.length === 0) return null;
  return (
    <section ref={scrollIntoSight} className={styles.codes} aria-label={say("transfer.codes")}>
      <h4>{say("transfer.codes")}</h4>
      <p className={styles.quiet}>{say("transfer.codes.help")}</p>
      <dl className={styles.facts}>
        {codes.map(({ name, code }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd translate="no" data-code>
              {code}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Below the end of the dialog nobody would see what is shown this once. */
function scrollIntoSight(section: HTMLElement | null): void {
  section?.scrollIntoView({ block: "nearest" });
}
