import type { AgainstTarget as Line } from "#domain/performance/targets.ts";
import { useWords } from "../i18n/useWords.ts";
import { besideTarget } from "./besideTarget.ts";
import styles from "./AgainstTarget.module.css";
import { Mark } from "./Mark.tsx";

/** A figure beside its target, and whether that is reached: by a mark and by words, never by colour alone. */
export function AgainstTarget({ line: { name, value, target, isMet } }: { readonly line: Line }) {
  const { say, number } = useWords();
  const now = value === null ? "–" : number(besideTarget({ name, value, target }));
  return (
    <span className={styles.target} data-target={name} data-target-value={target} data-met={isMet ?? undefined}>
      {isMet !== null && <Mark shape={isMet ? "done" : "late"} />}
      <span>{say(`target.${name}`, { now, n: target })}</span>
      <span className="unseen">{say(`target.${isMet === null ? "unknown" : isMet ? "met" : "missed"}`)}</span>
    </span>
  );
}
