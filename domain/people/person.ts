import type { PersonId } from "../ids.ts";
import type { Role } from "./roles.ts";

/** Somebody who signs in. Never removed: their acts stay theirs. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** False for somebody who may no longer sign in. */
  readonly active: boolean;
}

/** In UTF-16 units. */
export const LONGEST_NAME = 80;

/** The form in which two names are the same: however it is typed, one person signs in by it. */
export function nameKeyOf(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
