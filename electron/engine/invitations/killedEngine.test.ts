import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeX } from "#fakes/x/fakeX.ts";
import type { FakeX } from "#fakes/x/fakeX.ts";
import type { Fault } from "#fakes/x/faults.ts";
import { openReader, openWriter } from "#db/open.ts";
import { openPostsOf } from "#db/invitations/openPosts.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startCli } from "../cli/testing/runCli.ts";
import type { CliRun } from "../cli/testing/runCli.ts";
import { DRAFT } from "./testing/meeting.ts";
import { openPostDesk } from "./testing/openPosts.ts";

/* The engine as a process of its own, killed without warning in the middle of publishing an open post. */

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

function startedCampaign(): string {
  const writer = openWriter(file());
  const { id } = openPostDesk(writer).started();
  writer.close();
  return id;
}

function serve(): CliRun {
  const args = ["serve", "--db", file(), "--x-base", x.url, "--x-user", x.account.id, "--x-bearer", x.bearer, "--no-own-posts"];
  const run = startCli(args, { ISMGT_X_USER_TOKEN: x.userBearer });
  running.push(run);
  return run;
}

function stateOf(id: string) {
  const reader = openReader(file());
  try {
    return openPostsOf(reader, id)[0]?.state;
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

test.each([
  ["while X's answer is on its way", { kind: "slow", overMs: 60_000 }],
  ["before X has done what it was asked", { kind: "late", byMs: 400 }],
] as const satisfies readonly (readonly [string, Fault])[])(
  "an engine that is killed %s: the next one finds the open post and publishes it no second time",
  async (_name, fault) => {
    const id = startedCampaign();
    x.faults.next(fault, { path: /^\/2\/tweets$/u });
    const first = serve();
    await until(() => calls() === 1);
    expect(stateOf(id)).toBe("attempting");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    await until(() => posted().length === 1);

    serve();
    await until(() => stateOf(id) === "sent");
    expect([posted().map(({ text }) => text), calls()]).toEqual([[DRAFT.textHi], 1]);
  },
);
