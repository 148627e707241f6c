import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "#db/connection.ts";
import { letPicturesGo } from "#db/pictures/pictureRoom.ts";
import { copiesLeftOver, roomCopies } from "#db/pictures/roomCopies.ts";
import { rememberFailure, rememberPicture } from "#db/pictures/pictures.ts";
import { ask } from "../../core/http/ask.ts";
import { LARGEST_FILE_BYTES } from "#domain/file/largestFile.ts";
import type { PictureStore } from "./pictureStore.ts";

const PATIENCE_MS = 15_000;
/** After so many failures the picture is gone, or not for us. */
export const MOST_FAILURES = 3;
export const TRY_AGAIN_AFTER_MS = 60_000;

/** A try that lies in the future was long ago: somebody has set the clock back since. */
export function mayTryAgain(triedAt: number, now: number): boolean {
  return triedAt > now || triedAt <= now - TRY_AGAIN_AFTER_MS;
}

export interface PictureParts {
  readonly record: Writer;
  readonly pictures: PictureStore;
  /** Where pictures may be fetched from. A post names any address it likes. */
  readonly mayFetch: (url: URL) => boolean;
  /** What pictures may take on the disk. */
  readonly capBytes: () => number;
  readonly now: () => number;
}

/** `unreached`: nobody answered, as without a network. That says nothing of the picture, so it does not count against it. */
export type PictureOutcome = "fetched" | "failed" | "unreached";

/** Fetches the picture at an address for a case, keeps it with its thumbnail, and writes down how that went. Rejects only where the record is at fault. */
export async function fetchPicture(
  url: string,
  grievanceId: GrievanceId,
  { record, pictures, mayFetch, now }: PictureParts,
  signal?: AbortSignal,
): Promise<PictureOutcome> {
  const content = await download(url, mayFetch, signal);
  if (signal?.aborted === true) return "unreached";
  if (content === "unreached") return content;
  const kept = content === null ? null : await pictures.keep(content).catch(() => null);
  if (kept?.ok !== true) {
    rememberFailure(record, url, now());
    return "failed";
  }
  const { file, still, bytes } = kept.picture;
  // It may have been let go with what rooms saw of it.
  for (const { copy, edits } of roomCopies(record, file)) await pictures.drawCopy(file, copy, edits).catch(() => false);
  rememberPicture(record, url, file, now(), { still, bytes, grievanceId });
  return "fetched";
}

/** Lets go what is above the cap, with what rooms see of it; returns how many. A file that cannot be removed is in nobody's way. */
export async function keepWithinCap({ record, pictures, capBytes, now }: PictureParts): Promise<number> {
  const files = letPicturesGo(record, capBytes(), now());
  const copies = files.flatMap((file) => copiesLeftOver(record, file));
  await Promise.allSettled([...files.map((file) => pictures.remove(file)), ...copies.map((copy) => pictures.removeCopy(copy))]);
  return files.length;
}

/** Follows no redirect, and stops at the size that would be refused. Null for what is not to be had. */
async function download(url: string, mayFetch: (url: URL) => boolean, stop?: AbortSignal): Promise<Uint8Array | "unreached" | null> {
  if (!mayFetchFrom(url, mayFetch)) return null;
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = stop === undefined ? patience : AbortSignal.any([patience, stop]);
  const answer = await ask(url, { redirect: "manual", signal }).catch(() => "unreached" as const);
  if (answer === "unreached") return answer;
  try {
    return answer.isOk ? await answer.whole({ mostBytes: LARGEST_FILE_BYTES }) : null;
  } catch {
    return null;
  } finally {
    await answer.drop();
  }
}

/** Whether an address, which is any text, is one that pictures may be fetched from. */
export function mayFetchFrom(url: string, mayFetch: (url: URL) => boolean): boolean {
  return URL.canParse(url) && mayFetch(new URL(url));
}
