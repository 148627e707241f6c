import { useId, useState } from "react";
import type { RejectedRow } from "#contract/registry.ts";
import { useWords } from "../../i18n/useWords.ts";
import { registryStyles } from "./registryStyles.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** As many as a person reads before putting the file right; the rest on demand. */
const SHOWN_AT_FIRST = 50;

/** Every row that is left out, with everything that is wrong with it. */
export function RejectedTable({ rejected }: { readonly rejected: readonly RejectedRow[] }) {
  const { say, number } = useWords();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const id = useId();
  const faults = rejected.slice(0, shown).flatMap(({ line, faults: ofRow }) => ofRow.map((fault, index) => ({ line, index, ...fault })));
  return (
    <>
      <p id={id}>{say("table.rejected", { n: rejected.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <section className={registryStyles.rejected} aria-labelledby={id} tabIndex={0}>
        <table className={registryStyles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{say("table.line")}</th>
              <th scope="col">{say("table.column")}</th>
              <th scope="col">{say("table.why")}</th>
              <th scope="col">{say("table.found")}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ line, index, column, fault, detail }) => (
              <tr key={`${line} ${index}`}>
                <td>{number(line)}</td>
                <td>{column}</td>
                <td>{say(`table.row.${fault}`)}</td>
                <td>{detail === "" ? "–" : detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rejected.length > shown && (
        <ActionButton alone label={say("registry.more", { n: rejected.length - shown })} onPress={() => setShown((many) => many * 4)} />
      )}
    </>
  );
}
