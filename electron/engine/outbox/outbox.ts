import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { HoldCode, OutboxWait } from "#domain/reply/outboxHold.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Writer } from "#db/connection.ts";
import { nextReplyToSend, replyOf } from "#db/outbox/replies.ts";
import { latestVersionOf } from "#db/outbox/ourPosts.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { recordSpend } from "#db/sources/sourceState.ts";
import { SourceError } from "../sources/source.ts";
import { Alarm } from "../sync/alarm.ts";
import { backOff } from "../sync/backOff.ts";
import { systemClock } from "../sync/clock.ts";
import type { Clock } from "../sync/clock.ts";
import type { OutboxAccount } from "./account.ts";
import { findReply } from "./findReply.ts";
import { holdOfFault, holdOfRefusal, nextHold } from "./hold.ts";
import type { Hold } from "./hold.ts";
import { limitReached, priceOf, spendKey } from "./limits.ts";
import { wordsOfX } from "./postOutcome.ts";
import { isRehearsed } from "./rehearsedRecord.ts";
import { LOOK_AFTER_MS, lookedInVain, startSearch } from "./search.ts";
import type { Search } from "./search.ts";
import { createSearches } from "./searches.ts";
import { replyRecorder } from "./sendReply.ts";
import { createXReplies } from "./xReplies.ts";
import type { XReplies } from "./xReplies.ts";

/*
 * Once and no more: an attempt is on the disk before X is called. Whatever then happens, a broken connection, an answer that
 * cannot be read, the end of this process, leaves an attempt without outcome, and such a reply is never tried again before our
 * own timeline has been read and does not have it (`search.ts` says how often and how long). Waits are of the machine's
 * monotonic clock, and how far back the timeline is read is told by X's own ids: a wall clock that is set meanwhile changes
 * nothing. One call at a time, the reply that was approved first before the others.
 */

export interface SenderStatus {
  /** `off` while there is no account or no token; `held` while nothing can go out whichever reply it is; `waiting` for a time that X or a limit named. */
  readonly state: "off" | "ready" | "waiting" | "held";
  readonly hold: { readonly code: HoldCode; readonly detail: string } | null;
  /** Why it waits, where it does. */
  readonly waitsFor: OutboxWait | null;
  /** The handle in whose name it sends, once X has told it. */
  readonly handle: string | null;
}

export interface Outbox {
  readonly status: SenderStatus;
  /** Looks at once whether there is something to do. */
  wake(): void;
  /** Begins anew with the account as it is now: after its settings changed, or when a person says that it was mended. */
  restart(): void;
  /** Lets a call that is under way end, for a short time; what it leaves open is looked for at the next start. */
  stop(): Promise<void>;
}

export interface OutboxOptions {
  readonly record: Writer;
  /** Null where nothing can be sent: no account, or no token. */
  readonly account: () => OutboxAccount | null;
  readonly settings: () => ReplySettings;
  readonly policy: () => SlaPolicy;
  /** What the record is written by, milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** Pauses, and the monotonic time in milliseconds by which they are reckoned. */
  readonly clock?: Clock;
  readonly monotonic?: () => number;
  readonly random?: () => number;
  readonly lookAfterMs?: readonly number[];
  readonly connect?: (account: OutboxAccount) => XReplies;
}

/** So long until a reply is seen that was approved by an act of a window. */
const IDLE_MS = 1_000;
const RATE_WAIT_MS = 15 * 60_000;
const PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;
/** So many refusals one after the other that X gave no reason for lie hardly in the replies. */
const STRANGE_REFUSALS = 3;
const LAST_CALL_MS = 3_000;

/** Throws for the record of a rehearsal: nothing of it is ever sent, whoever asks. */
export function startOutbox(options: OutboxOptions): Outbox {
  const { record, account, settings, policy, now, onDidChange, clock = systemClock, random = Math.random } = options;
  if (isRehearsed(record)) throw new Error("This is the record of a rehearsal: nothing of it is sent");
  const monotonic = options.monotonic ?? (() => performance.now());
  const waits = options.lookAfterMs ?? LOOK_AFTER_MS;
  const connect = options.connect ?? ((to: OutboxAccount) => createXReplies({ account: to, now }));
  const recorder = replyRecorder(record, policy, now);

  const ending = new AbortController();
  const calls = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const searches = createSearches(record, monotonic, waits);
  let connection: { readonly account: OutboxAccount; readonly x: XReplies; handle: string | null; isOurs: boolean } | null = null;
  let hold: Hold | null = null;
  /** Remembered until a reply is out, so that what fails again and again is tried more and more seldom. */
  let lastHold: Hold | null = null;
  let rest: { readonly until: number; readonly cause: "rate" | "network" } | null = null;
  let failures = 0;
  let strangeRefusals = 0;
  let waitsFor: SenderStatus["waitsFor"] = null;

  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = await step();
      } catch {
        // The record could not be written, or something of ours is wrong: what was tried is unclear and is looked for.
        waitMs = pause();
      }
      await (waitMs > 0 ? alarm.sleep(waitMs) : breath());
    }
  }

  /** Does the next thing that is due; returns how long to rest before the one after, milliseconds. */
  async function step(): Promise<number> {
    const reachable = connected();
    if (reachable === null) return IDLE_MS;
    if (hold !== null && (hold.askAgainAt === null || hold.askAgainAt > monotonic())) return IDLE_MS;
    if (rest !== null && rest.until > monotonic()) return Math.min(IDLE_MS, rest.until - monotonic());
    rest = null;
    searches.takeUp();
    const due = searches.due();
    const next = due?.search.state === "unclear" ? null : (due?.reply ?? nextReplyToSend(record));
    if (due === null && next === null) return toldWaiting(searches.any ? "unclear" : null, searches.untilDue(IDLE_MS));
    if (!reachable.isOurs) return await askWhoWeAre(reachable);
    if (due !== null && due.search.state === "unclear") return await lookFor(reachable, due.reply, due.search);
    if (next === null || searches.inDoubt) return toldWaiting("unclear", searches.untilDue(IDLE_MS));
    const limit = limitReached(record, next.text, reachable.account.userId, settings(), now());
    if (limit !== null) return toldWaiting(limit, IDLE_MS);
    return await send(reachable, next);
  }

  function connected(): typeof connection {
    const wanted = account();
    if (wanted === null) connection = null;
    else if (connection === null || !isSameAccount(connection.account, wanted)) {
      connection = { account: wanted, x: connect(wanted), handle: null, isOurs: false };
      [hold, lastHold] = [null, null];
    }
    return connection;
  }

  /** A token may be wrong, have run out, or speak for somebody else: asked before the first reply, and after every doubt. */
  async function askWhoWeAre(to: NonNullable<typeof connection>): Promise<number> {
    try {
      const { id, handle } = await to.x.account(calls.signal);
      failures = 0;
      if (id !== to.account.userId) {
        holdOn("wrong-account", `The token speaks for @${handle ?? id}.`, false);
      } else {
        hold = null;
        to.isOurs = true;
        to.handle = handle;
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const code = holdOfFault(error);
      if (code === null) return restFor("network", Math.max(pause(), (error.retryAt ?? 0) - now()));
      holdOn(code, wordsOfX(error.message), true);
    }
    onDidChange();
    return 0;
  }

  function holdOn(code: HoldCode, detail: string, asksAgain: boolean): void {
    hold = nextHold(code, detail, asksAgain, lastHold, monotonic());
    lastHold = hold;
  }

  async function send(to: NonNullable<typeof connection>, reply: ReplyRow): Promise<number> {
    const chosen = settings();
    waitsFor = null;
    if (!recorder.attempt(reply, chosen)) {
      searches.forget(reply);
      onDidChange();
      return replyOf(record, reply.grievanceId, reply.replyId)?.state === reply.state ? IDLE_MS : 0;
    }
    // From here on it counts as unclear, whatever happens.
    const before = searches.get(reply);
    searches.set(reply, startSearch(monotonic(), waits));
    onDidChange();
    const outcome = await to.x.post(reply.text, latestVersionOf(record, reply.channel, reply.answers), calls.signal);
    switch (outcome.kind) {
      case "sent":
        [failures, strangeRefusals, lastHold] = [0, 0, null];
        record.transaction(() => {
          recorder.sent(reply, outcome.externalId);
          spend(to, priceOf(reply.text, chosen));
        });
        searches.forget(reply);
        break;
      case "refused":
        if (outcome.code === "duplicate") searches.set(reply, { ...startSearch(monotonic(), waits, outcome.detail), dueAt: monotonic() });
        else refuse(reply, outcome.code, outcome.detail, to);
        break;
      case "not-sent":
        searches.set(reply, { ...(before ?? startSearch(monotonic(), waits)), state: "not-sent", dueAt: monotonic() });
        // A wire that is down is not worth an attempt: X is asked who we are first.
        if (outcome.cause === "network") to.isOurs = false;
        return restFor(outcome.cause, outcome.cause === "network" ? pause() : waitUntil(outcome.retryAt));
      case "unclear":
        searches.set(reply, startSearch(monotonic(), waits));
        spend(to, priceOf(reply.text, chosen));
        break;
    }
    onDidChange();
    return 0;
  }

  function refuse(reply: ReplyRow, code: Parameters<typeof recorder.refused>[1], detail: string, to: NonNullable<typeof connection>): void {
    recorder.refused(reply, code, detail);
    searches.forget(reply);
    const ofAccount = holdOfRefusal(code);
    strangeRefusals = code === "other" ? strangeRefusals + 1 : 0;
    if (ofAccount !== null) {
      // X lets an app read that it does not let write, so that asking who we are tells nothing of that.
      holdOn(ofAccount, detail, ofAccount === "no-credit");
      to.isOurs = false;
    } else if (strangeRefusals >= STRANGE_REFUSALS) holdOn("refusals", detail, false);
  }

  async function lookFor(to: NonNullable<typeof connection>, reply: ReplyRow, search: Search): Promise<number> {
    try {
      const found = await findReply(record, to.x, reply, { anyTime: search.duplicate !== null, signal: calls.signal });
      failures = 0;
      spend(to, found.reads * to.account.pricePerReadUsd);
      if (found.externalId !== null) {
        recorder.sent(reply, found.externalId);
        searches.forget(reply);
      } else {
        lookedInVain(search, monotonic(), waits);
        if (search.state === "absent" && search.duplicate !== null) refuse(reply, "duplicate", search.duplicate, to);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const code = holdOfFault(error);
      search.failures += 1;
      search.dueAt = monotonic() + Math.max(backOff(search.failures, random, PACE), (error.retryAt ?? now()) - now());
      if (code !== null) {
        holdOn(code, wordsOfX(error.message), true);
        to.isOurs = false;
      }
    }
    onDidChange();
    return 0;
  }

  function toldWaiting(cause: SenderStatus["waitsFor"], waitMs: number): number {
    if (waitsFor !== cause) {
      waitsFor = cause;
      onDidChange();
    }
    return waitMs;
  }

  function restFor(cause: "rate" | "network", waitMs: number): number {
    rest = { until: monotonic() + waitMs, cause };
    onDidChange();
    return Math.min(IDLE_MS, waitMs);
  }

  function waitUntil(retryAt: number | null): number {
    return Math.min(RATE_WAIT_MS, Math.max(1_000, retryAt === null ? RATE_WAIT_MS : retryAt - now()));
  }

  function pause(): number {
    failures += 1;
    return backOff(failures, random, PACE);
  }

  function spend({ account: { userId } }: NonNullable<typeof connection>, usd: number): void {
    recordSpend(record, spendKey(userId), now(), { posts: 0, users: 0, usd });
  }

  return {
    get status(): SenderStatus {
      const isWaiting = rest !== null || waitsFor !== null;
      return {
        state: account() === null ? "off" : hold !== null ? "held" : isWaiting ? "waiting" : "ready",
        hold: hold && { code: hold.code, detail: hold.detail },
        waitsFor: rest?.cause ?? waitsFor,
        handle: connection?.handle ?? null,
      };
    },
    wake: () => alarm.ring(),
    restart() {
      [connection, hold, lastHold, rest, strangeRefusals] = [null, null, null, null, 0];
      alarm.ring();
    },
    async stop() {
      ending.abort();
      const tooLate = setTimeout(() => calls.abort(new SourceError("timeout", "The program was ended.")), LAST_CALL_MS);
      await running;
      clearTimeout(tooLate);
    },
  };
}

/** Lets everything else of the process have its turn between two steps. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function isSameAccount(one: OutboxAccount, other: OutboxAccount): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
