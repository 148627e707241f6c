import { FEWEST_CASES } from "#domain/wall/pressure.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import styles from "./Compared.module.css";

/** What a number is held against, in words; and whether it is better than that, null where more is neither good nor bad. */
export interface Comparison {
  readonly text: string;
  readonly is: "better" | "worse" | "same" | null;
}

/** As beside a target. An arrow would contradict the words where fewer is better, so arrows are for places in a ranking alone. */
export const COMPARED_MARKS: Readonly<Record<NonNullable<Comparison["is"]>, MarkShape>> = {
  better: "done",
  worse: "late",
  same: "level",
};

export function Compared({ with: { text, is } }: { readonly with: Comparison }) {
  const { say } = useWords();
  return (
    <span className={styles.compared} data-compared={is ?? undefined}>
      {is !== null && <Mark shape={COMPARED_MARKS[is]} />}
      <span>{text}</span>
      {is !== null && <span className="unseen">{say(`compared.${is}`)}</span>}
    </span>
  );
}

/** As {@link comparedWith}, of work that was done; null where both are a handful: one more than none is no reason for a tick. */
export function comparedWork(done: number, usual: number): Comparison["is"] {
  return Math.max(done, usual) < FEWEST_CASES ? null : comparedWith(done, usual, "more");
}

/** How a number stands to another one that is held to be usual. */
export function comparedWith(value: number, other: number, better: "more" | "fewer"): NonNullable<Comparison["is"]> {
  if (value === other) return "same";
  return value > other === (better === "more") ? "better" : "worse";
}
