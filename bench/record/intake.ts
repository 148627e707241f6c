import { rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { openWriter } from "#db/opening/open.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { exampleText } from "./exampleText.ts";
import { measureQuestions } from "./questions.ts";

const PAGE_SIZE = 100;
const PAGES_A_LINE = 200;

/**
 * Takes in posts page by page, each with its case, event, figures and search words, and prints how fast it
 * goes as the record grows; then asks what screens ask.
 */
export function measureIntake({ posts }: { readonly posts: number }): void {
  const file = join(tmpdir(), `ismgt-bench-${process.pid}.db`);
  const writer = openWriter(file);
  let startedAt = performance.now();
  let startedCpu = process.cpuUsage();
  for (let page = 0; page < posts / PAGE_SIZE; page++) {
    writer.transaction(() => {
      for (let index = 0; index < PAGE_SIZE; index++) openExampleCase(writer, postOf(page * PAGE_SIZE + index));
    });
    if ((page + 1) % PAGES_A_LINE !== 0) continue;
    const seconds = (performance.now() - startedAt) / 1_000;
    const { user, system } = process.cpuUsage(startedCpu);
    const count = PAGES_A_LINE * PAGE_SIZE;
    console.log(
      `${String((page + 1) * PAGE_SIZE).padStart(9)} posts  ${Math.round(count / seconds)} a second  ` +
        `${Math.round((count * 1e6) / (user + system))} a second of CPU  ${Math.round(statSync(file).size / ((page + 1) * PAGE_SIZE))} bytes a post`,
    );
    startedAt = performance.now();
    startedCpu = process.cpuUsage();
  }
  measureQuestions(writer, MORNING + posts * 1_000 + 6 * DAY_MS);
  writer.close();
  for (const ending of ["", "-wal", "-shm", ".lock", ".keys", ".keys-wal", ".keys-shm"]) rmSync(file + ending, { force: true });
}

function postOf(number: number) {
  const id = String(1_900_000_000_000_000_000n + BigInt(number) * 4_194_304_000n);
  const text = exampleText(number);
  const raw = JSON.stringify({
    id,
    text,
    author_id: `9${number % 50_000}`,
    created_at: new Date(MORNING).toISOString(),
    conversation_id: id,
    edit_history_tweet_ids: [id],
    public_metrics: {
      retweet_count: number % 7,
      reply_count: number % 5,
      like_count: number % 90,
      quote_count: 0,
      impression_count: number,
    },
    entities: { mentions: [{ start: 0, end: 7, username: "cmohry", id: "1234567890" }] },
    lang: "hi",
  });
  return examplePost(id, { text, raw, createdAt: MORNING + number * 1_000 });
}
