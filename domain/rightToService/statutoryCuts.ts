import type { Calendar } from "../clock/policy.ts";
import { hoursOf } from "./serviceOf.ts";
import type { NotifiedService } from "./service.ts";
import { passedIfBefore } from "./statutoryDates.ts";

/** By department and category (`PHED new-connection`): before when a complaint has to have come for its statutory date to have passed, milliseconds UTC. */
export type StatutoryCuts = Readonly<Record<string, number>>;

/** Of several services of one category by the longest limit, as `serviceOf` goes. */
export function statutoryCuts(services: readonly NotifiedService[], now: number, calendar: Calendar): StatutoryCuts {
  const longest = new Map<string, NotifiedService>();
  for (const service of services) {
    if (service.category === null) continue;
    const about = `${service.department} ${service.category}`;
    const known = longest.get(about);
    if (known === undefined || hoursOf(service) > hoursOf(known)) longest.set(about, service);
  }
  // Services are many, and limits few.
  const byLimit = new Map<string, number>();
  const cutOf = (service: NotifiedService) => {
    const limit = `${service.limit} ${service.unit}`;
    const cut = byLimit.get(limit) ?? passedIfBefore(service, now, calendar);
    byLimit.set(limit, cut);
    return cut;
  };
  return Object.fromEntries([...longest].map(([about, service]) => [about, cutOf(service)]));
}
