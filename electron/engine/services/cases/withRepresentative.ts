import type { CaseHistory } from "#contract/grievances.ts";
import type { Representative } from "#domain/registry/representative.ts";

interface Known {
  readonly offices: { representatives(): readonly Representative[] };
}

/** The case with the name of the representative who wrote it. */
export function withRepresentative({ offices }: Known, history: CaseHistory): CaseHistory {
  const { representative: id } = history.grievance;
  const known = id === null ? undefined : offices.representatives().find((each) => each.id === id);
  return { ...history, representative: known === undefined ? null : { name: known.name, constituency: known.constituency } };
}
