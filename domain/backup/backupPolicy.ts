import { z } from "zod";
import { pathSchema } from "../file/pathSchema.ts";
import { chainOf } from "./backup.ts";
import type { BackupKind, BackupLabel } from "./backup.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Changes longer than this take longer to restore than a person wants to wait. */
const LONGEST_CHAIN = 24 * 7;

/** An age recipient (X25519): what is encrypted for it opens only with the identity that its owner keeps. */
export const recipientSchema = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u);

export const backupPolicySchema = z.strictObject({
  /** Absolute path of the folder for backups; null while none is chosen, and then no backup is made. */
  folder: pathSchema.nullable(),
  recipient: recipientSchema.nullable(),
  changesEveryHours: z.int().min(1).max(24),
  wholeEveryDays: z.int().min(1).max(30),
  /** Bound on all backups of this seat together, bytes: the oldest go first. The newest whole one always stays. */
  mostBytes: z.int().min(1_000_000),
  /** How often the program reminds of a restore drill. */
  drillEveryDays: z.int().min(7).max(366),
});
export type BackupPolicy = z.infer<typeof backupPolicySchema>;

export const DEFAULT_BACKUP_POLICY: BackupPolicy = {
  folder: null,
  recipient: null,
  changesEveryHours: 1,
  wholeEveryDays: 7,
  mostBytes: 200_000_000_000,
  drillEveryDays: 90,
};

/** The backup that is due at `now`, null for none. `labels` are those of this seat in the folder. */
export function dueBackup(labels: readonly BackupLabel[], policy: BackupPolicy, now: number): BackupKind | null {
  const newest = labels.toSorted((one, other) => other.madeAt - one.madeAt)[0];
  const chain = newest && chainOf(newest.name, labels);
  if (!newest || !chain) return "whole";
  const [whole] = chain;
  // A clock that was set back must not keep backups from being made.
  if (newest.madeAt > now + HOUR_MS) return "changes";
  if (whole && now - whole.madeAt >= policy.wholeEveryDays * DAY_MS) return "whole";
  if (chain.length >= LONGEST_CHAIN) return "whole";
  return now - newest.madeAt >= policy.changesEveryHours * HOUR_MS ? "changes" : null;
}

/**
 * The backups that may go so that the others fit the bound: whole chains, the oldest first, never the newest chain. Backups whose chain is broken go first
 * of all, since nothing can be restored from them.
 */
export function removableBackups(labels: readonly BackupLabel[], mostBytes: number): readonly BackupLabel[] {
  const chains = new Map<string, BackupLabel[]>();
  const broken: BackupLabel[] = [];
  for (const label of labels) {
    const whole = chainOf(label.name, labels)?.[0];
    if (whole === undefined) broken.push(label);
    else chains.set(whole.name, [...(chains.get(whole.name) ?? []), label]);
  }
  const oldestFirst = [...chains.values()].toSorted((one, other) => Math.max(...one.map(madeAt)) - Math.max(...other.map(madeAt)));
  const newest = oldestFirst.pop() ?? [];
  let over = labels.reduce((sum, { bytes }) => sum + bytes, 0) - mostBytes;
  const going: BackupLabel[] = [];
  for (const group of newest.length > 0 ? [broken, ...oldestFirst] : []) {
    if (over <= 0) break;
    going.push(...group);
    over -= group.reduce((sum, { bytes }) => sum + bytes, 0);
  }
  return going;
}

function madeAt(label: BackupLabel): number {
  return label.madeAt;
}
