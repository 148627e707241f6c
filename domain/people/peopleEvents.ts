import type { PersonId } from "../ids.ts";
import type { Role } from "./roles.ts";

/** What was done to the people of the room, for anyone who asks later who let whom do what. No passphrase, in no form. */
export type PeopleEvent =
  | {
      readonly type: "person-added";
      readonly version: 1;
      readonly payload: { readonly person: PersonId; readonly name: string; readonly role: Role };
    }
  | {
      readonly type: "person-changed";
      readonly version: 1;
      /** Only what changed. */
      readonly payload: {
        readonly person: PersonId;
        readonly name?: string;
        readonly role?: Role;
        readonly active?: boolean;
        readonly passphrase?: "reset" | "own-choice";
      };
    };
