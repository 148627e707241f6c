import type { KeyObject } from "node:crypto";
import { rmSync } from "node:fs";
import { noteAgreesForRoom } from "#db/agreesForRoom.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { copyFailedBeside, copyRefusedBeside, removeArrived } from "#db/copy/copyBeside.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { membershipSchema } from "#domain/hub/membership.ts";
import type { Membership } from "#domain/hub/membership.ts";
import type { HubStore } from "#hub/store.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { RoomKey } from "./roomKey.ts";

/** This seat while it is connected. */
export interface SeatAtHub<Record extends Reader = Writer> {
  readonly record: Record;
  readonly hub: HubStore;
  readonly membership: Membership;
  readonly privateKey: KeyObject;
  readonly roomKey: RoomKey;
  /** What is kept beside the record; left out where nobody is given any of it. */
  readonly files?: Pick<FileStore, "read">;
}

const MEMBERSHIP = "hub.membership";
/** How far what was here before this seat belonged to the hub has been told. What is recorded after it has left waits for that as well. */
export const FILLED = "hub.filled";

/** Null for a seat that belongs to no hub. */
export function readMembership(reader: Reader): Membership | null {
  return membershipSchema.safeParse(readSetting(reader, MEMBERSHIP)).data ?? null;
}

export function keepMembership(record: Writer, membership: Membership): void {
  writeSetting(record, MEMBERSHIP, membership, membership.at);
}

/** It goes on alone: nothing is pushed or pulled any more. What came stays. */
export function leaveHub(record: Writer): boolean {
  const hasLeft = record.transaction(() => {
    removeSetting(record, FILLED);
    noteAgreesForRoom(record, true, Date.now());
    return removeSetting(record, MEMBERSHIP);
  });
  forgetCopies(record.file);
  return hasLeft;
}

/** What the room had is of no use any more. A file that is just written to may not be removed everywhere; who joins again removes it then. */
function forgetCopies(file: string): void {
  try {
    removeArrived(file);
    rmSync(copyFailedBeside(file), { force: true });
    rmSync(copyRefusedBeside(file), { force: true });
  } catch (error) {
    logOwnFault("hub, leaving", error);
  }
}
