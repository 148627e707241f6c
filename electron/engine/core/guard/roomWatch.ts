import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

const MIB = 1024 * 1024;
/** A day's posts and pictures, and what a backup and a report need meanwhile. */
const LOW_BYTES = 1024 * MIB;
/** Told again only once there is clearly more, or the notice would come and go. */
const ENOUGH_BYTES = 1.2 * LOW_BYTES;
const LOOK_EVERY_MS = 60_000;

export interface RoomWatchOptions {
  /** The record's file. */
  readonly file: string;
  readonly onDidChange: () => void;
  /** How much is free on the disk of a folder, bytes. Left out, the system is asked. */
  readonly freeOn?: (folder: string) => Promise<number>;
}

/** Looks once a minute how much room the record's disk has left. */
export interface RoomWatch {
  /** What is free, bytes, while that is little; null while there is enough, or it is not known. */
  readonly lowBytes: number | null;
  /** Looks now. */
  look(): Promise<void>;
  stop(): void;
}

export function watchRoom({ file, onDidChange, freeOn = freeBytes }: RoomWatchOptions): RoomWatch {
  let lowBytes: number | null = null;
  let isStopped = false;
  async function look(): Promise<void> {
    // A disk that does not answer is the guard's to tell.
    const free = await freeOn(dirname(file)).catch(() => null);
    if (free === null || isStopped) return;
    const isLow = free < (lowBytes === null ? LOW_BYTES : ENOUGH_BYTES);
    // In whole tenths of what is little, so that windows read again only where it shows.
    const next = isLow ? Math.floor(free / MIB / 100) * 100 * MIB : null;
    if (next === lowBytes) return;
    lowBytes = next;
    onDidChange();
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  void look();
  return {
    get lowBytes() {
      return lowBytes;
    },
    look,
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
