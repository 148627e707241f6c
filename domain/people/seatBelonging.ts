import { z } from "zod";
import type { PersonId } from "../ids.ts";
import { mayBeScoped } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { scopeSchema } from "./scopeSchema.ts";
import type { Person } from "./person.ts";

/** Whose seat it is, as the administrator said: of the people who sit there, of the whole room, or of some departments or districts. */
export const seatBelongingSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("people") }),
  z.strictObject({ of: z.literal("room") }),
  z.strictObject({ of: z.literal("part"), scope: scopeSchema }),
]);
export type SeatBelonging = z.infer<typeof seatBelongingSchema>;

/** Until something else is said. */
export const OF_ITS_PEOPLE: SeatBelonging = { of: "people" };

/**
 * What the walls of a seat show and its scheduled reports tell, at which nobody signs in; null for every case. Where nothing was said it is no more than each of
 * these may see: who is signed in there, and, on a seat that has only people with a scope beside its administrators, all of these. `leftLast`, for walls: once
 * the last of them has signed out, what was shown to those who sat there stays, so that nobody opens a wall by leaving.
 */
export function scopeOfSeat(
  said: SeatBelonging,
  people: readonly Person[],
  signedIn: readonly Person[],
  leftLast: readonly PersonId[] = [],
): Scope | null {
  if (said.of !== "people") return said.of === "room" ? null : said.scope;
  const members = people.filter(({ active, role }) => active && mayBeScoped(role));
  const isOfTheRoom = members.some(({ scope }) => scope === null);
  const left = isSatAt(signedIn) ? [] : people.filter(({ id }) => leftLast.includes(id));
  return [...(isOfTheRoom ? [] : members), ...signedIn, ...left].reduce<Scope | null>(
    (narrowest, { scope }) => narrowed(narrowest, scope),
    null,
  );
}

/** Who sat at a seat last and sees a part only. Somebody who signs in takes their place; an administrator, who is there for the program, does not. */
export function satLast(before: readonly PersonId[], signedIn: readonly Person[]): readonly PersonId[] {
  if (!isSatAt(signedIn)) return before;
  return signedIn.filter(({ role, scope }) => mayBeScoped(role) && scope !== null).map(({ id }) => id);
}

function isSatAt(signedIn: readonly Person[]): boolean {
  return signedIn.some(({ role }) => mayBeScoped(role));
}

/** Whether who sees `outer` sees all of `inner`: a wall of that may be opened by them. */
export function covers(outer: Scope, inner: Scope | null): boolean {
  return inner !== null && JSON.stringify(narrowed(outer, inner)) === JSON.stringify(inner);
}

function narrowed(one: Scope | null, other: Scope | null): Scope | null {
  if (one === null || other === null) return one ?? other;
  return { departments: common(one.departments, other.departments), districts: common(one.districts, other.districts) };
}

/** Perhaps nothing at all: then nothing is shown. */
function common<Value>(one: readonly Value[] | null, other: readonly Value[] | null): readonly Value[] | null {
  if (one === null || other === null) return one ?? other;
  return one.filter((each) => other.includes(each));
}
