import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";

export interface KnownPicture {
  /** Its name in the folder of files; null where it was not to be had. */
  readonly file: string | null;
  readonly failures: number;
  readonly triedAt: number;
}

/** What is known of the picture at an address; null where nobody has fetched it. */
export function knownPicture(reader: Reader, url: string): KnownPicture | null {
  return statements(reader).find.get(url) ?? null;
}

export function rememberPicture(writer: Writer, url: string, file: string, now: number): void {
  statements(writer).put.run(url, file, 0, now);
}

export function rememberFailure(writer: Writer, url: string, now: number): void {
  const failures = knownPicture(writer, url)?.failures ?? 0;
  statements(writer).put.run(url, null, failures + 1, now);
}

const statements = perConnection(({ sqlite }) => ({
  find: sqlite.prepare<[string], KnownPicture>("SELECT file, failures, tried_at AS triedAt FROM picture WHERE url = ?"),
  put: sqlite.prepare<[string, string | null, number, number]>(
    `INSERT INTO picture (url, file, failures, tried_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET file = excluded.file, failures = excluded.failures, tried_at = excluded.tried_at`,
  ),
}));
