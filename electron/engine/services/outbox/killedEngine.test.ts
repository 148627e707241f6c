import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import type { Fault } from "#rehearsal/x/faults.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { examplePost, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startCli } from "../../app/cli/testing/runCli.ts";
import type { CliRun } from "../../app/cli/testing/runCli.ts";

/* The engine as a process of its own, killed without warning in the middle of sending. */

let temporary: ReturnType<typeof temporaryFolder>;
let x: FakeX;
let running: CliRun[] = [];
beforeEach(async () => {
  temporary = temporaryFolder();
  x = await startFakeX();
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  await x.close();
  temporary.remove();
});

const file = () => `${temporary.folder}/record.db`;

/** A record with one case and an approved reply in it. */
function approvedReply(text: string): GrievanceId {
  const { id: postId, authorId, createdAt } = x.publish({ text: `@${x.account.username} पानी नहीं आ रहा`, author: "asha" });
  const writer = openWriter(file());
  const author = { externalId: authorId, handle: "asha", name: null, location: null };
  const id = openExampleCase(writer, examplePost(postId, { author, createdAt }));
  const to = { channel: "x", externalId: postId } as const;
  const payload = { replyId: "a", purpose: "free", language: "hi", text, to, approved: true } as const;
  appendEvents(writer, { grievanceId: id, events: [{ type: "reply-prepared", version: 1, payload }], actor: "osd", now: Date.now() });
  writer.close();
  return id;
}

function serve(): CliRun {
  const args = ["serve", "--db", file(), "--x-base", x.url, "--x-user", x.account.id, "--no-own-posts"];
  const run = startCli(args, { ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer });
  running.push(run);
  return run;
}

function eventsOf(id: GrievanceId): readonly string[] {
  const reader = openReader(file());
  try {
    return readEvents(reader, id).flatMap(({ event }) => (event?.type.startsWith("reply-") ? [event.type] : []));
  } finally {
    reader.close();
  }
}

async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error("It did not come to it");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const posted = () => x.posts.filter(({ authorId }) => authorId === x.account.id);
const calls = () => x.requests.filter(({ method, path }) => method === "POST" && path === "/2/tweets").length;

describe("an engine that is killed between an attempt and its outcome", () => {
  test.each([
    ["while X's answer is on its way", { kind: "slow", overMs: 60_000 }],
    ["before X has done what it was asked", { kind: "late", byMs: 400 }],
  ] as const satisfies readonly (readonly [string, Fault])[])(
    "%s: the next one finds the reply and sends it no second time",
    async (_name, fault) => {
      const id = approvedReply("टंकी भर दी गई है।");
      x.faults.next(fault, { path: /^\/2\/tweets$/u });
      const first = serve();
      await until(() => calls() === 1);
      expect(eventsOf(id)).toEqual(["reply-prepared", "reply-attempted"]);
      first.child.kill("SIGKILL");
      await once(first.child, "exit");
      await until(() => posted().length === 1);

      serve();
      await until(() => eventsOf(id).includes("reply-sent"));
      expect(eventsOf(id)).toEqual(["reply-prepared", "reply-attempted", "reply-sent"]);
      expect([posted().map(({ text }) => text), calls()]).toEqual([["@asha टंकी भर दी गई है।"], 1]);
    },
  );
});
