import { stat } from "node:fs/promises";

/** A disk that fails takes both along. Two parts of one disk count as two, and so does what does not answer. */
export async function areOnOneDisk(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev;
  } catch {
    return false;
  }
}
