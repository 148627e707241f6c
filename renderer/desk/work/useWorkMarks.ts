import { useMemo } from "react";
import type { WorkMarks } from "#contract/work.ts";
import type { WakingType } from "#domain/work/snooze.ts";
import { useAnswer } from "../../client/useAnswer.ts";

/** What a person's own work says of one case of a list. */
export interface CaseMarks {
  readonly isDraft: boolean;
  /** Until when it is out of sight. */
  readonly asleepUntil: number | null;
  /** Why it is back. */
  readonly wokenBy: WakingType | null;
  readonly followUp: { readonly dueAt: number; readonly line: string } | null;
}

const NOTHING: CaseMarks = { isDraft: false, asleepUntil: null, wokenBy: null, followUp: null };

/** Of each case that bears one; for all others the same empty one. */
export function useCaseMarks(): (id: string) => CaseMarks {
  const { data } = useAnswer((ask) => ask.work.marks);
  return useMemo(() => {
    const marks = marksOf(data);
    return (id) => marks.get(id) ?? NOTHING;
  }, [data]);
}

function marksOf(work: WorkMarks | undefined): ReadonlyMap<string, CaseMarks> {
  const marks = new Map<string, CaseMarks>();
  const add = (id: string, more: Partial<CaseMarks>) => marks.set(id, { ...(marks.get(id) ?? NOTHING), ...more });
  for (const { id } of work?.drafts ?? []) if (id !== null) add(id, { isDraft: true });
  for (const { id, untilAt, woken } of work?.snoozed ?? []) add(id, woken === null ? { asleepUntil: untilAt } : { wokenBy: woken.by });
  for (const { id, dueAt, line } of work?.followUps ?? []) add(id, { followUp: { dueAt, line } });
  return marks;
}
