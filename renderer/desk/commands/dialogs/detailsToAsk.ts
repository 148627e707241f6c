import type { RecordedProposal } from "#contract/grievances.ts";
import type { MissingDetail } from "#domain/proposal/proposal.ts";

/**
 * What is asked of a citizen: what the proposal lacked, but for the place where somebody has found it since. What was not proposed as a complaint was not
 * looked at for that: it is asked for what most often lacks.
 */
export function detailsToAsk(
  { kind, missing }: Pick<RecordedProposal, "kind" | "missing">,
  place: string | null,
): readonly MissingDetail[] {
  const wanted = kind === "grievance" ? missing : (["place", "phone"] as const);
  const unknown = wanted.filter((detail) => detail !== "place" || place === null);
  return unknown.length === 0 ? ["detail"] : unknown;
}
