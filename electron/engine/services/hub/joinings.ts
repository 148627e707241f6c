import type { HubFaultTold } from "#contract/hub.ts";
import type { Writer } from "#db/connection.ts";
import type { HubAddress, Membership } from "#domain/hub/membership.ts";
import { CODE_LIVES_MS } from "#domain/hub/pairingCode.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { trust } from "../../core/http/network.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import type { Clock } from "../../core/time/clock.ts";
import { foundHub } from "./foundHub.ts";
import { JoinError } from "./joinError.ts";
import { HUB_PASSWORD, hubPassword } from "./openSeat.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "./pairing.ts";
import type { OfDistricts } from "./pairing.ts";
import { keepMembership, leaveHub, readMembership } from "./seatAtHub.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { seatKeyOf } from "./seatKey.ts";

interface JoiningOptions {
  readonly record: Writer;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** This seat while the hub is reached. */
  readonly connected: () => SeatAtHub | null;
  /** A code is shown: another seat is about to join. `districts`: of whose cases alone it is to know; null for all. */
  readonly onDidOffer?: (districts: readonly string[] | null) => void;
  readonly onDidChange: () => void;
}

export interface WayIn {
  readonly address: HubAddress;
  /** Null for the one that is stored or was given. */
  readonly password: string | null;
}

type Joining =
  | { readonly is: "waiting"; readonly name: string; readonly untilAt: number }
  | { readonly is: "failed"; readonly fault: HubFaultTold };
type Pairing =
  | { readonly is: "shown"; readonly code: string; readonly untilAt: number }
  | { readonly is: "admitted"; readonly name: string }
  | { readonly is: "failed"; readonly fault: HubFaultTold };

export type Joinings = ReturnType<typeof createJoinings>;

const ASKS_EVERY_MS = 1_000;

/** How this seat comes to a hub and leaves it, and lets others in, while the engine runs. What is refused throws {@link JoinError} or {@link HubError}, or is told as a fault. */
export function createJoinings({ record, clock, secrets, connected, onDidOffer, onDidChange }: JoiningOptions) {
  let joining: Joining | null = null;
  let pairing: Pairing | null = null;
  let waitingToJoin = new AbortController();
  let waitingForOther = new AbortController();

  function connect(
    { address, password }: WayIn,
    more: { readonly prepares?: boolean; readonly signal?: AbortSignal } = {},
  ): Promise<HubConnection> {
    return connectToHub(address, { password: password ?? hubPassword(secrets), trust: trust(), ...more });
  }

  /** Only once the hub has taken it. Throws what is told where nothing keeps it. */
  async function keepPassword(password: string | null): Promise<void> {
    if (password !== null && !(await secrets.store(HUB_PASSWORD, password))) throw new NotKept();
  }

  async function found({ name, ...way }: WayIn & { readonly name: string }): Promise<void> {
    const privateKey = await seatKeyOf(record, secrets);
    const hub = await connect(way, { prepares: true });
    try {
      await keepPassword(way.password);
      await foundHub(record, hub, { address: way.address, name, privateKey, now: clock.now() });
    } finally {
      await hub.close();
    }
    onDidChange();
  }

  /** Answers once the code was found to be one, or it was given up; then it waits by itself. */
  async function join({ name, code, ...way }: WayIn & { readonly name: string; readonly code: string }): Promise<void> {
    giveUpJoining();
    const { signal } = (waitingToJoin = new AbortController());
    const privateKey = await seatKeyOf(record, secrets);
    const hub = await connect(way, { signal }).catch(unlessGivenUp);
    if (hub === null) return;
    try {
      await keepPassword(way.password);
      const membership = await askToJoin(record, hub, { code, address: way.address, name, privateKey, now: clock.now() });
      if (signal.aborted) return await hub.close();
      const untilAt = clock.now() + CODE_LIVES_MS;
      joining = { is: "waiting", name, untilAt };
      void waitToJoin(hub, membership, untilAt, signal);
    } catch (error) {
      await hub.close();
      unlessGivenUp(error);
    }
    onDidChange();

    /** Nobody is told why that did not come about. */
    function unlessGivenUp(error: unknown): null {
      if (signal.aborted) return null;
      throw error;
    }
  }

  async function waitToJoin(hub: HubConnection, membership: Membership, untilAt: number, signal: AbortSignal): Promise<void> {
    const became = await until(signal, untilAt, async () => {
      if (!hub.isOpen) throw new HubError("unreachable", "The line to the hub is gone");
      return (await joinOnceAdmitted(record, hub, membership, () => signal.aborted)) ? "joined" : null;
    });
    await hub.close();
    if (signal.aborted) return;
    joining = typeof became === "string" ? null : { is: "failed", fault: became.fault };
    onDidChange();
  }

  function giveUpJoining(): void {
    waitingToJoin.abort();
    joining = null;
    onDidChange();
  }

  async function move(way: WayIn): Promise<void> {
    const before = readMembership(record);
    if (before === null) throw new JoinError("not-joined");
    const hub = await connect(way);
    try {
      if ((await hub.identity()) !== before.hub) throw new JoinError("other-hub");
      await keepPassword(way.password);
    } finally {
      await hub.close();
    }
    keepMembership(record, { ...before, address: way.address });
    onDidChange();
  }

  async function leave(): Promise<void> {
    endPairing();
    leaveHub(record);
    await secrets.forget(HUB_PASSWORD);
    onDidChange();
  }

  /** `ofDistricts`: of whose cases alone it is to know; null for all. */
  async function pair(ofDistricts: OfDistricts | null): Promise<void> {
    endPairing();
    const at = connected();
    if (at === null) throw new HubError("unreachable", "The hub is not reached");
    const { signal } = (waitingForOther = new AbortController());
    const code = await offerPairing(at, ofDistricts?.role ?? null);
    if (signal.aborted) return;
    const untilAt = clock.now() + CODE_LIVES_MS;
    pairing = { is: "shown", code, untilAt };
    void waitForOther({ code, ofDistricts }, untilAt, signal);
    onDidOffer?.(ofDistricts?.districts ?? null);
    onDidChange();
  }

  async function waitForOther(
    { code, ofDistricts }: { readonly code: string; readonly ofDistricts: OfDistricts | null },
    untilAt: number,
    signal: AbortSignal,
  ): Promise<void> {
    const became = await until(signal, untilAt, async () => {
      const at = connected();
      if (at === null) return null;
      try {
        return await admitAnswered(at, code, clock.now(), ofDistricts);
      } catch (error) {
        // The line comes again; the code lives on in the hub.
        if (error instanceof HubError && error.fault === "unreachable") return null;
        throw error;
      }
    });
    if (signal.aborted) return;
    pairing = "fault" in became ? { is: "failed", fault: became.fault } : { is: "admitted", name: became.name };
    onDidChange();
  }

  function endPairing(): void {
    waitingForOther.abort();
    pairing = null;
    onDidChange();
  }

  /** Asks again and again, until there is an answer, or the time is over. */
  async function until<Answer>(
    signal: AbortSignal,
    untilAt: number,
    ask: () => Promise<Answer | null>,
  ): Promise<Answer | { readonly fault: HubFaultTold }> {
    try {
      while (!signal.aborted && clock.now() <= untilAt) {
        const answer = await ask();
        if (answer !== null) return answer;
        await clock.sleep(ASKS_EVERY_MS, signal);
      }
      return { fault: "not-answered" };
    } catch (error) {
      return { fault: faultToldOf(error) ?? failed(error) };
    }
  }

  return {
    found,
    join,
    giveUpJoining,
    move,
    leave,
    pair,
    endPairing,
    get joining(): Joining | null {
      return joining;
    },
    get pairing(): Pairing | null {
      return pairing;
    },
    stop(): void {
      waitingToJoin.abort();
      waitingForOther.abort();
    },
  };
}

/** This system has no keyring, so that the password would be gone at the next start. */
class NotKept extends Error {
  override readonly name = "NotKept";
}

/** What a person is told of it; null for what nobody thought of. */
export function faultToldOf(error: unknown): HubFaultTold | null {
  if (error instanceof NotKept) return "no-keyring";
  return error instanceof JoinError || error instanceof HubError ? error.fault : null;
}

function failed(error: unknown): HubFaultTold {
  logOwnFault("hub, joining", error);
  return "failed";
}
