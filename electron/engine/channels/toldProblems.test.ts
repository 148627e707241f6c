import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { openReadingProblems } from "#db/sources/readingProblems.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createRecorder } from "../core/ingest/recorder.ts";
import { settle } from "../core/sync/testing/testClock.ts";
import { createUnderstandingStep } from "../core/understanding/understandingStep.ts";
import { concealing } from "../core/sources/concealing.ts";
import { createListening } from "../core/sources/listening.ts";
import type { Listening } from "../core/sources/listening.ts";
import type { Page, PushedPage, Source } from "../core/ports/source.ts";

let record: TemporaryRecord;
let listening: Listening;
let logged: string[];
beforeEach(() => {
  record = temporaryRecord();
  logged = [];
  const { writer } = record;
  const { understand } = createUnderstandingStep({ record: writer, settings: writer, addresses: () => ({}), usesLearned: () => false });
  const recorder = createRecorder(
    writer,
    { understand, policy: () => DEFAULT_SLA_POLICY, now: Date.now },
    () => undefined,
    () => undefined,
    (line) => logged.push(line),
  );
  listening = createListening({ record: writer, recorder, now: Date.now, onDidChange: () => undefined });
});
afterEach(async () => {
  await listening.stop();
  record.remove();
});

const FREE = { posts: 0, users: 0 };

/** A source that says this with its pages, and this with what it pushes. */
function source(key: string, problems: readonly string[], pushed: readonly string[] = [], isSupplementary = false): Source {
  return {
    key,
    channel: "x",
    label: key,
    priceUsd: FREE,
    ...(isSupplementary && { supplementary: true }),
    async *pull(): AsyncGenerator<Page> {
      yield { posts: [], cursor: "1", drained: true, reads: FREE, problems };
    },
    async *follow(signal): AsyncGenerator<PushedPage> {
      yield { posts: [], reads: FREE, problems: pushed };
      await new Promise((resolve) => {
        signal.addEventListener("abort", resolve, { once: true });
      });
    },
  };
}

async function listenTo(...sources: readonly Source[]): Promise<void> {
  const feed = { kind: "x", channel: "x", key: "x", label: "X", madeOf: "", isPaused: false } as const;
  await listening.listenTo([{ ...feed, sources: () => sources.map((each) => ({ source: each, pollEveryMs: 60_000, budgetUsd: null })) }]);
}

async function told(count: number): Promise<readonly string[]> {
  const endAt = Date.now() + 8_000;
  while (openReadingProblems(record.writer, 100).length < count && Date.now() < endAt) await settle();
  return openReadingProblems(record.writer, 100)
    .map(({ sourceKey, reason, detail }) => `${sourceKey} ${reason}: ${detail}`)
    .toSorted();
}

describe("what a platform says that it could not give", () => {
  test("reaches the record, the log and the source's state, whether it came by a poll or by a stream", async () => {
    await listenTo(source("x:mentions", ["Post 7 could not be read"], ["A post of the stream could not be read"]));
    expect(await told(2)).toEqual(["x:mentions told: A post of the stream could not be read", "x:mentions told: Post 7 could not be read"]);
    expect(logged.toSorted()).toEqual(["x:mentions: A post of the stream could not be read", "x:mentions: Post 7 could not be read"]);
    expect(listening.statuses).toMatchObject([{ key: "x:mentions", notRead: 2 }]);
  });

  test("is told with the channel's first source where it is of one that is not shown", async () => {
    await listenTo(source("x:mentions", []), source("x:quotes", ["Quotes could not be read"], [], true));
    expect(await told(1)).toHaveLength(1);
    expect(listening.statuses).toMatchObject([{ key: "x:mentions", notRead: 1 }]);
  });

  test("holds no secret, and is said to the log once however often it is met", async () => {
    await listenTo(concealing(source("x:mentions", ["The token s3cret was refused"]), ["s3cret"]));
    expect(await told(1)).toEqual(["x:mentions told: The token … was refused"]);
    listening.readNow("x");
    const endAt = Date.now() + 8_000;
    while ((openReadingProblems(record.writer, 1)[0]?.count ?? 0) < 2 && Date.now() < endAt) await settle();
    expect(openReadingProblems(record.writer, 10)).toMatchObject([{ count: 2 }]);
    expect(logged).toEqual(["x:mentions: The token … was refused"]);
  });

  test("is nothing where all could be read", async () => {
    await listenTo(source("x:mentions", []));
    expect(await told(0)).toEqual([]);
    expect(listening.statuses[0]).not.toHaveProperty("notRead");
  });
});
