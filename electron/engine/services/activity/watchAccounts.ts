import { ACTIVITY_MS } from "#domain/activity/accountActivity.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { SourceFault } from "#contract/sources.ts";
import type { Writer } from "#db/connection.ts";
import { noteAccount, noteMentions, watchAccounts, watchedAccounts } from "#db/activity/accounts.ts";
import type { WatchedAccount } from "#db/activity/accounts.ts";
import { recordSpend, spendOfMonth } from "#db/sources/sourceState.ts";
import { Alarm } from "../../core/time/alarm.ts";
import { waitAfter } from "../../core/time/backOff.ts";
import type { Clock } from "../../core/time/clock.ts";
import { isWithinEvenBudget } from "../../core/sync/evenBudget.ts";
import { faultIn } from "../../core/sync/sourceHealth.ts";
import { TimeSince } from "../../core/time/timeSince.ts";
import type { AccountReader } from "../../core/ports/accountReader.ts";

export interface WatchingOptions {
  readonly record: Writer;
  /** Null while nothing can be asked, as without a token or while it is switched off. */
  readonly reader: () => AccountReader | null;
  /** Official handles of the registry, lower case. */
  readonly handles: () => readonly string[];
  /** Of a calendar month, US dollars; null for none. */
  readonly budgetUsd: () => number | null;
  readonly clock: Clock;
  /** False while the machine's clock is in doubt. */
  readonly mayAct?: () => boolean;
  readonly random?: () => number;
  readonly onDidChange: () => void;
  /** Something was asked, and nothing more is due for now. */
  readonly onDidRound?: () => void;
}

export interface Watching {
  readonly fault: { readonly code: SourceFault; readonly detail: string } | null;
  /** Looks at once whether there is something to ask. */
  wake(): void;
  stop(): Promise<void>;
}

/** An account whose handle leads nowhere is looked for again after so long. */
const LOST_AGAIN_MS = 7 * DAY_MS;
const IDLE_MS = 10 * 60_000;
const HELD_MS = 5_000;
/** No burst, however many accounts are due. */
const BREATH_MS = 2_000;
const PACE = { firstMs: 30_000, longestMs: 60 * 60_000 };

/** Asks after each account once a day, one after the other, as long as the budget of the month lasts. */
export function watchOfficialAccounts(options: WatchingOptions): Watching {
  const { record, reader, handles, budgetUsd, clock, random = Math.random, onDidChange, onDidRound, mayAct = () => true } = options;
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const sinceAsked = new TimeSince<string>(clock);
  let fault: Watching["fault"] = null;
  let failures = 0;
  let hasAsked = false;
  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = await step();
        if (waitMs === IDLE_MS && hasAsked) {
          hasAsked = false;
          onDidRound?.();
        }
        [failures, fault] = [0, null];
      } catch (error) {
        if (ending.signal.aborted) return;
        const failed = faultIn(error);
        failures += 1;
        fault = { code: failed.fault, detail: failed.message };
        onDidChange();
        waitMs = waitAfter(failed, failures, random, PACE, clock.now());
      }
      await alarm.sleep(waitMs);
    }
  }

  /** Does the next thing; returns how long to rest before the one after, milliseconds. */
  async function step(): Promise<number> {
    const from = reader();
    if (from === null) return IDLE_MS;
    if (!mayAct()) return HELD_MS;
    watchAccounts(record, from.channel, handles());
    const budget = budgetUsd();
    if (budget !== null && spendOfMonth(record, from.key, clock.now()).usd >= budget) return IDLE_MS;
    const all = watchedAccounts(record, from.channel);
    const lost = all.filter((account) => account.accountId === null && isDue(account, LOST_AGAIN_MS)).slice(0, from.resolvesAtOnce);
    if (lost.length > 0) return resolve(from, lost);
    const due = all.filter((account) => account.accountId !== null && isDue(account, DAY_MS));
    const [next] = due.toSorted((one, other) => compareLongest(askedMsAgo(one), askedMsAgo(other)));
    if (next === undefined) return IDLE_MS;
    await ask(from, next);
    return BREATH_MS;
  }

  /** Where a handle was only just found, its posts are due at once. */
  function isDue(account: WatchedAccount, everyMs: number): boolean {
    const isNew = account.state === "active" && account.sinceId === null && everyMs === DAY_MS;
    return isNew || askedMsAgo(account) >= everyMs;
  }

  function askedMsAgo({ channel, handle, askedAt }: WatchedAccount): number {
    return askedAt === null ? Number.POSITIVE_INFINITY : sinceAsked.ms(`${channel} ${handle}`, askedAt);
  }

  async function resolve(from: AccountReader, lost: readonly WatchedAccount[]): Promise<number> {
    const found = await from.resolve(
      lost.map(({ handle }) => handle),
      ending.signal,
    );
    record.transaction(() => {
      const at = clock.now();
      for (const { handle, accountId, state } of found) {
        noteAccount(
          record,
          { channel: from.channel, handle, accountId, state, askedAt: at, sinceId: null, unanswered: null },
          [],
          at - ACTIVITY_MS,
        );
        sinceAsked.note(`${from.channel} ${handle}`);
      }
      const usd = found.reduce((sum, { costUsd }) => sum + costUsd, 0);
      recordSpend(record, from.key, at, { posts: 0, users: found.filter(({ costUsd }) => costUsd > 0).length, usd });
    });
    hasAsked = true;
    onDidChange();
    return 0;
  }

  async function ask(from: AccountReader, account: WatchedAccount): Promise<void> {
    const { posts, newestId, unanswered, costUsd } = await from.postsOf(account.accountId ?? "", account.sinceId, ending.signal);
    record.transaction(() => {
      const at = clock.now();
      const noted = {
        ...account,
        askedAt: at,
        sinceId: newestId ?? account.sinceId ?? NOTHING_YET,
        unanswered: unanswered ?? account.unanswered,
      };
      noteAccount(record, noted, posts, at - ACTIVITY_MS);
      sinceAsked.note(`${from.channel} ${account.handle}`);
      recordSpend(record, from.key, at, { posts: posts.length, users: 0, usd: costUsd });
    });
    hasAsked = true;
    onDidChange();
    await hear(from, account);
  }

  /** What an account wrote goes before what was written to it, of which there may be a great deal: for that the budget is spent evenly over the month. */
  function mayAskForMentions({ key }: AccountReader): boolean {
    return isWithinEvenBudget(spendOfMonth(record, key, clock.now()).usd, budgetUsd(), clock.now());
  }

  async function hear(from: AccountReader, account: WatchedAccount): Promise<void> {
    if (from.mentionsOf === undefined) return;
    if (!mayAskForMentions(from)) {
      // It may have answered meanwhile what was heard before.
      const nothing = { mentions: [], newestId: null, cutAt: clock.now() };
      if (account.mentionsSinceId !== null) noteMentions(record, account, nothing, clock.now() - ACTIVITY_MS);
      return;
    }
    const heard = await from.mentionsOf(account.accountId ?? "", account.mentionsSinceId, ending.signal);
    record.transaction(() => {
      const at = clock.now();
      noteMentions(record, account, { ...heard, cutAt: heard.isWhole ? null : at }, at - ACTIVITY_MS);
      recordSpend(record, from.key, at, { posts: heard.read, users: 0, usd: heard.costUsd });
    });
    onDidChange();
  }

  return {
    get fault() {
      return fault;
    },
    wake: () => alarm.ring(),
    async stop() {
      ending.abort();
      await running;
    },
  };
}

/** Two that were never asked for are equal: infinities have no difference. */
function compareLongest(oneMs: number, otherMs: number): number {
  return oneMs === otherMs ? 0 : otherMs - oneMs;
}

/** Of an account that has never written: everything is newer. */
const NOTHING_YET = "1";
