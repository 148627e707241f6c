import { say } from "../script.mjs";

/*
 * What proofs with real builds have in common: a line for all that was found, and an end at the first thing that does not hold.
 */

const startedAt = Date.now();
/** All that was told. */
export const told = [];

/** One line of what was found, with the seconds since the start. */
export function tell(line) {
  told.push(line);
  say(`${String(Math.round((Date.now() - startedAt) / 1_000)).padStart(4)} s  ${line}`);
}

export class Refuted extends Error {}

export function prove(what, isTrue, detail = "") {
  if (!isTrue) throw new Refuted(`${what}: no${detail === "" ? "" : `\n${detail}`}`);
  tell(`${what}: yes`);
}

/** Whether it came to be so in time. */
export async function until(isSo, withinMs) {
  for (const endsAt = Date.now() + withinMs; Date.now() < endsAt;) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return isSo();
}

/** Those that are named, or all; a name that means nothing would prove nothing, and say that all holds. */
export function partsNamed(named, all) {
  const foreign = named.find((name) => !all.includes(name));
  if (foreign !== undefined) throw new Error(`"${foreign}" is no part. There are: ${all.join(", ")}`);
  return named.length > 0 ? named : all;
}
