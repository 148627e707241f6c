import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { ingestPosts } from "#engine/core/ingest/ingestPosts.ts";
import { backlog } from "./backlog.ts";

const PAGE_SIZE = 100;

/** Those without which posts would be taken in and the wall be answered all the same: the desk, the clock and the check calls ask by them. */
const OF_THE_DESK = [
  "grievance_queue",
  "grievance_office",
  "grievance_marked_office",
  "grievance_further_offices",
  "grievance_assignee",
  "grievance_reopened",
  "grievance_disputed",
  "grievance_representative",
  "grievance_check_call",
  "grievance_disposed",
  "grievance_atr_words",
  "post_author",
  "clock_due_next",
] as const;

interface Variant {
  readonly name: string;
  readonly without: readonly string[];
}

/** What each index of the desk costs the intake: as many records take in the same pages in turn, each without one of them. */
export function measureIndexes({ posts }: { readonly posts: number }): void {
  const variants: readonly Variant[] = [
    { name: "all indexes", without: [] },
    { name: "none of the desk's", without: OF_THE_DESK },
    ...OF_THE_DESK.map((index) => ({ name: `without ${index}`, without: [index] })),
  ];
  const records = variants.map(({ without }, index) => ({ writer: recordWithout(index, without), times: [] as number[] }));
  const all = [...backlog(posts)];
  for (let from = 0; from < all.length; from += PAGE_SIZE) {
    const page = all.slice(from, from + PAGE_SIZE);
    for (const { writer, times } of records) {
      const startedCpu = process.cpuUsage();
      ingestPosts(writer, page, { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
      const { user, system } = process.cpuUsage(startedCpu);
      times.push((user + system) / 1_000);
    }
  }
  const whole = medianOf(records[0]?.times ?? []);
  for (const [index, { name }] of variants.entries()) {
    const median = medianOf(records[index]?.times ?? []);
    console.log(
      `${name.padEnd(38)}${((median * 1_000) / PAGE_SIZE).toFixed(0).padStart(6)} µs of CPU a post  ${(median / whole).toFixed(3)} of all`,
    );
  }
  for (const { writer } of records) remove(writer);
}

function recordWithout(number: number, indexes: readonly string[]): Writer {
  const writer = openWriter(join(tmpdir(), `ismgt-bench-${process.pid}-${number}.db`));
  for (const index of indexes) writer.sqlite.exec(`DROP INDEX ${index}`);
  return writer;
}

function remove(writer: Writer): void {
  writer.close();
  for (const ending of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) rmSync(writer.file + ending, { force: true });
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
