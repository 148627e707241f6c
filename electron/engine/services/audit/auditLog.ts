import { assertNever } from "#domain/assertNever.ts";
import type { AuditEvent, AuditedSection, ShownList } from "#domain/audit/auditEvents.ts";
import { settingChanged } from "#domain/audit/auditEvents.ts";
import { countFailedTry } from "#domain/audit/failedTries.ts";
import type { FailedTries } from "#domain/audit/failedTries.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { PersonId } from "#domain/ids.ts";
import { appendToStream } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { AUDIT_STREAM } from "#db/events/stream.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";

/** What people do with the program, as events of the stream `audit`. */
export type AuditLog = ReturnType<typeof createAuditLog>;

/** What became of the session of a window. */
export type SessionChange = "passphrase" | "unlocked" | "signed-out" | "locked" | "locked-by-time";

export interface AuditLogOptions {
  /** The real record, in rehearsal too: people and settings are there. */
  readonly real: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** In a dossier: the room takes back what was done to its cases and reviews, and nothing else. */
  readonly isOff: boolean;
  readonly onDidRecord: () => void;
}

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

  return {
    record,
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
      if (event.type === "signed-in") return record(event, person);
      try {
        record(event, person);
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
    case "signed-out":
      return { type: "signed-out", version: 1, payload: {} };
    case "locked":
    case "locked-by-time":
      return { type: "window-locked", version: 1, payload: { by: change === "locked" ? "person" : "time" } };
    default:
      return assertNever(change);
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): void {
  known.delete(key);
  known.set(key, value);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as Key);
}
