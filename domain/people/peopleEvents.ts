import type { PersonId } from "../ids.ts";
import type { Role } from "./roles.ts";
import type { Scope } from "./scope.ts";

/** Changes of people and their roles, for later questions of who allowed what. Never holds a passphrase in any form. */
export type PeopleEvent =
  | {
      readonly type: "person-added";
      readonly version: 1;
      readonly payload: {
        readonly person: PersonId;
        readonly name: string;
        readonly role: Role;
        /** Left out where the person sees every case. */
        readonly scope?: Scope;
      };
    }
  | {
      readonly type: "person-changed";
      readonly version: 1;
      /** Only what changed. */
      readonly payload: {
        readonly person: PersonId;
        readonly name?: string;
        readonly role?: Role;
        /** Null from here on for every case. */
        readonly scope?: Scope | null;
        readonly active?: boolean;
        readonly passphrase?: "reset" | "own-choice";
      };
    };
