import type { MissingDetail } from "#domain/proposal/proposal.ts";

/** What is asked of a citizen: what the proposal lacked, but for the place where somebody has found it since. Where nothing was lacking it is what most often is. */
export function detailsToAsk(missing: readonly MissingDetail[], place: string | null): readonly MissingDetail[] {
  const wanted = missing.length === 0 ? (["place", "phone"] as const) : missing;
  const unknown = wanted.filter((detail) => detail !== "place" || place === null);
  return unknown.length === 0 ? ["detail"] : unknown;
}
