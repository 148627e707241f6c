import { statfs } from "node:fs/promises";
import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { Writer } from "#db/connection.ts";
import { attachedOnDay, noteAttached } from "#db/sources/attachedOnDay.ts";
import type { AttachmentRoom } from "../ports/attachmentRoom.ts";

const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;

interface AttachmentLimits {
  /** Of one sender on a day, bytes. */
  readonly ofSender: number;
  /** Of all senders together on a day, bytes; what offices send is not held back by it. */
  readonly ofAll: number;
  /** So many bytes stay free on the disk for the record itself. */
  readonly freeBytes: number;
}

const ATTACHMENT_LIMITS: AttachmentLimits = { ofSender: 100 * MEGABYTE, ofAll: 4 * GIGABYTE, freeBytes: 2 * GIGABYTE };

export interface AttachmentRoomOptions {
  readonly record: Writer;
  /** Where attachments are kept. */
  readonly folder: string;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly limits?: AttachmentLimits;
  /** Bytes that are free where a folder is; null where that cannot be known. */
  readonly freeBytesAt?: (folder: string) => Promise<number | null>;
}

/** How much of what letters bring is kept: by sender and day, in all, and never the last of the disk. */
export function createAttachmentRoom({
  record,
  folder,
  now,
  limits = ATTACHMENT_LIMITS,
  freeBytesAt = freeBytesOf,
}: AttachmentRoomOptions): AttachmentRoom {
  const lacksRoom = async (bytes: number) => {
    const free = await freeBytesAt(folder);
    return free !== null && free - bytes < limits.freeBytes;
  };
  const note: AttachmentRoom["note"] = ({ address }, bytes) => noteAttached(record, indianDayNumber(now()), address, bytes);
  const asked: AttachmentRoom = {
    refusalOf: async (_, bytes) => ((await lacksRoom(bytes)) ? "no-room" : null),
    note,
    get asked() {
      return asked;
    },
  };
  return {
    async refusalOf({ address, isOffice }, bytes) {
      const kept = attachedOnDay(record, indianDayNumber(now()), address);
      if (kept.sender + bytes > limits.ofSender || (!isOffice && kept.all + bytes > limits.ofAll)) return "quota";
      return asked.refusalOf({ address, isOffice }, bytes);
    },
    note,
    asked,
  };
}

/** The folder may not be there yet, and some file systems do not say. */
async function freeBytesOf(folder: string): Promise<number | null> {
  for (const place of [folder, `${folder}/..`]) {
    try {
      const { bavail, bsize } = await statfs(place);
      return bavail * bsize;
    } catch {
      // The next one.
    }
  }
  return null;
}
