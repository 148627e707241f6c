import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { copyBeside, copyFailedBeside } from "#db/copy/copyBeside.ts";
import { isNewRecord, makeOwn } from "#db/copy/makeOwn.ts";
import type { Reader } from "#db/connection.ts";
import { readKeys, keyFileOf } from "#db/keys/keyFile.ts";
import { RecordError } from "#db/faults.ts";
import { openWriter } from "#db/opening/open.ts";
import { bringUpToDate } from "#db/opening/pending.ts";
import { restoredBeside } from "#db/opening/setAside.ts";
import { BESIDE_RECORD } from "#db/privateFile.ts";
import { OF_DISTRICTS } from "#db/ofDistricts.ts";
import { movesSchema, reachedSchema } from "#domain/hub/snapshot.ts";
import { logOwnFault } from "../../../core/guard/lastResort.ts";
import { TOLD } from "../erasures.ts";
import { KNOWN } from "../knownItems.ts";
import { newPart } from "../partHere.ts";
import { FILLED, readMembership } from "../seatAtHub.ts";

/** What it is of. */
export function aboutCopy(file: string): string {
  return `${copyBeside(file)}.json`;
}

export const aboutCopySchema = z.strictObject({
  hub: z.uuid(),
  reached: z.array(reachedSchema),
  /** Of some districts: which, as it was said of this seat, and up to which moves; null for all. */
  part: z
    .strictObject({ districts: z.array(z.string()), moves: movesSchema })
    .nullable()
    .default(null),
});

/**
 * Makes the copy that waits this seat's record, and sets aside what was there. Nobody may have the record open. False where none waits, or it
 * fits no more: the seat has left the hub, or has cases of its own by now; the copy is removed then. A kill in the middle leaves the record as it is.
 */
export function takeCopy(file: string, now: number): boolean {
  const isTaken = leftInPlace(file, now);
  // What waits takes its place when it is opened.
  if (isTaken) openWriter(file).close();
  return isTaken;
}

function leftInPlace(file: string, now: number): boolean {
  const [copy, next] = [copyBeside(file), restoredBeside(file)];
  if (!existsSync(copy)) return false;
  const own = openWriter(file);
  let isTaken = false;
  try {
    const about = aboutCopySchema.safeParse(jsonOrNull(aboutCopy(file))).data;
    const membership = readMembership(own);
    if (about !== undefined && membership?.hub === about.hub && existsSync(keyFileOf(copy)) && isNewRecord(own) && !existsSync(next)) {
      // The program may be another version since.
      bringUpToDate(copy);
      makeOwn(copy, own, { settings: settingsOf(about, copy, membership.seat), isPart: about.part !== null, now });
      // The keys first: without them the record would not open.
      renameSync(keyFileOf(copy), keyFileOf(next));
      renameSync(copy, next);
      isTaken = true;
    }
    return isTaken;
  } finally {
    own.close();
    for (const suffix of BESIDE_RECORD) rmSync(`${copy}${suffix}`, { force: true });
    rmSync(aboutCopy(file), { force: true });
    // A kill between the two has left keys that belong to nothing.
    if (!isTaken && !existsSync(next)) rmSync(keyFileOf(next), { force: true });
  }
}

/** The same before a start: what is wrong with the record is told where that is opened. */
export function takeWaitingCopy(file: string): void {
  try {
    takeCopy(file, Date.now());
  } catch (error) {
    noteFailed(file);
    if (!(error instanceof RecordError)) logOwnFault("hub, taking a copy", error);
  }
}

/** A copy was brought and could not be taken: the next one would fail in the same way, and the engine begin again for it without end. All comes one by one then. */
export function hasCopyFailed(file: string): boolean {
  return existsSync(copyFailedBeside(file));
}

function noteFailed(file: string): void {
  try {
    writeFileSync(copyFailedBeside(file), "", { mode: 0o600 });
  } catch (error) {
    logOwnFault("hub, taking a copy", error);
  }
}

/** What the record that it becomes is to know of the hub: all of it is here up to there, and none of it is this seat's to tell. */
function settingsOf({ hub, reached, part }: z.infer<typeof aboutCopySchema>, copy: string, seat: string) {
  const others = reached.filter((each) => each.seat !== seat);
  const items = Object.fromEntries(others.map((each) => [each.seat, each.items]));
  const ofSome = part && { [OF_DISTRICTS]: newPart({ hub, ...part, reached: others }) };
  return { [KNOWN]: items, [FILLED]: { hub, above: 0, upTo: 0 }, [TOLD]: lastErasure(copy), ...ofSome };
}

function lastErasure(copy: string): number {
  const keys: Pick<Reader["keys"], "lastErasure"> & { close(): void } = readKeys(copy);
  try {
    return keys.lastErasure();
  } finally {
    keys.close();
  }
}

function jsonOrNull(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
