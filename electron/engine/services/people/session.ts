import type { PersonId } from "#domain/ids.ts";
import type { Person } from "#domain/people/person.ts";
import type { KnownPerson } from "#db/people/readPeople.ts";
import type { SignOutWay } from "#domain/audit/auditEvents.ts";
import type { SessionChange } from "../audit/auditLog.ts";
import type { People } from "./people.ts";

/** Who sits at one window. The person is read again with each question, so a changed role counts at once. */
export type Session = ReturnType<typeof createSession>;

type SessionState =
  | { readonly status: "first-run" | "signed-out" }
  | { readonly status: "locked"; readonly person: Person }
  /** `locksInMs`: when it locks if nobody does anything. */
  | { readonly status: "signed-in"; readonly person: Person; readonly locksInMs: number };

export interface SessionOptions {
  readonly people: Pick<People, "find" | "isFirstRun">;
  readonly now: () => number;
  readonly lockAfterMs: () => number;
  /** Told of each change, of signing in before it counts. */
  readonly onDid?: (change: SessionChange, person: PersonId) => void;
}

interface Sitting {
  readonly personId: PersonId;
  readonly passphraseVersion: number;
  readonly isLocked: boolean;
  /** When a person last did something, milliseconds UTC. */
  readonly lastActAt: number;
}

export function createSession({ people, now, lockAfterMs, onDid = () => undefined }: SessionOptions) {
  let sitting: Sitting | null = null;

  /** Ends or locks what the time or an administrator has ended or locked meanwhile. */
  function state(): SessionState {
    const person = sitting === null ? null : people.find(sitting.personId);
    if (sitting === null || person === null || !person.active || person.passphraseVersion !== sitting.passphraseVersion) {
      end("account-changed");
      return { status: people.isFirstRun() ? "first-run" : "signed-out" };
    }
    const at = now();
    // A clock that was set back must not keep a window open for as long as it was set back.
    if (at < sitting.lastActAt) sitting = { ...sitting, lastActAt: at };
    const locksInMs = sitting.lastActAt + lockAfterMs() - at;
    if (locksInMs <= 0 && !sitting.isLocked) {
      sitting = { ...sitting, isLocked: true };
      onDid("locked-by-time", sitting.personId);
    }
    return sitting.isLocked ? { status: "locked", person } : { status: "signed-in", person, locksInMs };
  }

  function end(by: SignOutWay): void {
    if (sitting === null) return;
    const { personId } = sitting;
    sitting = null;
    onDid(by, personId);
  }

  return {
    state,
    begin({ id, passphraseVersion }: KnownPerson) {
      const isSame = sitting?.personId === id && !sitting.isLocked;
      if (!isSame) {
        end("person");
        onDid("passphrase", id);
      }
      sitting = { personId: id, passphraseVersion, isLocked: false, lastActAt: now() };
    },
    /** A person did something: the time without anybody begins again. Does not unlock. */
    touch() {
      if (state().status === "signed-in" && sitting !== null) sitting = { ...sitting, lastActAt: now() };
    },
    lock() {
      if (sitting === null || sitting.isLocked) return;
      sitting = { ...sitting, isLocked: true };
      onDid("locked", sitting.personId);
    },
    unlock() {
      if (sitting === null) return;
      onDid("unlocked", sitting.personId);
      sitting = { ...sitting, isLocked: false, lastActAt: now() };
    },
    /** Where somebody sits there. */
    end,
  };
}
