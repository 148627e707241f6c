import { OFFICE_HANDLES } from "../department/officeHandles.ts";
import type { KnownHandles } from "../understanding/speaker.ts";
import { isInForce } from "./office.ts";
import type { Registry } from "./registry.ts";
import type { Representative } from "./representative.ts";

/**
 * Whose posts are no citizen's, by their accounts at X: offices, no matter who holds an office, and representatives in office at an
 * instant (milliseconds UTC). An official account stays its office's until a later holder names another.
 */
export function knownHandlesAt(registry: Registry, representatives: readonly Representative[], at: number): KnownHandles {
  const officers = registry.offices.flatMap(({ id }) => handlesOfOffice(registry, id, at));
  return {
    officers: [...new Set([...OFFICE_HANDLES, ...officers])],
    representatives: representatives.filter((each) => isInForce(each, at)).flatMap(({ xHandle }) => xHandle ?? []),
  };
}

function handlesOfOffice(registry: Registry, id: Parameters<Registry["postingsOf"]>[0], at: number): readonly string[] {
  const named = registry.postingsOf(id).flatMap(({ fromAt, officerId }) => {
    const handle = registry.officer(officerId)?.xHandle ?? null;
    return handle === null ? [] : [{ fromAt, handle }];
  });
  const last = named.findLast(({ fromAt }) => fromAt <= at);
  // Who comes next may speak before the day.
  return [...(last === undefined ? [] : [last]), ...named.filter(({ fromAt }) => fromAt > at)].map(({ handle }) => handle);
}
