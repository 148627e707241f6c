import type { OutboxStatus, SenderState } from "#contract/outbox.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { approvedByChannel, countRepliesIn } from "#db/outbox/replies.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Channel } from "#domain/post/channel.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import { storedXSource } from "../../channels/x/storedSource.ts";
import { outboxAccountOf, readUserAccess } from "../../channels/x/userAccess.ts";
import type { OutboxAccount } from "../../channels/x/userAccess.ts";
import type { OneSender } from "../../core/ports/oneSender.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { isRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { spentUsd, triedOnDayOf } from "./limits.ts";
import { startOutbox } from "./outbox.ts";
import type { Outbox } from "./outbox.ts";

/** Replies as windows ask for them: where each sender stands, and in whose name X is written to. */
export type ReplyService = ReturnType<typeof createReplyService>;

export interface ReplyServiceOptions {
  readonly record: Writer;
  /** A rehearsal has no sender at all. */
  readonly rehearsal: boolean;
  /** X in place of the stored one, for this run. */
  readonly source: XSourceSettings | null;
  readonly channels: Pick<ChannelSetUps, "senders" | "writable">;
  readonly settings: Pick<EngineSettings, "channel" | "replies">;
  readonly policy: () => SlaPolicy;
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** Asked again each time: the hub may be joined later. */
  readonly oneSender: () => OneSender;
}

export function createReplyService(options: ReplyServiceOptions) {
  const { record, channels, policy, now, onDidChange } = options;
  const source = () => options.source ?? storedXSource(options.settings);
  const settings = () => options.settings.replies();
  const isRehearsal = options.rehearsal || isRehearsed(record);
  let setUp: readonly Channel[] = [];

  function accountWith(token: string): OutboxAccount | null {
    const at = source();
    const access = readUserAccess(token);
    if (at?.userId == null || access === null) return null;
    return outboxAccountOf(at, at.userId, access);
  }

  function senders(): readonly ReplySender[] {
    const atWork = channels.senders();
    setUp = [...new Set([...atWork.map(({ channel }) => channel), ...channels.writable()])];
    return atWork;
  }

  const outbox: Outbox | null = isRehearsal
    ? null
    : startOutbox({ record, senders, settings, policy, now, onDidChange, oneSender: asked(options.oneSender) });

  return {
    status(): OutboxStatus {
      const { mostPerDay, monthlyBudgetUsd } = settings();
      const states = senderStates({ record, outbox, setUp, now: now() });
      const sum = (of: "triedToday" | "spentUsd") => states.reduce((total, state) => total + state[of], 0);
      return {
        state: stateOfAll(states),
        senders: states,
        counts: {
          prepared: countRepliesIn(record, "prepared"),
          approved: countRepliesIn(record, "approved"),
          attempting: countRepliesIn(record, "attempting"),
          refused: countRepliesIn(record, "refused"),
        },
        triedToday: sum("triedToday"),
        mostPerDay,
        spentUsd: sum("spentUsd"),
        budgetUsd: monthlyBudgetUsd,
      };
    },
    /**
     * Whether a reply may be prepared for a channel: it is X, or a channel that is set up and can be written on, though it may pause. What is
     * approved for it waits until it can go out.
     */
    writesOn: (channel: Channel) => channel === "x" || setUp.includes(channel),
    /** The account whose mentions are read; null where none is set up. */
    userId: () => source()?.userId ?? null,
    /** The same where X lets it answer only those who named or quoted it: on every plan but an Enterprise agreement. */
    answersOnlyItsOwn: () => {
      const at = source();
      return at === null || at.plan === "enterprise" ? null : at.userId;
    },
    /** What would be sent with another token; null where there is no account or the text is no token. */
    accountWith,
    /** After anything of any channel changed. What did not change goes on as it was. */
    refresh: () => outbox?.refresh(),
    /** When a person says that it was mended: one channel, or every one, begins again. */
    /** Another seat sends than before. */
    wake: () => outbox?.wake(),
    restart: (channel?: Channel) => outbox?.restart(channel),
    stop: async () => outbox?.stop(),
  };
}

function asked(current: () => OneSender): OneSender {
  return {
    get sends() {
      return current().sends;
    },
    get seats() {
      return current().seats;
    },
    begin: (...begun) => current().begin(...begun),
    end: (...ended) => current().end(...ended),
  };
}

interface SenderStatesOptions {
  readonly record: Reader;
  /** Null in a rehearsal. */
  readonly outbox: Pick<Outbox, "statuses" | "spendKeys"> | null;
  /** Channels that are set up and can be written on, those that pause among them. */
  readonly setUp: readonly Channel[];
  readonly now: number;
}

/** Every channel that a person should know of: X, those that are set up, and those for which approved replies wait. */
function senderStates({ record, outbox, setUp, now }: SenderStatesOptions): SenderState[] {
  const waiting = approvedByChannel(record);
  const statuses = new Map(outbox?.statuses.map((status) => [status.channel, status]));
  const shown = CHANNELS.filter((channel) => channel === "x" || setUp.includes(channel) || waiting.has(channel));
  return shown.map((channel) => {
    const { state = "off", hold = null, waitsFor = null, handle = null } = statuses.get(channel) ?? {};
    const key = outbox?.spendKeys.get(channel);
    const isPaused = state === "off" && setUp.includes(channel);
    return {
      channel,
      state: outbox === null ? "rehearsal" : isPaused ? "paused" : state,
      hold,
      waitsFor,
      handle,
      approved: waiting.get(channel) ?? 0,
      triedToday: triedOnDayOf(record, channel, now),
      spentUsd: key === undefined ? 0 : spentUsd(record, [key], now),
    };
  });
}

/** How it stands with all of them: what holds one up is to be seen to, though the others go on. */
function stateOfAll(senders: readonly SenderState[]): SenderState["state"] {
  return STATES.find((state) => senders.some((sender) => sender.state === state)) ?? "off";
}

const STATES = ["rehearsal", "held", "ready", "waiting", "paused", "off"] as const satisfies readonly SenderState["state"][];
