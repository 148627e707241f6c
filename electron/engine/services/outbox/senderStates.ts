import { CHANNELS } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { SenderState } from "#contract/outbox.ts";
import type { Reader } from "#db/connection.ts";
import { approvedByChannel } from "#db/outbox/replies.ts";
import { spentUsd, triedOnDayOf } from "./limits.ts";
import type { Outbox } from "./outbox.ts";

interface SenderStatesOptions {
  readonly record: Reader;
  /** Null in a rehearsal. */
  readonly outbox: Pick<Outbox, "statuses" | "spendKeys"> | null;
  /** Channels that are set up and can be written on, those that pause among them. */
  readonly setUp: readonly Channel[];
  readonly now: number;
}

/** Every channel that a person should know of: X, those that are set up, and those for which approved replies wait. */
export function senderStates({ record, outbox, setUp, now }: SenderStatesOptions): SenderState[] {
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
export function stateOfAll(senders: readonly SenderState[]): SenderState["state"] {
  return STATES.find((state) => senders.some((sender) => sender.state === state)) ?? "off";
}

const STATES = ["rehearsal", "held", "ready", "waiting", "paused", "off"] as const satisfies readonly SenderState["state"][];
