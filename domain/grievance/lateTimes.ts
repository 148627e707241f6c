import type { Step } from "./timeline.ts";
import { isOverdue } from "./state.ts";

/** Who owes what is late: the office that was asked for it, or the cell, which asked nobody. */
export type Owing = "office" | "cell";

/** From an instant on a case is late in other hands than before; null where it is not late. */
export interface LateChange {
  readonly at: number;
  readonly was: Owing | null;
  readonly is: Owing | null;
}

interface Told {
  readonly steps: readonly Step[];
  /** As it stands now, for the last step: whether the clock calls it late, and whether an office is asked. */
  readonly isLate: boolean;
  readonly isAsked: boolean;
}

/** When a case became late, passed from hand to hand while it was, and ceased to be; the earliest first. */
export function lateChanges({ steps, isLate, isAsked }: Told): readonly LateChange[] {
  const changes: LateChange[] = [];
  let was: Owing | null = null;
  let wasAsked = false;
  const become = (at: number, is: Owing | null) => {
    if (is !== was) changes.push({ at, was, is });
    was = is;
  };
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    // A case that was disposed of without an office and reopened is in action, and still nobody is asked.
    if (step.state === "marked") wasAsked = true;
    else if (step.state === "new") wasAsked = false;
    const owing: Owing = (next === undefined ? isAsked : wasAsked) ? "office" : "cell";
    const isLateAtOnce = isOverdue(step, step.at);
    become(step.at, isLateAtOnce && (next !== undefined || isLate) ? owing : null);
    // The instant of the deadline itself is still in time.
    const lateAt = step.dueAt === null ? Infinity : step.dueAt + 1;
    const becomesLate = next === undefined ? isLate : isOverdue(step, next.at);
    if (!isLateAtOnce && becomesLate && lateAt > step.at) become(lateAt, owing);
  });
  return changes;
}
