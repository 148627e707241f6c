import { useId } from "react";
import type { VillageImport } from "#contract/places.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./VillageSection.module.css";

/** Which rows of the file were left out and why, so that a person can put the file right. */
export function RejectedRows({ rejected, rejectedCount }: Pick<VillageImport, "rejected" | "rejectedCount">) {
  const { say, number } = useWords();
  const id = useId();
  return (
    <div className={styles.rejected}>
      <p id={id}>{say("villages.rejected", { n: rejectedCount, shown: rejected.length })}</p>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{say("villages.line")}</th>
            <th scope="col">{say("villages.reason")}</th>
            <th scope="col">{say("villages.found")}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ line, reason, detail }) => (
            <tr key={line}>
              <td>{number(line)}</td>
              <td>{say(`villages.row.${reason}`)}</td>
              <td>{detail === "" ? "–" : detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
