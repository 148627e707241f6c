import { copyBefore } from "#db/opening/copyBefore.ts";
import { isOfNewer } from "#db/opening/pending.ts";
import type { WentBack } from "#domain/updates/trial.ts";
import { putCopyBack } from "../../services/backup/putCopyBack.ts";

/**
 * Where a version that was given up had brought the record up to date, gets the copy from before ready to take its place: what is opened next is that. A copy from before the
 * version was first tried, or from after it was given up, is of another step, and is left to a person. True where one was put back. Rejects as `putCopyBack` does.
 */
export async function putBackAfterTrial(file: string, { since, at }: Pick<WentBack, "since" | "at">, now: number): Promise<boolean> {
  if (!isOfNewer(file)) return false;
  const copy = copyBefore(file);
  if (copy === null || copy.madeAt < since || copy.madeAt > at) return false;
  await putCopyBack(file, now);
  return true;
}
