import { expect, test } from "vitest";
import type { BackupState } from "#contract/backups.ts";
import { BACKUP_FORMAT, backupName } from "#domain/backup/backup.ts";
import { DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import { noticeOfBackups } from "./noticeOfBackups.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.UTC(2026, 10, 24);
const hash = "0".repeat(64);
const backupOf = (madeAt: number): BackupState["backups"][number] => ({
  format: BACKUP_FORMAT,
  name: backupName("0123456789abcdef", madeAt),
  kind: "whole",
  after: null,
  madeAt,
  bytes: 1,
  sha256: hash,
  recordBytes: 1,
  root: hash,
  holds: { posts: 1, cases: 1, events: 1, seats: 1, channels: [] },
  schema: "0000_tables",
  check: { by: "opened", ms: 1 },
});
const GOOD: BackupState = {
  policy: DEFAULT_BACKUP_POLICY,
  backups: [backupOf(NOW - HOUR_MS), backupOf(NOW - 2 * DAY_MS)],
  isRead: true,
  isOnSameDisk: false,
  underway: null,
  failed: null,
  drill: null,
  restored: null,
};
const failed = { fault: "no-folder", at: NOW, nextAt: NOW } as const;

test("backups that go well are not spoken of at the desk, nor one that failed and may still come", () => {
  expect(noticeOfBackups(GOOD, NOW)).toBeNull();
  expect(noticeOfBackups({ ...GOOD, failed }, NOW)).toBeNull();
  // The computer was off over night: the first backup of the day is on its way.
  expect(noticeOfBackups({ ...GOOD, backups: [backupOf(NOW - DAY_MS)] }, NOW)).toBeNull();
});

test("backups that fail for hours are, with the time of the last one, or that there is none", () => {
  expect(noticeOfBackups({ ...GOOD, backups: [backupOf(NOW - DAY_MS)], failed }, NOW)).toEqual({ what: "failing", at: NOW - DAY_MS });
  expect(noticeOfBackups({ ...GOOD, backups: [], failed }, NOW)).toEqual({ what: "noBackup" });
});

test("so is a drill that is due, since the last good one or else since the first backup", () => {
  const long = NOW - 100 * DAY_MS;
  expect(noticeOfBackups({ ...GOOD, backups: [backupOf(NOW), backupOf(long)] }, NOW)).toEqual({ what: "drill" });
  expect(noticeOfBackups({ ...GOOD, backups: [], failed: null }, NOW)).toBeNull();
});
