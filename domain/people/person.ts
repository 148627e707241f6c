import type { PersonId } from "../ids.ts";
import type { Role } from "./roles.ts";
import type { Scope } from "./scope.ts";

/** Somebody who signs in. Never deleted, since events name them as actor. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly role: Role;
  /** Null for somebody who sees every case. */
  readonly scope: Scope | null;
  /** False for somebody who may no longer sign in. */
  readonly active: boolean;
}

/** In UTF-16 units. */
export const LONGEST_NAME = 80;

/** The form in which names are compared, so that spaces and case make no difference at sign-in. */
export function nameKeyOf(name: string): string {
  return name.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
