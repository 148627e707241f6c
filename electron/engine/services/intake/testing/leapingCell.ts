import type { ChannelValues } from "#contract/channels.ts";
import { appendEvents } from "#db/append/append.ts";
import { ourPostIdsSince } from "#db/outbox/ourPosts.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { casesOfPost } from "#db/queries/threads.ts";
import { openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Reply } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { typedInPost } from "#domain/post/typedIn.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { CHANNEL_PLUGINS } from "../../../channels/channels.ts";
import { createChannelSetUps } from "../../../channels/channelSetUps.ts";
import { createFileStore } from "../../../core/files/fileStore.ts";
import { forgetConnections } from "../../../core/http/network.ts";
import { createRecorder } from "../../../core/ingest/recorder.ts";
import type { ReplySender } from "../../../core/ports/replySender.ts";
import { memorySecrets } from "../../../core/ports/secrets.ts";
import type { PushedPage, Source } from "../../../core/ports/source.ts";
import { createEngineSettings } from "../../../core/settings/engineSettings.ts";
import { privateFile } from "../../../core/signIn/privateFile.ts";
import { createSignIns } from "../../../core/signIn/signIns.ts";
import { createListening } from "../../../core/sources/listening.ts";
import { settle } from "../../../core/sync/testing/testClock.ts";
import type { TestClock } from "../../../core/sync/testing/testClock.ts";
import { startOutbox } from "../../outbox/outbox.ts";
import { tellCitizens } from "../../telling/tellCitizens.ts";
import type { Walk } from "../../telling/tellCitizens.ts";

interface LeapingCellOptions {
  readonly clock: TestClock;
  readonly replies: ReplySettings;
  /** Hears of each page that a source polled, before it is recorded: whether more of it is to come. */
  readonly onPage: (sourceKey: string, goesOn: boolean) => void;
}

export type LeapingCell = ReturnType<typeof openLeapingCell>;

const NOBODY = { x: new Set<string>(), facebook: new Set<string>(), email: new Set<string>() };

/** Longer than anything takes that is under way. */
const PATIENCE_MS = 150_000;

/**
 * For tests: what the program reads, answers and stays signed in by, all channels of it, on a real record and by a clock that leaps. Between two
 * leaps `rest` waits until nobody waits for anything but the clock.
 */
export function openLeapingCell({ clock, replies, onPage }: LeapingCellOptions) {
  const record = temporaryRecord();
  const { writer } = record;
  const now = () => clock.now();
  const policy = () => DEFAULT_SLA_POLICY;
  const settings = createEngineSettings(writer, now);
  settings.putReplies(replies);
  const ownFaults: string[] = [];
  const log = (line: string) => void ownFaults.push(line);
  const channels = createChannelSetUps({
    plugins: CHANNEL_PLUGINS,
    settings,
    secrets: memorySecrets({}),
    signIns: createSignIns({ home: privateFile(`${record.file}.sign-ins.json`), now, elapsed: () => clock.elapsed() }),
    callbackPorts: [0],
    files: createFileStore(`${record.file}.files`),
    offices: () => NOBODY,
    now,
    replyKey: () => "the key of this record",
    ourPosts: (channel, accountId, since) => ourPostIdsSince(writer, channel, accountId, since),
    log,
  });
  let underway = 0;
  let pushed = 0;

  async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
    underway += 1;
    try {
      return await work();
    } finally {
      underway -= 1;
    }
  }

  function watched(source: Source): Source {
    const { sharesBudgetWith, supplementary } = source;
    return {
      key: source.key,
      channel: source.channel,
      label: source.label,
      priceUsd: source.priceUsd,
      async *pull(cursor, signal) {
        underway += 1;
        try {
          for await (const page of source.pull(cursor, signal)) {
            onPage(source.key, !page.drained);
            yield page;
          }
        } finally {
          underway -= 1;
        }
      },
      ...(source.follow && {
        async *follow(signal: AbortSignal): AsyncGenerator<PushedPage> {
          for await (const page of source.follow?.(signal) ?? []) {
            pushed += page.posts.length;
            yield page;
          }
        },
      }),
      ...(sharesBudgetWith && { sharesBudgetWith }),
      ...(supplementary !== undefined && { supplementary }),
    };
  }

  const watchedSender = (sender: ReplySender): ReplySender => ({
    ...sender,
    account: (signal) => counted(() => sender.account(signal)),
    post: (reply, signal) => counted(() => sender.post(reply, signal)),
    find: (reply, options) => counted(() => sender.find(reply, options)),
  });

  const recorder = createRecorder(writer, { understand, policy, now }, () => undefined);
  const listening = createListening({ record: writer, recorder, now, clock, onDidChange: () => undefined, log });
  const outbox = startOutbox({
    record: writer,
    senders: () => channels.senders().map(watchedSender),
    settings: () => settings.replies(),
    policy,
    now,
    onDidChange: () => undefined,
    clock,
    monotonic: () => clock.elapsed(),
    random: () => 0.5,
  });
  const walk: Walk = {};
  const postOf = writer.sqlite.prepare<[string], { readonly channel: Channel; readonly externalId: string }>(
    "SELECT channel, external_id AS externalId FROM post WHERE role = 'citizen' AND instr(text, ?) > 0",
  );
  const caseOf = (words: string): { readonly id: GrievanceId; readonly to: { channel: Channel; externalId: string } } | null => {
    const to = postOf.get(words);
    const id = to && casesOfPost(writer, to.channel, to.externalId)[0];
    return to === undefined || id === undefined ? null : { id, to };
  };

  return {
    channels,
    /** What is no platform's fault. */
    ownFaults,
    get statuses() {
      return listening.statuses;
    },
    get senders() {
      return outbox.statuses;
    },
    /** Posts that streams brought. */
    get pushed() {
      return pushed;
    },
    async setUp(kind: string, values: ChannelValues, secrets: Readonly<Record<string, string>>) {
      return channels.put(kind, values, secrets);
    },
    /** Begins to read and to answer by all that is set up. */
    async begin() {
      const feeds = channels.feeds().map((feed) => ({
        ...feed,
        sources: () => feed.sources().map((each) => ({ ...each, source: watched(each.source) })),
      }));
      await listening.listenTo(feeds);
      outbox.refresh();
    },
    async rest() {
      const endAt = performance.now() + PATIENCE_MS;
      for (let quiet = 0; quiet < 2;) {
        await settle();
        quiet = underway === 0 ? quiet + 1 : 0;
        if (performance.now() > endAt) throw new Error(`Something does not end: ${JSON.stringify(listening.statuses)}`);
      }
    },
    /** As the program does when the machine wakes. */
    wake() {
      forgetConnections(true);
      listening.networkIsBack(true);
      outbox.refresh();
      outbox.wake();
    },
    /** Answers who said these words. False where they have not come in. */
    answer(words: string, replyId: string, text: string): boolean {
      const found = caseOf(words);
      if (found === null) return false;
      const prepared = { replyId, purpose: "free", language: "hi", text, to: found.to, approved: true } as const;
      const events = [{ type: "reply-prepared", version: 1, payload: prepared }] as const;
      appendEvents(writer, { grievanceId: found.id, events, actor: "osd", now: now() });
      return true;
    },
    replyTo(words: string): Reply | undefined {
      const found = caseOf(words);
      return found === null ? undefined : readGrievance(writer, found.id)?.replies[0];
    },
    /** Somebody calls, and is told the number of their complaint as soon as the hour allows it. */
    call(phone: string) {
      const typed = { way: "phone", text: "गाँव में पानी नहीं आता", name: "Asha", phone, address: null, files: [] } as const;
      openExampleCase(writer, typedInPost({ ...typed, files: [] }, { id: `call-${phone}`, now: now() }));
    },
    tell() {
      const writesOn = (channel: Channel) => channels.writable().includes(channel);
      tellCitizens(writer, walk, { settings: settings.replies(), policy: DEFAULT_SLA_POLICY, writesOn, now: now(), most: 100 });
    },
    /** All that citizens said. */
    said: () => writer.sqlite.prepare<[], string>("SELECT text FROM post WHERE role = 'citizen'").pluck().all(),
    /** How many of their posts are with more, or fewer, cases than one. */
    adrift: () =>
      writer.sqlite
        .prepare<[], number>(
          `SELECT count(*) FROM post p WHERE p.role = 'citizen'
           AND 1 <> (SELECT count(*) FROM case_post c WHERE c.channel = p.channel AND c.external_id = p.external_id)`,
        )
        .pluck()
        .get() ?? 0,
    async close() {
      await Promise.all([listening.stop(), outbox.stop()]);
      record.remove();
    },
  };
}
