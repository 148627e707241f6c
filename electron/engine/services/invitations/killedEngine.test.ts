import { once } from "node:events";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import { openReader, openWriter } from "#db/opening/open.ts";
import { openPostsOf } from "#db/invitations/openPosts.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { startCli } from "../../app/cli/testing/runCli.ts";
import type { CliRun } from "../../app/cli/testing/runCli.ts";
import { FACEBOOK_KIND } from "../../channels/facebook/form.ts";
import { givenFor } from "../../channels/facebook/testing/given.ts";
import { DRAFT } from "./testing/meeting.ts";
import { openPostDesk } from "./testing/openPosts.ts";

/* The engine as a process of its own, killed without warning in the middle of publishing an open post. */

/** A platform that takes open posts, and how an engine is started that writes there. */
interface Played {
  readonly channel: InvitingChannel;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** How the next attempt goes: what is asked is done, and the answer takes longer than the engine lives; or it is done a moment after the call. */
  readonly next: (behaviour: "answers-slowly" | "acts-late") => void;
  /** What is there in our name. */
  readonly texts: () => readonly string[];
  readonly calls: () => number;
  readonly close: () => Promise<void>;
}

const BEHAVIOURS = {
  "answers-slowly": { kind: "slow", overMs: 60_000 },
  "acts-late": { kind: "late", byMs: 400 },
} as const;

async function playedX(): Promise<Played> {
  const x = await startFakeX();
  return {
    channel: "x",
    args: ["--x-base", x.url, "--x-user", x.account.id, "--no-own-posts"],
    env: { ISMGT_X_BEARER: x.bearer, ISMGT_X_USER_TOKEN: x.userBearer },
    next: (behaviour) => void x.faults.next(BEHAVIOURS[behaviour], { path: /^\/2\/tweets$/u }),
    texts: () => x.posts.flatMap(({ authorId, text }) => (authorId === x.account.id ? [text] : [])),
    calls: () => x.requests.filter(({ method, path }) => method === "POST" && path === "/2/tweets").length,
    close: () => x.close(),
  };
}

/** Its settings stand in the record: no option of the command line gives them. */
async function playedFacebook(): Promise<Played> {
  const meta = await startFakeMeta({ hasInstagram: false });
  const { values } = givenFor(meta, { values: { readsInstagram: false } });
  const writer = openWriter(file());
  createEngineSettings(writer, Date.now).putChannel(FACEBOOK_KIND, { values: { ...values }, isPaused: false });
  writer.close();
  const isCall = ({ method, path }: { readonly method: string; readonly path: string }) => method === "POST" && path.endsWith("/feed");
  return {
    channel: "facebook",
    args: [],
    env: { ISMGT_SECRET_FACEBOOK_PAGE_TOKEN: meta.token },
    // The page's own posts are read under the same name before: those calls the fault is to leave alone.
    next: (behaviour) => void meta.faults.next(BEHAVIOURS[behaviour], { path: `/${meta.page.id}/feed`, method: "POST" }),
    texts: () => meta.below(meta.page).flatMap(({ list, text }) => (list === "own" ? [text] : [])),
    calls: () => meta.requests.filter(isCall).length,
    close: () => meta.close(),
  };
}

let temporary: ReturnType<typeof temporaryFolder>;
let played: Played | null = null;
let running: CliRun[] = [];
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  await played?.close();
  played = null;
  temporary.remove();
});

const file = () => `${temporary.folder}/record.db`;

function startedCampaign(channel: InvitingChannel): string {
  const writer = openWriter(file());
  const { id } = openPostDesk(writer).started({ channel });
  writer.close();
  return id;
}

function serve({ args, env }: Played): CliRun {
  const run = startCli(["serve", "--db", file(), ...args], env);
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

test.each([
  ["while X's answer is on its way", playedX, "answers-slowly"],
  ["before X has done what it was asked", playedX, "acts-late"],
  ["while Facebook's answer is on its way", playedFacebook, "answers-slowly"],
  ["before Facebook has done what it was asked", playedFacebook, "acts-late"],
] as const)(
  "an engine that is killed %s: the next one finds the open post and publishes it no second time",
  async (_name, play, behaviour) => {
    const platform = await play();
    played = platform;
    const id = startedCampaign(platform.channel);
    platform.next(behaviour);
    const first = serve(platform);
    await until(() => platform.calls() === 1);
    expect(stateOf(id)).toBe("attempting");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    await until(() => platform.texts().length === 1);

    serve(platform);
    await until(() => stateOf(id) === "sent");
    expect([platform.texts(), platform.calls()]).toEqual([[DRAFT.textHi], 1]);
  },
);
