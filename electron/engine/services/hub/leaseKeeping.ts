import type { Admitted } from "#domain/hub/admission.ts";
import { LEASE_RENEWED_EVERY_MS } from "#domain/hub/lease.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import type { Clock } from "../../core/time/clock.ts";
import { admittedFor } from "./pullNext.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import type { createSendingLease } from "./sendingLease.ts";
import type { Round } from "./syncRound.ts";

interface LeaseKeepingOptions {
  readonly lease: ReturnType<typeof createSendingLease>;
  readonly clock: Clock;
  readonly guard: Pick<RecordGuard, "met">;
}

/** When this seat takes the lease and renews it while it is connected, and what people call the seat that has it. */
export function createLeaseKeeping({ lease, clock, guard }: LeaseKeepingOptions) {
  let names: ReadonlyMap<string, string> = new Map();
  const admittedAt = (seat: SeatAtHub) => admittedFor(seat, [], clock.now());

  return {
    /** Only a seat that has all of the others fetches and sends: else it might send what another one has sent. */
    async afterRound(seat: SeatAtHub, round: Round): Promise<void> {
      if (round.is !== "done") return await lease.letGo();
      if (round.hasMore || lease.isOwn) return;
      const admitted = await admittedAt(seat);
      names = new Map([...admitted.values()].map((each) => [each.seat, each.name]));
      await lease.keep(seat, round.lease, membersOf(admitted));
    },
    /** Beside the rounds, one of which may take long. */
    async renew(seat: SeatAtHub, until: AbortSignal): Promise<void> {
      for (;;) {
        await clock.sleep(LEASE_RENEWED_EVERY_MS, until);
        if (until.aborted) return;
        try {
          if (lease.isOwn) await lease.keep(seat, null, membersOf(await admittedAt(seat)));
        } catch (error) {
          // What is wrong with the line the next round meets as well.
          if (!(error instanceof HubError) && !guard.met(error)) logOwnFault("hub, the lease", error);
        }
        lease.look();
      }
    },
    /** Of the seat that fetches and sends, where it is another one and known. */
    get senderName(): string | null {
      const { standing } = lease;
      return standing?.is === "other" ? (names.get(standing.seat) ?? null) : null;
    },
  };
}

/** Those for whom the sender sends. */
function membersOf(admitted: ReadonlyMap<string, Admitted>): readonly string[] {
  return [...admitted.values()].flatMap(({ seat, ruling }) => (ruling?.until == null ? [seat] : []));
}
