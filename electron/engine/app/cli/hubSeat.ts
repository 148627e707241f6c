import { secretsOfEnvironment } from "#contract/secretVariables.ts";
import type { Reader } from "#db/connection.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import type { Membership } from "#domain/hub/membership.ts";
import type { HubConnection } from "#hub/connect.ts";
import { HubError } from "#hub/hubError.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { aloneSentences } from "../../services/hub/hubSentences.ts";
import { JoinError } from "../../services/hub/joinError.ts";
import { readMembership } from "../../services/hub/seatAtHub.ts";
import { SnapshotError } from "../../services/hub/snapshots/snapshotError.ts";
import { UsageError } from "./print.ts";
import { withReader } from "./verb.ts";

/* The seat of a record that belongs to a hub, for commands. */

/** Also while the engine runs on the record. */
export async function beside(db: string, work: (record: Reader, membership: Membership) => Promise<void>): Promise<void> {
  await withReader(db, (record) => work(record, requiredMembership(record))).catch(told);
}

export function requiredMembership(record: Reader): Membership {
  const membership = readMembership(record);
  if (membership === null) throw new JoinError("not-joined");
  return membership;
}

export async function closing<Result>(hub: HubConnection, work: (hub: HubConnection) => Promise<Result>): Promise<Result> {
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

export function secrets() {
  return memorySecrets(secretsOfEnvironment(process.env));
}

export function told(error: unknown): never {
  if (error instanceof JoinError || error instanceof SnapshotError) throw new UsageError(error.message, error.hindi);
  if (error instanceof HubError) {
    throw new Error([...aloneSentences(error.fault), `(${error.fault}: ${error.message})`].join("\n"), { cause: error });
  }
  throw error;
}

/** By its id, or its name. */
export function onlySeat(admitted: ReadonlyMap<string, Admitted>, seat: string): Admitted {
  const named = [...admitted.values()].filter((each) => each.seat === seat || each.name === seat);
  const [only] = named;
  if (only === undefined || named.length > 1) throw new JoinError("no-such-seat");
  return only;
}
