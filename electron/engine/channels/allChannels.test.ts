import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { startFakeMeta } from "#fakes/meta/fakeMeta.ts";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import { startFakeYouTube } from "#fakes/youtube/fakeYouTube.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelForm } from "#contract/channels.ts";
import type { ConnectedChannel } from "#domain/post/channel.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startSchedule } from "../core/sync/schedule.ts";
import type { Schedule } from "../core/sync/schedule.ts";
import { MemoryRecorder } from "../core/sync/testing/memoryRecorder.ts";
import { CHANNEL_PLUGINS } from "./channels.ts";
import { emailChannel } from "./email/emailChannel.ts";
import { openMailRoom } from "./email/testing/inboxFor.ts";
import { facebookChannel } from "./facebook/facebookChannel.ts";
import { givenFor as givenForFacebook } from "./facebook/testing/given.ts";
import type { ChannelSource } from "../core/ports/channel.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./telegram/form.ts";
import { telegramChannel } from "./telegram/telegramChannel.ts";
import { givenFor } from "./testing/given.ts";
import { createXSources } from "./x/createXSources.ts";
import { settingsFor } from "./x/testing/settings.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./youtube/form.ts";
import { youtubeChannel } from "./youtube/youtubeChannel.ts";

/** A platform that is played, listened to by the sources that its channel gives. */
interface Platform {
  readonly name: string;
  readonly sources: readonly Pick<ChannelSource, "source">[];
  publish(text: string): void;
  /** Null for one that is well all the time. */
  readonly fall: (() => void) | null;
  recover(): void;
  close(): Promise<void>;
}

/** A channel of the manifest without a fake does not compile. */
const FAKES: Readonly<Record<ConnectedChannel, () => Promise<Platform>>> = {
  x,
  facebook: meta,
  instagram: meta,
  email: mail,
  telegram,
  youtube,
};
const MANY = { times: 100_000 };
let folder: ReturnType<typeof temporaryFolder>;
let platforms: readonly Platform[];
let schedule: Schedule;
let recorder: MemoryRecorder;
beforeEach(async () => {
  folder = temporaryFolder();
  platforms = await Promise.all([...new Set(Object.values(FAKES))].map((start) => start()));
  recorder = new MemoryRecorder();
  const sources = platforms.flatMap((each) => each.sources.map(({ source }) => ({ source, pollEveryMs: 100, budgetUsd: null })));
  schedule = startSchedule({ sources, recorder, random: () => 0 });
});
afterEach(async () => {
  await schedule.stop();
  await Promise.all(platforms.map((each) => each.close()));
  folder.remove();
});

async function until(condition: () => boolean, withinMs: number): Promise<void> {
  for (const end = Date.now() + withinMs; !condition();) {
    if (Date.now() > end) throw new Error("waited too long");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const has = (text: string) => recorder.texts.some((each) => each.includes(text));

describe("all channels at once", () => {
  test("one platform that fails or hangs never delays another, and catches up when it is well again", async () => {
    await until(() => schedule.statuses.every(({ state }) => state === "live"), 20_000);
    for (const ill of platforms.filter(({ fall }) => fall !== null)) {
      ill.fall?.();
      const words = (of: Platform) => `शिकायत ${of.name} while ${ill.name} is ill`;
      for (const each of platforms) each.publish(words(each));
      await until(() => platforms.every((each) => each === ill || has(words(each))), 10_000);
      expect(has(words(ill))).toBe(false);
      ill.recover();
      await until(() => has(words(ill)), 20_000);
    }
    expect(recorder.posts.size).toBe(platforms.length * platforms.filter(({ fall }) => fall !== null).length);
  });

  test("each has a form of its own, in both languages", () => {
    const kinds = CHANNEL_PLUGINS.map(({ form }) => form.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const { form } of CHANNEL_PLUGINS) {
      const words = [form.name, form.about, ...form.fields.flatMap(({ label, help }) => [label, help ?? label])];
      expect(words.filter(({ en, hi }) => en.trim() === "" || hi.trim() === "")).toEqual([]);
      expect(form.about.hi).toMatch(/\p{Script=Devanagari}/u);
    }
  });
});

async function x(): Promise<Platform> {
  const fake = await startFakeX();
  const sources = createXSources({ settings: settingsFor(fake.url, { userId: fake.account.id }), bearer: fake.bearer });
  return {
    name: "X",
    sources: sources.map((source) => ({ source })),
    publish: (text) => void fake.publish({ text: `@HaryanaCMCell ${text}` }),
    fall: () => void fake.faults.next({ kind: "html" }, MANY),
    recover: () => fake.faults.clear(),
    close: () => fake.close(),
  };
}

async function meta(): Promise<Platform> {
  const fake = await startFakeMeta({ hasInstagram: false });
  const post = fake.post({ text: "नमस्ते" });
  const found = facebookChannel.sources(givenForFacebook(fake, { values: { readsMessages: false, readsInstagram: false } }));
  return {
    name: "Facebook",
    sources: found.filter(({ source }) => source.key.startsWith("facebook:comments:")),
    publish: (text) => void fake.comment(post, { text, author: "Asha" }),
    fall: () => void fake.faults.next({ kind: "half-json" }, MANY),
    recover: () => fake.faults.clear(),
    close: () => fake.close(),
  };
}

async function mail(): Promise<Platform> {
  const room = openMailRoom(await startFakeMail());
  return {
    name: "E-mail",
    sources: emailChannel.sources(room.given()),
    publish: (text) => void room.mail.deliver(letter({ text, messageId: `<${Math.random()}@example.org>` })),
    fall: null,
    recover: () => undefined,
    close: () => room.close(),
  };
}

async function telegram(): Promise<Platform> {
  const fake = await startFakeTelegram();
  const values = telegramValuesSchema.parse(defaultsOf(TELEGRAM_FORM, { apiUrl: fake.url, waitSeconds: 1 }));
  return {
    name: "Telegram",
    sources: telegramChannel.sources(givenFor(values, { secrets: { token: fake.token }, folder: folder.folder })),
    publish: (text) => void fake.write({ text }),
    // The line that is open breaks, the next question hangs, and the others fail.
    fall: () => {
      fake.faults.next({ kind: "late", byMs: 1_500 }).next({ kind: "html" }, MANY);
      fake.queue.terminate();
    },
    recover: () => fake.faults.clear(),
    close: () => fake.close(),
  };
}

async function youtube(): Promise<Platform> {
  const fake = await startFakeYouTube({ dailyUnits: 1_000_000 });
  const said = { channelId: fake.channel.id, apiUrl: fake.url, tokenUrl: fake.tokenUrl, dailyUnits: 1_000_000 };
  const values = youtubeValuesSchema.parse(defaultsOf(YOUTUBE_FORM, said));
  return {
    name: "YouTube",
    sources: youtubeChannel.sources(givenFor(values, { secrets: { apiKey: fake.apiKey }, folder: folder.folder })),
    publish: (text) => void fake.comment({ text }),
    fall: () => void fake.faults.next({ kind: "dropped", when: "mid-answer" }, MANY),
    recover: () => fake.faults.clear(),
    close: () => fake.close(),
  };
}

function defaultsOf(form: ChannelForm, said: Readonly<Record<string, string | number>>) {
  const checked = checkChannelValues(form, said);
  if (!checked.ok) throw new Error(checked.field);
  return checked.values;
}
