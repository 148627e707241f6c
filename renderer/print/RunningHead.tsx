import type { ReactNode } from "react";
import styles from "./RunningHead.module.css";

interface RunningHeadProps {
  readonly head: string;
  readonly children: ReactNode;
}

/** A heading that stands again on top of every sheet on which what is below it goes on. Only heads of tables do so. */
export function RunningHead({ head, children }: RunningHeadProps) {
  return (
    <table className={styles.whole} role="presentation">
      <thead>
        <tr>
          <td>
            <h2>{head}</h2>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}
