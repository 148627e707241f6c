import { z } from "zod";
import { channelSchema } from "../post/channelSchema.ts";

export const BACKUP_FORMAT = 1;

/** `whole` is restored by itself; `changes` holds what has changed since the backup before it, and is restored after that one. */
const backupKindSchema = z.enum(["whole", "changes"]);
export type BackupKind = z.infer<typeof backupKindSchema>;

const time = z.int().min(0);
const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** The file of a backup without its ending: seat and time of the snapshot in UTC. */
export const backupNameSchema = z.string().regex(/^ismgt-[0-9a-f]{16}-\d{8}T\d{9}Z$/u);

/** What a record held when it was backed up. */
const holdsSchema = z.strictObject({
  posts: count,
  cases: count,
  events: count,
  /** Installations whose events are in it. */
  seats: count,
  /** Those with posts of the last time, or with a source that reads them: those are fetched again after a restore. */
  channels: z.array(z.strictObject({ channel: channelSchema, lastPostAt: time.nullable(), isRead: z.boolean() })),
});
export type BackupHoldings = z.infer<typeof holdsSchema>;

/**
 * What stands beside each backup in plain text, so that a list can be shown without the key. It holds nothing personal.
 * Sizes are bytes, times are milliseconds UTC.
 */
export const backupLabelSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  name: backupNameSchema,
  kind: backupKindSchema,
  /** The backup before it, null for a whole one. */
  after: backupNameSchema.nullable(),
  /** The moment that the backup shows. */
  madeAt: time,
  /** Of the encrypted file. */
  bytes: count,
  sha256,
  /** Of the record when it is restored. */
  recordBytes: count,
  /** Over the hashes of all blocks of the record: a restored record has the same. */
  root: sha256,
  holds: holdsSchema,
  /** The last migration of the record. */
  schema: z.string().max(100),
  /** `opened`: restored to a file that passed SQLite's quick check. `compared`: decrypted and compared with the record block by block. */
  check: z.strictObject({ by: z.enum(["opened", "compared"]), ms: count }),
});
export type BackupLabel = z.infer<typeof backupLabelSchema>;

/** Name of the backup of a seat at a moment. */
export function backupName(seat: string, madeAt: number): string {
  return `ismgt-${seat}-${new Date(madeAt).toISOString().replaceAll(/[-:.]/gu, "")}`;
}

/** The backups that have to be restored for one, in order: the whole one first. Null where one of them is missing. */
export function chainOf(name: string, labels: readonly BackupLabel[]): readonly BackupLabel[] | null {
  const byName = new Map(labels.map((label) => [label.name, label]));
  const chain: BackupLabel[] = [];
  let next: string | null = name;
  while (next !== null) {
    const label = byName.get(next);
    if (label === undefined || chain.includes(label)) return null;
    chain.unshift(label);
    next = label.after;
  }
  return chain[0]?.kind === "whole" ? chain : null;
}
