import { dirname } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Topic } from "#contract/live.ts";
import type { Writer } from "#db/connection.ts";
import type { SharedFile } from "#domain/hub/sharedFile.ts";
import type { Membership } from "#domain/hub/membership.ts";
import type { HubConnection } from "#hub/connect.ts";
import type { SeatPresence } from "#domain/hub/presence.ts";
import { HubError } from "#hub/hubError.ts";
import { removeKept } from "../../core/files/removeKept.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { Alarm } from "../../core/time/alarm.ts";
import { backOff } from "../../core/time/backOff.ts";
import type { Clock } from "../../core/time/clock.ts";
import { bringFile } from "./bringFile.ts";
import type { Copies } from "./copies.ts";
import { createCopyMaking } from "./copyMaking.ts";
import { createHubState } from "./hubState.ts";
import type { HubState } from "./hubState.ts";
import { createLeaseKeeping } from "./leaseKeeping.ts";
import { openSeat } from "./openSeat.ts";
import { districtsHere } from "./partHere.ts";
import { forgetAdmitted } from "./pullNext.ts";
import type { Pulling } from "./pullNext.ts";
import { roomKeyOf } from "./roomKey.ts";
import { createSeatPresence } from "./seatPresence.ts";
import type { OtherSeat } from "./seatPresence.ts";
import { readMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { createSendingLease } from "./sendingLease.ts";
import type { SendingSeat } from "./sendingLease.ts";
import { syncRound } from "./syncRound.ts";

interface HubServiceOptions {
  /** The real record: a rehearsal joins nobody. */
  readonly record: Writer;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly guard: Pick<RecordGuard, "met">;
  readonly changes: Pick<Changes, "listen">;
  /** What is kept beside the record, for seats that need it. */
  readonly ownFiles?: FileStore;
  /** Events of other seats have come in. */
  readonly onDidTake: () => void;
  /** What the room agrees on has come in: settings, people or offices are others than before. */
  readonly onDidAgree?: () => void;
  /** It stands otherwise with the hub than before. */
  readonly onDidChange?: (state: HubState) => void;
  /** Left out where everything comes and goes one by one. */
  readonly copies?: Copies;
  /** A copy of all that the room has waits to take the place of this record, which is new: the engine is to begin again. Left out where it cannot: all comes one by one then. */
  readonly onDidCopy?: (() => void) | undefined;
  /** False where this seat has no channel: it leaves fetching and sending to others. Left out where it never has. */
  readonly mayFetch?: () => boolean;
  /** What people do at this seat now, as the others are told; left out where nobody sits there. */
  readonly own?: () => Omit<SeatPresence, "toPull">;
  /** Somebody sits at another seat, or does no more, or does something else. */
  readonly onDidChangePresence?: () => void;
  /** Another seat fetches and sends than before, or it is not known any more which. */
  readonly onDidChangeSender?: () => void;
}

/** What others tell of, and what is done here, is looked at at once; this is for what nobody told of. */
const LOOKS_EVERY_MS = 1_000;
/** Anybody at the hub may tell of news, and as often as they like. */
const SHORTEST_REST_MS = 50;
const SEEN_EVERY_MS = 30_000;
/** Who needs one tells of it; this is for those who could not be told. */
const FILES_EVERY_MS = 5_000;
const STOPPED_MS = 15_000;
const LET_GO_WITHIN_MS = 1_000;
const RESTARTED_WITHIN_MS = 60_000;
/** What else changes here is nothing to the other seats. */
const TOLD_TO_OTHERS: ReadonlySet<Topic> = new Set(["record", "settings"]);
/** Announced also for what was only heard from them. */
const TOLD_WHERE_OWN: ReadonlySet<Topic> = new Set(["presence", "walls"]);
const NOBODY = () => ({ version: "", desks: [], walls: [], told: { pinned: null, replay: null, hasNotice: false }, orders: [] });
const PACE = { firstMs: 1_000, longestMs: 60_000 };

/** Keeps this seat's record and those of the others the same for as long as it belongs to a hub. Without one it looks now and then whether it has joined. */
export function startHub(options: HubServiceOptions) {
  const {
    record,
    clock,
    secrets,
    guard,
    changes,
    onDidTake,
    onDidAgree,
    onDidChange,
    ownFiles,
    copies,
    onDidCopy,
    mayFetch = () => false,
    onDidChangeSender = () => undefined,
  } = options;
  const now = () => clock.now();
  const own = options.own ?? NOBODY;
  const lease = createSendingLease({
    record,
    clock,
    mayTake: () => mayFetch() && districtsHere(record) === null,
    onDidChange: onDidChangeSender,
  });
  const keeping = createLeaseKeeping({ lease, clock, guard });
  const presence = createSeatPresence({ now, own, onDidChange: options.onDidChangePresence ?? (() => undefined) });
  const hubState = createHubState({ now, onDidChange: onDidChange ?? (() => undefined) });
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  const resting = new Alarm(clock, ending.signal);
  const copyMaking = createCopyMaking({ copies, now, ring: () => alarm.ring() });
  let connected: (SeatAtHub & { readonly hub: HubConnection }) | null = null;
  let failures = 0;

  const running = run();
  void ringAtChanges();

  async function run(): Promise<void> {
    // Before the first look too: a program that starts has better to do.
    await clock.sleep(LOOKS_EVERY_MS, ending.signal);
    while (!ending.signal.aborted) {
      const restMs = await turn();
      // Nothing that is recorded meanwhile cuts it short: a hub that is gone is not to be asked at each act.
      await resting.sleep(restMs);
    }
  }

  /** Stays connected as long as it can; returns how long to rest then. */
  async function turn(): Promise<number> {
    const membership = readMembership(record);
    lease.look();
    if (membership === null) {
      hubState.become({ is: "none" });
      return LOOKS_EVERY_MS;
    }
    try {
      if (hubState.now.is === "none") hubState.become({ is: "connecting" });
      await stay(membership);
    } catch (error) {
      noteFault(error);
    }
    failures += 1;
    return backOff(failures, Math.random, PACE);
  }

  async function stay(membership: Membership): Promise<void> {
    let seat = { ...(await openSeat(record, membership, secrets, ending.signal)), ...(ownFiles && { files: ownFiles }) };
    const { hub } = seat;
    connected = seat;
    let filesAt = -FILES_EVERY_MS;
    hub.onLook(({ isRuling, isAsking }) => {
      if (isRuling) forgetAdmitted(seat);
      if (isAsking) filesAt = -FILES_EVERY_MS;
      alarm.ring();
    });
    const leaving = new AbortController();
    const renewing = keeping.renew(seat, AbortSignal.any([ending.signal, leaving.signal]));
    try {
      if (await copied(seat)) {
        onDidCopy?.();
        await clock.sleep(RESTARTED_WITHIN_MS, ending.signal);
      }
      let seenAt = 0;
      while (!ending.signal.aborted && hub.isOpen) {
        const answersFiles = clock.elapsed() - filesAt >= FILES_EVERY_MS;
        if (answersFiles) filesAt = clock.elapsed();
        const round = await syncRound(seat, { now, onDidTake: take, answersFiles, version: own().version });
        failures = 0;
        hubState.noteRound(round);
        // There may be more than were answered at once.
        if (round.is === "done" && round.answered > 0) filesAt = -FILES_EVERY_MS;
        await keeping.afterRound(seat, round);
        await copyMaking.afterRound(seat, round);
        if (round.is === "done") await presence.exchange(seat, round.toPull);
        if (Math.abs(now() - seenAt) >= SEEN_EVERY_MS) {
          await hub.beSeen(membership.seat);
          seenAt = now();
        }
        if (round.is !== "done") await resting.sleep(STOPPED_MS);
        else if (!round.hasMore) {
          await clock.sleep(SHORTEST_REST_MS, ending.signal);
          await alarm.sleep(LOOKS_EVERY_MS);
        }
        const kept = readMembership(record);
        if (kept === null || !isDeepStrictEqual({ ...kept, roomKey: membership.roomKey }, membership)) return;
        if (kept.roomKey === seat.membership.roomKey) continue;
        // The room has another key since: the line goes on with it.
        const renewed = withKeyOf(seat, kept);
        if (renewed === null) return;
        seat = renewed;
        connected = seat;
      }
      if (!ending.signal.aborted) throw new HubError("unreachable", "The line to the hub is gone");
    } finally {
      connected = null;
      presence.lost();
      leaving.abort();
      lease.lost();
      await hub.close();
      await renewing;
    }
  }

  function withKeyOf<Seat extends SeatAtHub>(seat: Seat, membership: Membership): Seat | null {
    const roomKey = roomKeyOf(record, membership);
    return roomKey && { ...seat, membership, roomKey };
  }

  /** A round that has taken in another key of the room goes on for a while before the line does with it. */
  function withNewestKey(): SeatAtHub | null {
    const kept = readMembership(record);
    return connected && kept && withKeyOf(connected, kept);
  }

  /** Whether a copy waits, with which the engine begins again. */
  async function copied(seat: SeatAtHub & { readonly hub: HubConnection }): Promise<boolean> {
    if (copies === undefined || onDidCopy === undefined) return false;
    await seat.hub.beSeen(seat.membership.seat);
    const tell = ({ done, total }: { readonly done: number; readonly total: number }) => {
      // Who leaves the hub meanwhile does not wait for the rest.
      if (readMembership(record) === null) void seat.hub.close();
      hubState.become({ is: "copying", done, total });
    };
    return copies.bring(seat, tell, (ms) => clock.sleep(ms, ending.signal));
  }

  function take({ events, files, agreed = false }: Parameters<Pulling["onDidTake"]>[0]): void {
    if (files.length > 0) removeKept(dirname(record.file), files);
    if (agreed) onDidAgree?.();
    if (events > 0) onDidTake();
  }

  function noteFault(error: unknown): void {
    if (ending.signal.aborted || guard.met(error)) return;
    // A line that was cut is made again in a second; a room need not hear of it.
    if (hubState.now.is !== "joined" || failures > 0) hubState.noteFault(error);
  }

  async function ringAtChanges(): Promise<void> {
    const isTold = (topic: Topic) => TOLD_TO_OTHERS.has(topic) || (TOLD_WHERE_OWN.has(topic) && presence.hasNews);
    for await (const { topics } of changes.listen(ending.signal)) if (topics.some((topic) => isTold(topic))) alarm.ring();
  }

  return {
    get state(): HubState {
      return hubState.now;
    },
    /** This seat while the hub is reached. */
    get connected(): SeatAtHub | null {
      return connected;
    },
    /** What people call the seat that fetches and sends, where it is another one and known. */
    get senderName(): string | null {
      return keeping.senderName;
    },
    /** Who sits at which other seat now. */
    get others(): readonly OtherSeat[] {
      return presence.others;
    },
    /** In whose turn what is approved goes out. */
    sender: lease.sender,
    /** Who fetches and sends for all; null for a seat that belongs to no hub. */
    get sending(): SendingSeat | null {
      return lease.standing;
    },
    /** Whether this seat reads the channels. */
    get fetches(): boolean {
      return lease.fetches;
    },
    /** It is tried at once. `isLost`: what was connected before is not any more, and may never say so. */
    networkIsBack(isLost: boolean): void {
      failures = 0;
      if (isLost) void connected?.hub.close();
      resting.ring();
    },
    /** A file that is not here, from a seat that has it. Never rejects. */
    bringFile: (file: SharedFile) =>
      bringFile(file, {
        connected: () => (districtsHere(record) === null ? withNewestKey() : null),
        ownFiles,
        clock,
        signal: ending.signal,
        guard,
      }),
    /** Of what a seat that is to have everything begins with. */
    get isMakingCopy(): boolean {
      return copyMaking.isMaking;
    },
    /** A seat is about to join: what the room has is made ready for it, where it is much and the hub has it not. `districts`: of whose cases alone; null for all. */
    wantSnapshot: (districts: readonly string[] | null) => copyMaking.want(districts),
    async stop(): Promise<void> {
      // Nobody is to wait for it; nor does it wait long to say so.
      const goodbye = connected?.hub.endPresence(connected.membership.seat).catch(() => undefined);
      await Promise.race([Promise.all([lease.letGo(), goodbye]), clock.sleep(LET_GO_WITHIN_MS, ending.signal)]);
      ending.abort();
      await running;
    },
  };
}
