import type { CaseHistory } from "#contract/grievances.ts";

/** A representative with their constituency, where they have one. */
export function representativeName({ name, constituency }: NonNullable<CaseHistory["representative"]>): string {
  return constituency === null ? name : `${name}, ${constituency}`;
}
