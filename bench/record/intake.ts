import { rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MORNING, examplePost, openExampleCase } from "#db/testing/examples.ts";
import { openWriter } from "#db/open.ts";
const TEXT = "वार्ड 12 में तीन दिन से पानी नहीं आ रहा, JE को कई बार शिकायत की पर कोई सुनवाई नहीं। @cmohry please help, bijli bhi nahi hai raat bhar ";
export async function measureIntake({ posts }: {posts: number}) {
  const file = join(tmpdir(), `intake-${process.pid}.db`);
  const writer = openWriter(file);
  const c0 = process.cpuUsage(); const t = performance.now();
  for (let page = 0; page < posts / 100; page++) {
    writer.transaction(() => {
      for (let i = 0; i < 100; i++) {
        const n = page * 100 + i;
        openExampleCase(writer, examplePost(String(1_900_000_000_000_000_000n + BigInt(n)), { text: TEXT + n, createdAt: MORNING - 90*86400000 + Math.floor(n*1000/1000)*1000, raw: JSON.stringify({ id: n, text: TEXT + n, filler: Array.from({length: 20}, (_, k) => ({ key: k, value: n * k, note: "entities" })) }) }));
      }
    });
  }
  const s = (performance.now() - t) / 1000;
  const c = process.cpuUsage(c0); console.log({ posts, perSecond: Math.round(posts / s), perCpuSecond: Math.round(posts*1e6/(c.user+c.system)), bytesPerPost: Math.round(statSync(file).size / posts) });
  writer.close();
  for (const e of ["", "-wal", "-shm", ".lock"]) rmSync(file + e, { force: true });
}
