import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { askRow, askWhether, changeRows } from "../ask.ts";
import type { picture } from "../schema/picture.ts";

export interface KnownPicture extends Readonly<Pick<typeof picture.$inferSelect, "file" | "failures" | "triedAt" | "still" | "letGoAt">> {}

/** What is kept of a picture beside its file. */
export interface PictureKept {
  readonly still: string | null;
  /** On the disk, the still included. */
  readonly bytes: number;
  /** The case that it was fetched for. */
  readonly grievanceId: GrievanceId;
}

/** What is known of the picture at an address; null where nobody has fetched it. */
export const knownPicture = askRow<[url: string], KnownPicture>(
  "SELECT file, failures, tried_at AS triedAt, still, let_go_at AS letGoAt FROM picture WHERE url = ?",
);

export function rememberPicture(writer: Writer, url: string, file: string, now: number, kept: PictureKept | null = null): void {
  const { still = null, bytes = null, grievanceId = null } = kept ?? {};
  put(writer, { url, file, failures: 0, now, still, bytes, grievanceId });
}

export function rememberFailure(writer: Writer, url: string, now: number): void {
  const failures = knownPicture(writer, url)?.failures ?? 0;
  put(writer, { url, file: null, failures: failures + 1, now, still: null, bytes: null, grievanceId: null });
}

/** Lets the pictures at these addresses be tried once more, as if they had never failed. */
export function forgiveFailures(writer: Writer, urls: readonly string[]): void {
  forgive(writer, JSON.stringify(urls));
}

/** Forgets the picture at an address. Answers with its file where no other address has the same, null where there is none to remove. */
export function forgetPicture(writer: Writer, url: string): string | null {
  const file = knownPicture(writer, url)?.file ?? null;
  forget(writer, url);
  return file === null || withFile(writer, file) ? null : file;
}

interface Put {
  readonly url: string;
  readonly file: string | null;
  readonly failures: number;
  readonly now: number;
  readonly still: string | null;
  readonly bytes: number | null;
  readonly grievanceId: GrievanceId | null;
}

const forget = changeRows("DELETE FROM picture WHERE url = ?");
const forgive = changeRows("UPDATE picture SET failures = 0 WHERE file IS NULL AND url IN (SELECT value FROM json_each(?))");
const withFile = askWhether("SELECT 1 FROM picture WHERE file = ? LIMIT 1");

const put = changeRows<[Put]>(`
  INSERT INTO picture (url, file, failures, tried_at, bytes, fetched_at, still, grievance_id)
  VALUES (@url, @file, @failures, @now, @bytes, iif(@file IS NULL, NULL, @now), @still, @grievanceId)
  ON CONFLICT (url) DO UPDATE SET file = excluded.file, failures = excluded.failures, tried_at = excluded.tried_at,
    bytes = excluded.bytes, fetched_at = excluded.fetched_at, still = excluded.still, grievance_id = excluded.grievance_id,
    let_go_at = iif(excluded.file IS NULL, picture.let_go_at, NULL)`);
