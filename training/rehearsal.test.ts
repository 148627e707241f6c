import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createModel } from "#domain/understanding/model/model.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { rehearse } from "#rehearsal/rehearsalStream.ts";
import { MODEL_FILE } from "./train/run.ts";

const HOUR_MS = 3_600_000;
const { understand } = createUnderstanding({ model: createModel(readFileSync(join(import.meta.dirname, "..", MODEL_FILE))) });
const isRed = (text: string) => understand({ text, placeName: null, authorLocation: null }).urgency === "emergency";

/** What begins a thread in an hour of the rehearsal at 20 posts a minute, with what the author of its text meant. */
function* openingsOf(seed: number) {
  const startAt = Date.UTC(2026, 10, 2, 9);
  const stream = rehearse({ handle: "HaryanaCMCell", seed, startAt, perMinute: 20 });
  for (let event = stream.next(startAt); event.at < startAt + HOUR_MS; event = stream.next(event.at))
    if (event.kind === "post" && event.urgency !== null) yield { text: event.post.text, urgency: event.urgency };
}

test(
  "an hour of the rehearsal shows nothing in red that its author meant otherwise, and nearly all that was meant so",
  { timeout: 120_000 },
  () => {
    const openings = [1, 2, 3].flatMap((seed) => [...openingsOf(seed)]);
    const meant = openings.filter(({ urgency }) => urgency === "emergency");
    const red = openings.filter(({ text }) => isRed(text));
    expect(meant.length).toBeGreaterThan(200);
    expect(red.filter(({ urgency }) => urgency !== "emergency").map(({ text }) => text)).toEqual([]);
    expect(meant.filter(({ text }) => !isRed(text)).length / meant.length).toBeLessThanOrEqual(0.02);
  },
);
