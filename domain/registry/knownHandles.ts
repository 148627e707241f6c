import { OFFICE_HANDLES } from "../department/officeHandles.ts";
import type { KnownHandles } from "../understanding/speaker.ts";
import { isInForce } from "./office.ts";
import type { Registry } from "./registry.ts";
import type { Representative } from "./representative.ts";

/**
 * The accounts at X whose posts are not those of citizens: of offices, and of representatives who are in office at an instant
 * (milliseconds UTC). An official account belongs to its office until a later holder has another.
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
  // The next holders may post before they take over.
  return [...(last === undefined ? [] : [last]), ...named.filter(({ fromAt }) => fromAt > at)].map(({ handle }) => handle);
}
