import type { GrievanceId } from "#domain/ids.ts";
import type { LegalHold } from "#domain/privacy/registers.ts";
import { readRegisters, recordPrivacyEvent } from "#db/privacy/registers.ts";
import type { Writer } from "#db/connection.ts";
import type { Clock } from "../../core/time/clock.ts";
import { createBreaches } from "./breaches.ts";
import { createRequests } from "./requests.ts";
import { startRetention } from "./retention.ts";

export interface PrivacyParts {
  readonly record: Writer;
  readonly clock: Clock;
  readonly mayAct: () => boolean;
  readonly papersFolder: string;
  readonly picturesFolder: string;
  readonly removeFiles: (names: readonly string[]) => void;
  readonly onDidChange: () => void;
  /** Words are gone that windows may show. */
  readonly onDidErase: () => void;
}

export type Privacy = ReturnType<typeof startPrivacy>;

/** What the data protection rules have the office do. */
export function startPrivacy(parts: PrivacyParts) {
  const { record, clock, onDidChange } = parts;
  const now = () => clock.now();
  const retention = startRetention(parts);
  return {
    retention,
    requests: createRequests({ ...parts, now }),
    breaches: createBreaches({ record, now, onDidChange }),
    legalHolds: {
      list: () => readRegisters(record).legalHolds,
      set(hold: { readonly grievanceId: GrievanceId; readonly ticket: string; readonly reason: string }, actor: string): void {
        recordPrivacyEvent(record, { type: "legal-hold-set", version: 1, payload: hold }, actor, now());
        onDidChange();
      },
      /** False where none is set on it. */
      lift(ticket: LegalHold["ticket"], actor: string): boolean {
        const hold = readRegisters(record).legalHolds.find((each) => each.ticket === ticket);
        if (hold === undefined) return false;
        recordPrivacyEvent(record, { type: "legal-hold-lifted", version: 1, payload: { grievanceId: hold.grievanceId } }, actor, now());
        onDidChange();
        return true;
      },
    },
    stop: () => retention.stop(),
  };
}
