import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import type { Writer } from "#db/connection.ts";
import { openWriter } from "#db/opening/open.ts";
import { ingestPosts } from "#engine/core/ingest/ingestPosts.ts";
import { backlog } from "./backlog.ts";
import { measureQuestions } from "./questions.ts";

export const PAGE_SIZE = 100;
const PAGES_A_LINE = 50;
const WARMING_UP = 1_000;
const YEAR_MS = 365 * 86_400_000;

export interface BacklogOptions {
  readonly posts: number;
  /** As timelines are read. */
  readonly newestFirst: boolean;
}

/**
 * Takes in a backlog page by page as the engine does, the understanding included, and prints how fast it goes as the
 * record grows, and into how many incidents the cases were gathered.
 */
export function measureBacklog({ posts, newestFirst }: BacklogOptions): void {
  const all = [...backlog(posts)];
  for (const { text } of all.slice(0, WARMING_UP)) understand({ text, placeName: null, authorLocation: null });
  if (newestFirst) all.reverse();
  const file = join(tmpdir(), `ismgt-bench-${process.pid}.db`);
  const writer = openWriter(file);
  const whole = spent(() => {
    for (let from = 0; from < all.length; from += PAGE_SIZE * PAGES_A_LINE) {
      const some = all.slice(from, from + PAGE_SIZE * PAGES_A_LINE);
      console.log(
        `${String(from + some.length).padStart(9)} posts  ${rateOf(
          some.length,
          spent(() => takeIn(writer, some)),
        )}`,
      );
    }
  });
  console.log(`in all ${all.length} posts  ${rateOf(all.length, whole)}`);
  printIncidents(writer);
  measureQuestions(writer, Date.now() + YEAR_MS);
  writer.close();
  for (const ending of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) rmSync(file + ending, { force: true });
}

export function takeIn(writer: Writer, posts: readonly IncomingPost[]): void {
  for (let from = 0; from < posts.length; from += PAGE_SIZE) {
    ingestPosts(writer, posts.slice(from, from + PAGE_SIZE), { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now });
  }
}

export interface Spent {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export function spent(work: () => void): Spent {
  const startedAt = performance.now();
  const startedCpu = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(startedCpu);
  return { seconds: (performance.now() - startedAt) / 1_000, cpuSeconds: (user + system) / 1e6 };
}

function rateOf(count: number, { seconds, cpuSeconds }: Spent): string {
  return `${Math.round(count / seconds)} a second  ${Math.round(count / cpuSeconds)} a second of CPU`;
}

function printIncidents({ sqlite }: Writer): void {
  const sizes = sqlite.prepare<[], number>("SELECT cases FROM incident ORDER BY cases DESC").pluck().all();
  console.log(`${sizes.length} incidents, the largest of ${sizes.slice(0, 5).join(", ")} cases`);
}
