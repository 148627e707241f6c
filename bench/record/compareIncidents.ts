import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWriter } from "#db/opening/open.ts";
import { backlog } from "./backlog.ts";
import { PAGE_SIZE, spent, takeIn } from "./measureBacklog.ts";
import { incidentSwitch } from "./incidentSwitch.ts";

const WARMING_UP_PAGES = 20;

/**
 * Takes in a backlog, of every two pages one without the search for incidents, and prints what a post costs either way:
 * so both are measured on one record and under one load.
 */
export function compareIncidents({ posts }: { readonly posts: number }): void {
  const all = [...backlog(posts)];
  const file = join(tmpdir(), `ismgt-bench-${process.pid}.db`);
  const writer = openWriter(file);
  const sums = { with: { posts: 0, seconds: 0, cpuSeconds: 0 }, without: { posts: 0, seconds: 0, cpuSeconds: 0 } };
  for (let from = 0, page = 0; from < all.length; from += PAGE_SIZE, page += 1) {
    const some = all.slice(from, from + PAGE_SIZE);
    incidentSwitch.on = page % 2 === 0;
    const { seconds, cpuSeconds } = spent(() => takeIn(writer, some));
    if (page < WARMING_UP_PAGES) continue;
    const sum = incidentSwitch.on ? sums.with : sums.without;
    sum.posts += some.length;
    sum.seconds += seconds;
    sum.cpuSeconds += cpuSeconds;
  }
  for (const [name, sum] of Object.entries(sums)) {
    const micro = (each: number) => `${Math.round((each * 1e6) / sum.posts)} µs`;
    console.log(`${name.padEnd(8)} incidents: a post takes ${micro(sum.seconds)}, ${micro(sum.cpuSeconds)} of CPU`);
  }
  console.log(
    `with them intake is at ${((100 * sums.without.seconds) / sums.with.seconds).toFixed(0)} % of its rate without, ` +
      `by CPU at ${((100 * sums.without.cpuSeconds) / sums.with.cpuSeconds).toFixed(0)} %`,
  );
  writer.close();
  for (const ending of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) rmSync(file + ending, { force: true });
}
