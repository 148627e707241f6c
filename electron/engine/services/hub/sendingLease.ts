import { randomUUID } from "node:crypto";
import type { Reader } from "#db/connection.ts";
import { BEGINS_WITHIN_MS, isWithin, LEASE_LIVES_MS } from "#domain/hub/lease.ts";
import type { Moment } from "#domain/hub/lease.ts";
import { HubError } from "#hub/hubError.ts";
import type { HubStore, StoredLease } from "#hub/store.ts";
import type { BegunSending, EndOfSending, OneSender } from "../../core/ports/oneSender.ts";
import type { Clock } from "../../core/time/clock.ts";
import { readMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/*
 * Of the seats of a hub one fetches and sends. It has a lease, which is a row of the hub with a number that rises with each other holder, and has to be renewed. Each attempt to
 * send is recorded at the hub before the channel is called, in the transaction that looks whether the lease is still the sender's: a former holder that wakes up begins
 * nothing. Where nobody knows what came of an attempt, the next holder looks for it among our own posts before it tries again.
 */

/** Who fetches and sends, as this seat knows it. `sinceAt`: milliseconds UTC; since when it is so, or since when this seat does not know. */
export type SendingSeat =
  | { readonly is: "own" | "unknown"; readonly sinceAt: number }
  | { readonly is: "other"; readonly seat: string; readonly sinceAt: number };

interface LeaseOptions {
  readonly record: Reader;
  readonly clock: Pick<Clock, "now" | "elapsed">;
  /** False where this seat has no channel to fetch from or send on: it leaves the lease to others. */
  readonly mayTake: () => boolean;
  readonly onDidChange: () => void;
}

export function createSendingLease({ record, clock, mayTake, onDidChange }: LeaseOptions) {
  /** This run of the program: another one on the same record is another holder. */
  const holder = randomUUID();
  let own: { readonly token: number; readonly hub: HubStore; readonly seat: string; renewedAt: Moment } | null = null;
  let standing: SendingSeat = { is: "unknown", sinceAt: clock.now() };
  /** The last who was known to have it, also while the hub cannot be asked. */
  let lastWasOwn = false;
  let seats: readonly string[] = [];
  let told = "";
  const moment = (): Moment => ({ elapsed: clock.elapsed(), at: clock.now() });
  const isLone = () => readMembership(record) === null;
  const holds = () => own !== null && isWithin(LEASE_LIVES_MS, own.renewedAt, moment());

  /** Takes the lease where nobody has it, and renews it where it is this seat's. Rejects with {@link HubError}. */
  async function keep(
    { hub, membership: { seat } }: Pick<SeatAtHub, "hub" | "membership">,
    seen: StoredLease | null,
    members: readonly string[],
  ): Promise<void> {
    seats = members;
    const isOthers = seen !== null && seen.seat !== seat && seen.leftMs > 0;
    const askedAt = moment();
    const taken = isOthers || !mayTake() ? null : await hub.takeLease({ seat, holder }, LEASE_LIVES_MS);
    if (taken === null) own = null;
    else if (own?.hub === hub && own.token === taken.token) own.renewedAt = askedAt;
    else own = { token: taken.token, hub, seat, renewedAt: askedAt };
    lastWasOwn = own !== null;
    if (own !== null) become({ is: "own", sinceAt: taken?.sinceAt ?? clock.now() });
    else if (isOthers) become({ is: "other", seat: seen.seat, sinceAt: seen.sinceAt });
    else become({ is: "unknown", sinceAt: clock.now() });
  }

  function become(next: SendingSeat): void {
    const isSame = next.is === standing.is && (next.is !== "other" || (standing.is === "other" && next.seat === standing.seat));
    standing = isSame && next.is === "unknown" ? standing : next;
    tell();
  }

  function tell(): void {
    const now = JSON.stringify([isLone(), sender.sends, lastWasOwn, standing.is, seats]);
    if (now === told) return;
    told = now;
    onDidChange();
  }

  async function begin(key: string, isLookedFor: boolean): Promise<BegunSending> {
    if (isLone()) return { is: "begun" };
    if (own === null || !holds()) return { is: "stale" };
    const { hub, seat, token } = own;
    const askedAt = moment();
    try {
      const begun = await hub.beginAttempt({ key, seat, holder, token, isLookedFor, livesMs: LEASE_LIVES_MS });
      if (begun.is === "stale") own = null;
      // Another one may have become the sender while this program slept.
      const isLate = !isWithin(BEGINS_WITHIN_MS, askedAt, moment());
      return begun.is === "begun" && isLate ? { is: "stale" } : begun;
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      return { is: "stale" };
    } finally {
      tell();
    }
  }

  async function end(key: string, outcome: EndOfSending): Promise<void> {
    if (own === null) return;
    const { hub, token } = own;
    try {
      await hub.endAttempt({ key, token }, outcome);
    } catch (error) {
      // It stands in the record, and is looked for by who does not have it yet.
      if (!(error instanceof HubError)) throw error;
    }
  }

  const sender: OneSender = {
    get sends() {
      return isLone() || holds();
    },
    get seats() {
      return isLone() ? null : seats;
    },
    begin,
    end,
  };

  return {
    sender,
    keep,
    /** Looks whether it is over, so that those who wait for that hear of it. */
    look(): void {
      if (own !== null && !holds()) {
        own = null;
        standing = { is: "unknown", sinceAt: clock.now() };
      }
      tell();
    },
    /** Null for a seat that belongs to no hub. */
    get standing(): SendingSeat | null {
      return isLone() ? null : standing;
    },
    get isOwn(): boolean {
      return own !== null;
    },
    /** Reading twice does no harm: who fetched last goes on while the hub cannot be asked. */
    get fetches(): boolean {
      return isLone() || lastWasOwn;
    },
    /** The hub cannot be asked any more: who has the lease is not known from now on. */
    lost(): void {
      if (standing.is !== "unknown" && !holds()) become({ is: "unknown", sinceAt: clock.now() });
    },
    async letGo(): Promise<void> {
      const mine = own;
      own = null;
      await mine?.hub.endLease({ seat: mine.seat, holder }).catch(() => undefined);
    },
  };
}
