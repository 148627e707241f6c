import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { createXSources } from "../../channels/x/createXSources.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { startSchedule } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import { MemoryRecorder } from "./testing/memoryRecorder.ts";

let fake: FakeX;
let schedule: Schedule;
afterEach(async () => {
  await schedule.stop();
  await fake.close();
});

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition();) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function startOn({ stream, pollEveryMs }: { stream: boolean; pollEveryMs: number }): MemoryRecorder {
  const recorder = new MemoryRecorder();
  const sources = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id, stream }), bearer: fake.bearer });
  schedule = startSchedule({ sources: sources.map((source) => ({ source, pollEveryMs, budgetUsd: null })), recorder });
  return recorder;
}

describe("X on a schedule", () => {
  test("records a post by one of the next two polls after it was published", async () => {
    fake = await startFakeX();
    const recorder = startOn({ stream: false, pollEveryMs: 50 });
    await until(() => recorder.answers > 0);
    const before = recorder.answers;
    fake.publish({ text: "@HaryanaCMCell पानी नहीं" });
    await until(() => recorder.posts.size === 1);
    // One poll may have been answered already when the post came.
    expect(recorder.answers - before).toBeLessThanOrEqual(2);
    fake.faults.next({ kind: "html" });
    await until(() => schedule.statuses[0]?.state === "failing");
    await until(() => schedule.statuses[0]?.state === "live");
  });

  test("records by the stream what is pushed, and by the next poll what the stream missed", async () => {
    fake = await startFakeX();
    const recorder = startOn({ stream: true, pollEveryMs: 3_600_000 });
    await until(() => fake.stream.open === 1 && recorder.answers > 0);
    fake.publish({ text: "@HaryanaCMCell one" });
    await until(() => recorder.texts.includes("@HaryanaCMCell one"));
    fake.dropStreams();
    await until(() => schedule.statuses[0]?.fault !== null);
    fake.publish({ text: "@HaryanaCMCell two" });
    await until(() => fake.stream.open === 1);
    fake.publish({ text: "@HaryanaCMCell three" });
    await until(() => recorder.texts.includes("@HaryanaCMCell three"));
    expect(recorder.texts).not.toContain("@HaryanaCMCell two");
    schedule.pollNow();
    await until(() => recorder.texts.includes("@HaryanaCMCell two"));
    expect(recorder.posts.size).toBe(3);
    await schedule.stop();
    await until(() => fake.stream.open === 0);
  });
});
