import { parseStoredPolicy } from "#domain/clock/policy.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

const KEY = "sla";

/** The times within which citizens are to be answered. Kept in the real record, in rehearsal too. */
export interface Policies {
  /** The same object until it is changed. */
  readonly current: () => SlaPolicy;
  /** True while nobody has changed anything. */
  isDefault(): boolean;
  put(policy: SlaPolicy): void;
  /** Back to the program's own. */
  reset(): void;
  /** Another seat has changed it. */
  reread(): void;
}

export function createPolicies(record: Writer, now: () => number): Policies {
  let current = storedPolicy(record);
  return {
    current: () => current ?? DEFAULT_SLA_POLICY,
    isDefault: () => current === null,
    put(policy) {
      writeSetting(record, KEY, policy, now());
      current = policy;
    },
    reset() {
      // Not taken out: other seats would hear nothing of it.
      if (readSetting(record, KEY) !== undefined) writeSetting(record, KEY, null, now());
      current = null;
    },
    reread() {
      current = storedPolicy(record);
    },
  };
}

/** Null where none was stored, or none that can be read. */
export function storedPolicy(record: Reader): SlaPolicy | null {
  return parseStoredPolicy(readSetting(record, KEY));
}
