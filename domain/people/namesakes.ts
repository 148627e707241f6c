import type { Person } from "./person.ts";
import { CAPABILITIES, may } from "./roles.ts";
import { sameScope } from "./scope.ts";

/**
 * Two seats that are apart may each add somebody of one name. Both are people of the room then, each with their own passphrase and rights, until an administrator gives one of them
 * another name.
 */

type Rights = Pick<Person, "role" | "scope">;

/** Of people whom name and passphrase do not tell apart, the one whose rights all of them have; null where each may something that another may not: nobody gets another's. */
export function leastOf<Each extends Rights>(people: readonly Each[]): Each | null {
  return people.find((one) => people.every((other) => hasAllOf(other, one))) ?? null;
}

function hasAllOf(other: Rights, one: Rights): boolean {
  const seesAll = other.scope === null || sameScope(other.scope, one.scope);
  return seesAll && CAPABILITIES.every((capability) => may(other.role, capability) || !may(one.role, capability));
}
