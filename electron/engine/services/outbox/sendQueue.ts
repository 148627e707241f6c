import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { OutboxWait } from "#domain/reply/outboxHold.ts";
import { isAnyApproved } from "#db/outbox/replies.ts";
import { recordSpend } from "#db/sources/sourceState.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { BegunSending, EndOfSending } from "../../core/ports/oneSender.ts";
import { Alarm } from "../../core/time/alarm.ts";
import { backOff } from "../../core/time/backOff.ts";
import { holdOfFault, holdOfRefusal } from "../../core/sending/hold.ts";
import { limitReached } from "./limits.ts";
import { createSendOrder } from "./sendOrder.ts";
import type { SendQueueOptions, SenderStatus } from "./outbox.ts";
import type { Outgoing } from "./outgoing.ts";
import type { ReplySender } from "../../core/ports/replySender.ts";
import { lookedInVain, startSearch } from "./search.ts";
import type { Search } from "./search.ts";
import { createSearches } from "./searches.ts";
import { createStanding } from "./standing.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

/** The one loop that writes on one channel, one call at a time. */
export type SendQueue = ReturnType<typeof startSendQueue>;

/** So long until a reply is seen that was approved by an act of a window. */
const IDLE_MS = 1_000;
const RATE_WAIT_MS = 15 * 60_000;
const LOOK_PACE = { firstMs: 2_000, longestMs: 5 * 60_000 } as const;
/** So many refusals one after the other that the platform gave no reason for lie hardly in the replies. */
const STRANGE_REFUSALS = 3;
const LAST_CALL_MS = 3_000;

/** A sender at work, with what it is known to be allowed. */
interface Connection {
  sender: ReplySender;
  handle: string | null;
  isOurs: boolean;
}

export function startSendQueue(channel: Channel, options: SendQueueOptions) {
  const { record, settings, now, monotonic, random, clock, waits, spendKeys, onDidChange, oneSender } = options;
  const queue = createSendOrder(channel, options);
  const ending = new AbortController();
  const calls = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const searches = createSearches(() => queue.withoutOutcome(), monotonic, waits);
  const standing = createStanding(monotonic, random);
  let connection: Connection | null = null;

  const running = run();

  async function run(): Promise<void> {
    // Anyone who began it gives it a sender first.
    await turnOfTheLoop();
    while (!ending.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = await step();
      } catch (error) {
        logOwnFault(`sending on ${channel}`, error);
        // The record could not be written, or something of ours is wrong: what was tried is unclear and is looked for.
        waitMs = standing.pauseMs();
      }
      await (waitMs > 0 ? alarm.sleep(waitMs) : turnOfTheLoop());
    }
  }

  /** Does the next thing that is due; returns how long to rest before the one after, milliseconds. */
  async function step(): Promise<number> {
    const to = connection;
    if (to === null) return IDLE_MS;
    const idleMs = standing.idleMs();
    if (idleMs > 0) return idleMs;
    searches.takeUp();
    const due = searches.due();
    const next = due?.search.state === "unclear" ? null : (due?.outgoing ?? queue.next());
    if (due === null && next === null) return toldWaiting(waitsNow(), searches.untilDue(IDLE_MS));
    if (!to.isOurs) return await askWhoWeAre(to);
    if (due !== null && due.search.state === "unclear") return await lookFor(to, due.outgoing, due.search);
    if (next === null || searches.inDoubt) return toldWaiting("unclear", searches.untilDue(IDLE_MS));
    const priceUsd = next.priceUsd(to.sender, settings());
    const limit = limitReached(record, { channel, priceUsd, spendKeys: spendKeys() }, settings(), now());
    if (limit !== null) return toldWaiting(limit, IDLE_MS);
    return await send(to, next, priceUsd);
  }

  function waitsNow(): OutboxWait | null {
    if (searches.any) return "unclear";
    if (queue.standsBack) return "network";
    return oneSender.sends || !isAnyApproved(record, channel) ? null : "other-seat";
  }

  /** A token may be wrong, have run out, or speak for somebody else: asked before the first reply, and after every doubt. */
  async function askWhoWeAre(to: Connection): Promise<number> {
    try {
      const { isOurs, handle } = await to.sender.account(calls.signal);
      if (to !== connection) return 0;
      standing.answered();
      if (isOurs) {
        standing.lift();
        Object.assign(to, { isOurs, handle });
      } else standing.holdOn("wrong-account", `The token speaks for @${handle ?? "?"}.`, false);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (to !== connection) return 0;
      const code = holdOfFault(error);
      if (code === null) return restFor("network", Math.max(standing.pauseMs(), (error.retryAt ?? 0) - now()));
      standing.holdOn(code, error.message, true);
    }
    onDidChange();
    return 0;
  }

  async function send(to: Connection, outgoing: Outgoing, priceUsd: number): Promise<number> {
    const { sender } = to;
    standing.waitFor(null);
    const reads = await queue.prepare(outgoing, sender, calls.signal);
    if (reads === null) {
      to.isOurs = false;
      onDidChange();
      return 0;
    }
    spend(sender, reads * sender.pricePerReadUsd);
    const before = searches.get(outgoing);
    const begun: BegunSending = outgoing.isOfAllSeats ? await oneSender.begin(outgoing.key, before?.state === "absent") : { is: "begun" };
    if (begun.is === "stale") return toldWaiting("other-seat", IDLE_MS);
    if (begun.is !== "begun") return takeOver(outgoing, begun);
    // Whatever happened meanwhile, the attempt asks the record once more.
    if (to !== connection || ending.signal.aborted || !outgoing.attempt(sender, settings())) {
      await ended(outgoing, { is: "not-sent" });
      if (to !== connection || ending.signal.aborted) return 0;
      searches.forget(outgoing);
      onDidChange();
      return outgoing.isAsBefore() ? IDLE_MS : 0;
    }
    // From here on it counts as unclear, whatever happens.
    searches.set(outgoing, startSearch(monotonic(), waits));
    onDidChange();
    const outcome = await outgoing.post(sender, calls.signal);
    switch (outcome.kind) {
      case "sent":
        standing.sent();
        record.transaction(() => {
          outgoing.sent(outcome.externalId);
          spend(sender, priceUsd);
        });
        searches.forget(outgoing);
        await ended(outgoing, { is: "sent", externalId: outcome.externalId });
        break;
      case "refused":
        if (outcome.code === "duplicate")
          searches.set(outgoing, { ...startSearch(monotonic(), waits, outcome.detail), dueAt: monotonic() });
        else await refuse(outgoing, outcome.code, outcome.detail, to);
        break;
      case "not-sent":
        searches.set(outgoing, { ...(before ?? startSearch(monotonic(), waits)), state: "not-sent", dueAt: monotonic() });
        await ended(outgoing, { is: "not-sent" });
        // A wire that is down is not worth an attempt: the platform is asked who we are first.
        if (outcome.cause === "network") to.isOurs = false;
        // What another account has to wait for is nothing to this one.
        if (to !== connection) return 0;
        return restFor(outcome.cause, outcome.cause === "network" ? standing.pauseMs() : waitUntil(outcome.retryAt));
      case "unclear":
        searches.set(outgoing, startSearch(monotonic(), waits));
        spend(sender, priceUsd);
        break;
    }
    onDidChange();
    return 0;
  }

  /** Another seat began it: what came of that is known, or it is looked for as if this one had begun it. */
  function takeOver(outgoing: Outgoing, begun: Exclude<BegunSending, { readonly is: "begun" | "stale" }>): number {
    if (outgoing.attemptedElsewhere?.() === true) {
      if (begun.is === "sent") outgoing.sent(begun.externalId);
      else searches.set(outgoing, { ...startSearch(monotonic(), waits), dueAt: monotonic() });
    }
    onDidChange();
    return outgoing.isAsBefore() ? IDLE_MS : 0;
  }

  async function ended(outgoing: Outgoing, end: EndOfSending): Promise<void> {
    if (outgoing.isOfAllSeats) await oneSender.end(outgoing.key, end);
  }

  async function refuse(outgoing: Outgoing, code: ReplyRefusal, detail: string, to: Connection): Promise<void> {
    outgoing.refused(code, detail);
    searches.forget(outgoing);
    await ended(outgoing, { is: "refused" });
    if (to !== connection) return;
    const ofAccount = holdOfRefusal(code);
    const strange = standing.refused(code === "other");
    if (ofAccount !== null) {
      // A platform lets an app read that it does not let write, so that asking who we are tells nothing of that.
      standing.holdOn(ofAccount, detail, ofAccount === "no-credit");
      to.isOurs = false;
    } else if (strange >= STRANGE_REFUSALS) standing.holdOn("refusals", detail, false);
  }

  async function lookFor(to: Connection, outgoing: Outgoing, search: Search): Promise<number> {
    try {
      const { sender } = to;
      const found = await outgoing.find(sender, { anyTime: search.duplicate !== null, signal: calls.signal });
      standing.answered();
      spend(sender, found.reads * (found.pricePerReadUsd ?? sender.pricePerReadUsd));
      search.mayBeOut = found.mayBeOut ?? false;
      if (found.externalId !== null) {
        outgoing.sent(found.externalId);
        searches.forget(outgoing);
        await ended(outgoing, { is: "sent", externalId: found.externalId });
      } else {
        lookedInVain(search, monotonic(), waits);
        if (search.state === "absent") await giveUp(outgoing, search, to);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const code = holdOfFault(error);
      search.failures += 1;
      search.dueAt = monotonic() + Math.max(backOff(search.failures, random, LOOK_PACE), (error.retryAt ?? now()) - now());
      if (code !== null && to === connection) {
        standing.holdOn(code, error.message, true);
        to.isOurs = false;
      }
    }
    onDidChange();
    return 0;
  }

  /** What is surely absent is tried again; what is a duplicate of something else, or may be out all the same, is not. */
  async function giveUp(outgoing: Outgoing, { duplicate, mayBeOut }: Search, to: Connection): Promise<void> {
    if (duplicate !== null) await refuse(outgoing, "duplicate", duplicate, to);
    else if (mayBeOut)
      await refuse(outgoing, "unclear", "The line broke before the answer came, and the channel cannot be asked for it.", to);
  }

  function toldWaiting(cause: OutboxWait | null, waitMs: number): number {
    if (standing.waitFor(cause)) onDidChange();
    return waitMs;
  }

  function restFor(cause: "rate" | "network", waitMs: number): number {
    standing.restFor(cause, waitMs);
    onDidChange();
    return Math.min(IDLE_MS, waitMs);
  }

  function waitUntil(retryAt: number | null): number {
    return Math.min(RATE_WAIT_MS, Math.max(1_000, retryAt === null ? RATE_WAIT_MS : retryAt - now()));
  }

  function spend({ key }: ReplySender, usd: number): void {
    recordSpend(record, key, now(), { posts: 0, users: 0, usd });
  }

  return {
    get status(): SenderStatus {
      const { hold, waitsFor } = standing;
      return {
        channel,
        state: connection === null ? "off" : hold !== null ? "held" : waitsFor !== null ? "waiting" : "ready",
        hold: hold && { code: hold.code, detail: hold.detail },
        waitsFor,
        handle: connection?.handle ?? null,
      };
    },
    wake: () => alarm.ring(),
    /** Another sender, or none: of one with another identity nothing is known. */
    give(sender: ReplySender | null) {
      if (sender !== null && sender.identity === connection?.sender.identity) connection.sender = sender;
      else {
        if (sender !== null || connection !== null) standing.forget();
        connection = sender && { sender, handle: null, isOurs: false };
      }
      alarm.ring();
    },
    /** Forgets what held it up. */
    restart() {
      standing.forget();
      if (connection !== null) connection = { ...connection, handle: null, isOurs: false };
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
