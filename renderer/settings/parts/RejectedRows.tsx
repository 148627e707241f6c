import { useId } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";

interface RejectedRowsProps {
  /** The first of them; the reason as a person reads it. */
  readonly rows: readonly { readonly line: number; readonly why: string; readonly detail: string }[];
  readonly count: number;
  readonly className: string | undefined;
}

/** Which rows of a file changed nothing and why, so that a person can put the file right. */
export function RejectedRows({ rows, count, className }: RejectedRowsProps) {
  const { say, number } = useWords();
  const id = useId();
  return (
    <div className={className}>
      <p id={id}>{say("villages.rejected", { n: count, shown: rows.length })}</p>
      <table aria-labelledby={id}>
        <HeadRow names={[say("table.line"), say("table.why"), say("table.found")]} />
        <tbody>
          {rows.map(({ line, why, detail }) => (
            <tr key={line}>
              <td>{number(line)}</td>
              <td>{why}</td>
              <td>{detail === "" ? "–" : detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
