import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BACKUP_FORMAT, backupName, backupNameSchema, chainOf } from "./backup.ts";
import type { BackupLabel } from "./backup.ts";
import { DEFAULT_BACKUP_POLICY, dueBackup, removableBackups } from "./backupPolicy.ts";
import { isBackupLate } from "./lateBackup.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START = Date.UTC(2026, 10, 1);
const SEAT = "0123456789abcdef";

function label(madeAt: number, after: BackupLabel | null, bytes = 10): BackupLabel {
  const hash = "0".repeat(64);
  return {
    format: BACKUP_FORMAT,
    name: backupName(SEAT, madeAt),
    kind: after === null ? "whole" : "changes",
    after: after?.name ?? null,
    madeAt,
    bytes,
    sha256: hash,
    recordBytes: 100,
    root: hash,
    holds: { posts: 1, cases: 1, events: 1, seats: 1, channels: [] },
    schema: "0000_tables",
    check: { by: "opened", ms: 1 },
  };
}

/** Backups as the program makes them: `w` a whole one, `c` changes after the one before. An hour lies between them. */
function made(kinds: readonly ("w" | "c")[], bytes: readonly number[] = []): readonly BackupLabel[] {
  const labels: BackupLabel[] = [];
  for (const [index, kind] of kinds.entries()) {
    labels.push(label(START + index * HOUR_MS, kind === "w" ? null : (labels.at(-1) ?? null), bytes[index]));
  }
  return labels;
}

const kinds = fc.array(fc.constantFrom("w" as const, "c" as const), { maxLength: 30 });

describe("the name of a backup", () => {
  test("says seat and time, and sorts by time", () => {
    expect(backupName(SEAT, START)).toBe("ismgt-0123456789abcdef-20261101T000000000Z");
    expect(backupNameSchema.safeParse(backupName(SEAT, START)).success).toBe(true);
    expect(backupName(SEAT, START) < backupName(SEAT, START + 1)).toBe(true);
  });
});

describe("the chain of a backup", () => {
  test("begins with a whole one and leads to it, link by link", () => {
    fc.assert(
      fc.property(kinds, (each) => {
        const labels = made(["w", ...each]);
        for (const wanted of labels) {
          const chain = chainOf(wanted.name, labels) ?? [];
          expect(chain[0]?.kind).toBe("whole");
          expect(chain.at(-1)).toBe(wanted);
          for (const [index, link] of chain.entries()) expect(link.after).toBe(chain[index - 1]?.name ?? null);
        }
      }),
    );
  });

  test("is none where a link is missing, or where links lead in a circle", () => {
    const [whole, first, second] = made(["w", "c", "c"]) as [BackupLabel, BackupLabel, BackupLabel];
    expect(chainOf(second.name, [whole, second])).toBeNull();
    expect(chainOf(second.name, [first, second])).toBeNull();
    expect(chainOf(second.name, [{ ...first, after: second.name }, second])).toBeNull();
  });
});

describe("the backup that is due", () => {
  const due = (labels: readonly BackupLabel[], now: number) => dueBackup(labels, DEFAULT_BACKUP_POLICY, now);

  test("is a whole one where there is none, or none that can be restored", () => {
    const [, changes] = made(["w", "c"]) as [BackupLabel, BackupLabel];
    expect(due([], START)).toBe("whole");
    expect(due([changes], START + HOUR_MS)).toBe("whole");
  });

  test("is of changes each hour, and a whole one each week", () => {
    const labels = made(["w"]);
    expect(due(labels, START + HOUR_MS - 1)).toBeNull();
    expect(due(labels, START + HOUR_MS)).toBe("changes");
    expect(due(labels, START + 7 * DAY_MS)).toBe("whole");
  });

  test("is of changes where the last one lies in the future by a clock that was set back", () => {
    expect(due(made(["w"]), START - DAY_MS)).toBe("changes");
  });

  test("is a whole one where a chain has grown long", () => {
    const labels = made(["w", ...Array.from({ length: 167 }, () => "c" as const)]);
    expect(dueBackup(labels, { ...DEFAULT_BACKUP_POLICY, wholeEveryDays: 30 }, START + 167 * HOUR_MS)).toBe("whole");
  });
});

describe("backups that may go", () => {
  test("leave every other backup restorable, keep the newest chain, and are no more than the bound asks for", () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 31, maxLength: 31 }),
        fc.nat(2_000),
        (each, bytes, most) => {
          const labels = made(["w", ...each], bytes);
          const gone = removableBackups(labels, most);
          const left = labels.filter((kept) => !gone.includes(kept));
          for (const kept of left) expect(chainOf(kept.name, left)).not.toBeNull();
          expect(left.at(-1)).toBe(labels.at(-1));
          const size = (some: readonly BackupLabel[]) => some.reduce((sum, { bytes: own }) => sum + own, 0);
          if (size(labels) <= most) expect(gone).toEqual([]);
          const wholes = left.filter(({ kind }) => kind === "whole");
          if (size(left) > most) expect(wholes).toHaveLength(1);
        },
      ),
    );
  });

  test("are first those that nothing can be restored from", () => {
    const [whole, lost, orphan, other] = made(["w", "c", "c", "w"]) as [BackupLabel, BackupLabel, BackupLabel, BackupLabel];
    expect(lost.kind).toBe("changes");
    expect(removableBackups([whole, orphan, other], 25)).toEqual([orphan]);
  });
});

test("a backup is late once two of its hours have passed it by", () => {
  const policy = { changesEveryHours: 3 };
  expect([6, 6.01].map((hours) => isBackupLate(START, policy, START + hours * HOUR_MS))).toEqual([false, true]);
});
