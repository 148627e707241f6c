import type { HubPage, SeatOfHub } from "#contract/hub.ts";
import { headOfSeat } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { DEFAULT_PORT } from "#domain/hub/membership.ts";
import { HubError } from "#hub/hubError.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import { hubStandingOf } from "./hubSentences.ts";
import type { Copies } from "./copies.ts";
import type { HubState } from "./hubState.ts";
import { hubStatus } from "./hubStatus.ts";
import type { HubStatus } from "./hubStatus.ts";
import type { Joinings } from "./joinings.ts";
import { districtsHere } from "./partHere.ts";
import { HUB_PASSWORD } from "./openSeat.ts";
import { readMembership } from "./seatAtHub.ts";
import type { OtherSeat } from "./seatPresence.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

interface HubPageOptions {
  readonly record: Reader;
  /** Null in a rehearsal and in a dossier. */
  readonly hub: {
    readonly state: HubState;
    readonly connected: SeatAtHub | null;
    readonly others: readonly OtherSeat[];
    readonly isMakingCopy: boolean;
  } | null;
  readonly copies: Pick<Copies, "isOfUse">;
  readonly joinings: Pick<Joinings, "joining" | "pairing"> | null;
  readonly secrets: Secrets;
  readonly managed: ManagedState;
  readonly now: () => number;
}

interface Seen {
  readonly at: number;
  readonly of: string;
  readonly status: HubStatus;
  /** Of the newest copy that lies there; null where none does. */
  readonly copyAt: number | null;
}

/** Of those that came in by a seat. */
const NAMED_AT_ONCE = 10;
/** Whom nobody waits for any longer: the page says what was last known. */
const ASKED_FOR_MS = 3_000;

/** What the settings show of the hub; what it said last is remembered for the time when it is not reached. */
export function createHubPage({ record, hub, copies, joinings, secrets, managed, now }: HubPageOptions) {
  let last: Seen | null = null;

  async function ask(): Promise<void> {
    const at = hub?.connected ?? null;
    if (at === null) return;
    try {
      const asked = Promise.all([hubStatus(record, at, now), districtsHere(record) === null ? at.hub.snapshots(1, null) : []]);
      const [status, [newest] = []] = (await within(asked, ASKED_FOR_MS)) ?? [null];
      if (status !== null) last = { at: now(), of: at.membership.hub, status, copyAt: newest?.at ?? null };
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
    }
  }

  return async (): Promise<HubPage> => {
    await ask();
    const membership = readMembership(record);
    const seen = last !== null && last.of === membership?.hub ? last : null;
    return {
      isPossible: hub !== null,
      own: membership && {
        hub: membership.hub,
        seat: membership.seat,
        name: membership.name,
        isFounder: membership.founder.seat === membership.seat,
        joinedAt: membership.at,
        address: membership.address,
        districts: ownDistricts(record),
      },
      given: givenAddress(managed),
      hasPassword: secrets.get(HUB_PASSWORD) !== undefined,
      keepsPassword: secrets.hasKeyring,
      standing: membership === null ? { is: "none" } : standingOf(hub?.state ?? { is: "none" }),
      copy: seen && copies.isOfUse(record, null) ? copyOf(seen, hub?.isMakingCopy === true) : null,
      waiting: seen && waitingOf(record, seen.status),
      seen: seen && seenOf(record, seen, hub?.others ?? []),
      joining: joinings?.joining ?? null,
      pairing: joinings?.pairing ?? null,
    };
  };
}

function ownDistricts(record: Reader): string[] | null {
  const districts = districtsHere(record);
  return districts && [...districts];
}

function standingOf(state: HubState): HubPage["standing"] {
  const alone = hubStandingOf(state);
  if (alone !== null) return { is: "alone", ...alone };
  if (state.is === "copying") return { is: "copying", done: state.done, total: state.total };
  return state.is === "joined" ? { is: "joined", at: state.at } : { is: "connecting" };
}

function copyOf({ copyAt }: Seen, isMaking: boolean): HubPage["copy"] {
  if (copyAt !== null) return { is: "ready", at: copyAt };
  return isMaking ? { is: "making" } : { is: "none" };
}

/** What is done here since the hub was asked is known here. */
function waitingOf(record: Reader, { seats, toPull }: HubStatus): HubPage["waiting"] {
  const own = seats.find(({ isOwn }) => isOwn);
  const toPush = own === undefined ? 0 : (headOfSeat(record, own.seat)?.seatSeq ?? 0) - own.inHub;
  return { toPush: Math.max(0, toPush), toPull };
}

function seenOf(record: Reader, { at, status: { clockAheadByMs, sender, seats } }: Seen, others: readonly OtherSeat[]): HubPage["seen"] {
  const own = seats.find(({ isOwn }) => isOwn)?.seat;
  return {
    at,
    clockAheadByMs,
    sender: sender && { ...sender, isOwn: sender.seat === own },
    seats: seats.map(({ seat, name, isOwn, isRevoked, people, districts, mayRule, letIn, inHub, here, seenAt, hold, items }) => {
      const held = hold ?? items.hold;
      return {
        seat,
        name,
        isOwn,
        isRevoked,
        people: people && [...people],
        districts: districts && [...districts],
        mayRule,
        letIn: { names: letIn.slice(0, NAMED_AT_ONCE), n: letIn.length },
        behind: Math.abs(inHub - here) + Math.abs(items.inHub - items.here),
        seenAt,
        hold: held && { fault: held.fault, sinceAt: held.sinceAt },
        now: nowOf(
          record,
          others.find((other) => other.seat === seat),
        ),
      };
    }),
  };
}

function nowOf(record: Reader, other: OtherSeat | undefined): SeatOfHub["now"] {
  if (other === undefined) return null;
  const { version, toPull, desks, walls } = other.presence;
  return {
    version,
    behind: toPull,
    desks: desks.map(({ name, id }) => ({ name, ticket: readGrievance(record, id)?.ticket ?? null })),
    walls: walls.length,
  };
}

/** Null where it set none that a seat can connect to. */
export function givenAddress(managed: ManagedState): HubPage["given"] {
  const given = managed.is === "in-force" ? managed.managed.hub : undefined;
  if (given === undefined) return null;
  const { protocol, hostname, port, pathname } = new URL(given);
  if (!protocol.startsWith("postgres")) return null;
  const host = hostname.replace(/^\[|\]$/gu, "");
  return { host, port: port === "" ? DEFAULT_PORT : Number(port), database: decodeURIComponent(pathname.slice(1)) || "ismgt" };
}

async function within<Answer>(asked: Promise<Answer>, ms: number): Promise<Answer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), ms);
  });
  // What comes late, or fails late, is nobody's any more.
  asked.catch(() => undefined);
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
