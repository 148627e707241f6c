/**
 * The long form (`npm test -- --long`, as a release goes through it): each amount as large as it was ever asked for, and in both languages what goes the same
 * way in either. The short form, of every day, goes each way once.
 */
export const IS_LONG = process.env["ISMGT_LONG"] === "1";

/** Of what goes the same way in each of these languages: all of them, or in the short form one, another for each `turn`. */
export function inTurn<One>(languages: readonly One[], turn: number): readonly One[] {
  return IS_LONG ? languages : languages.filter((_, at) => at === turn % languages.length);
}
