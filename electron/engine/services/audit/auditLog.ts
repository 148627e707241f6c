import { z } from "zod";
import { assertNever } from "#domain/assertNever.ts";
import type { AuditEvent, AuditedSection, ShownList, SignOutWay } from "#domain/audit/auditEvents.ts";
import { settingChanged } from "#domain/audit/auditEvents.ts";
import { countFailedTry } from "#domain/audit/failedTries.ts";
import type { FailedTries } from "#domain/audit/failedTries.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { PersonId } from "#domain/ids.ts";
import { appendToStream } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { AUDIT_STREAM } from "#db/events/stream.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";

/** What people do with the program, as events of the stream `audit`. */
export type AuditLog = ReturnType<typeof createAuditLog>;

/** What became of the session of a window. */
export type SessionChange = "passphrase" | "unlocked" | "locked" | "locked-by-time" | SignOutWay;

export interface AuditLogOptions {
  /** The real record, in rehearsal too: people and settings are there. */
  readonly real: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** In a dossier: the room takes back what was done to its cases and reviews, and nothing else. */
  readonly isOff: boolean;
  readonly onDidRecord: () => void;
}

/** The setting with who is signed in, and at how many windows. */
const SIGNED_IN = "audit.signed-in";
const signedInSchema = z.record(z.string(), z.int().positive());
/** Who acts where nobody is signed in. */
export const NOBODY = "nobody";
/** Far more than people and lists there are; beyond it the oldest is forgotten and may be told once more. */
const MOST_REMEMBERED = 1_000;

export function createAuditLog({ real, now, isOff, onDidRecord }: AuditLogOptions) {
  const failed = new Map<PersonId | null, FailedTries>();
  const shown = new Map<string, number>();

  function record(event: AuditEvent, actor: string): void {
    if (isOff) return;
    real.transaction(() => appendToStream(real, { stream: AUDIT_STREAM, event, actor, at: now() }));
    onDidRecord();
  }

  /** With the event, so that the next start knows who was left sitting there. */
  function recordSitting(event: AuditEvent, person: string, windows: 1 | -1): void {
    if (isOff) return;
    real.transaction(() => {
      const { [person]: before = 0, ...others } = signedIn();
      const after = before + windows;
      writeSetting(real, SIGNED_IN, after > 0 ? { ...others, [person]: after } : others, now());
      record(event, person);
    });
  }

  function signedIn(): Readonly<Record<string, number>> {
    return signedInSchema.safeParse(readSetting(real, SIGNED_IN)).data ?? {};
  }

  return {
    record,
    /** At a start: nobody sits at a window of the program that ran before. */
    endUntold(): void {
      for (const [person, windows] of Object.entries(signedIn()))
        for (let left = windows; left > 0; left -= 1) recordSitting(signedOut("untold"), person, -1);
    },
    /** Fields by their names alone; none, and nothing is recorded. */
    settingChanged(actor: string, section: AuditedSection, fields: readonly string[], of: string | null = null): void {
      if (fields.length > 0) record(settingChanged(section, fields, of), actor);
    },
    /** A wrong passphrase, or one too soon after wrong ones; null for a name that is nobody's. */
    failedTry(person: PersonId | null): void {
      const { now: counted, isTold } = countFailedTry(failed.get(person) ?? null, now());
      remember(failed, person, counted);
      if (isTold) record({ type: "sign-in-failed", version: 1, payload: { person, tries: counted.tries } }, person ?? NOBODY);
    },
    listShown(actor: string, what: ShownList): void {
      const key = `${actor}\n${what}`;
      const hour = Math.floor(now() / HOUR_MS);
      if (shown.get(key) === hour) return;
      record({ type: "list-shown", version: 1, payload: { what } }, actor);
      remember(shown, key, hour);
    },
    /** Signing in fails where it cannot be recorded; nothing keeps a window from being locked or left. */
    session(change: SessionChange, person: PersonId): void {
      const event = eventOf(change);
      if (change === "passphrase") return recordSitting(event, person, 1);
      if (event.type === "signed-in") return record(event, person);
      try {
        if (event.type === "signed-out") recordSitting(event, person, -1);
        else record(event, person);
      } catch (error) {
        logOwnFault("audit", error);
      }
    },
  };
}

function eventOf(change: SessionChange): AuditEvent {
  switch (change) {
    case "passphrase":
    case "unlocked":
      return { type: "signed-in", version: 1, payload: { way: change } };
    case "locked":
    case "locked-by-time":
      return { type: "window-locked", version: 1, payload: { by: change === "locked" ? "person" : "time" } };
    case "person":
    case "window-closed":
    case "program-ended":
    case "account-changed":
    case "untold":
      return signedOut(change);
    default:
      return assertNever(change);
  }
}

function signedOut(by: SignOutWay): AuditEvent {
  return { type: "signed-out", version: 1, payload: { by } };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): void {
  known.delete(key);
  known.set(key, value);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as Key);
}
