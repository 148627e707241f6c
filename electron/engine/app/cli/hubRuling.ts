import type { Reader } from "#db/connection.ts";
import type { Membership } from "#domain/hub/membership.ts";
import { JoinError } from "../../services/hub/joinError.ts";
import { openHub, openSeat } from "../../services/hub/openSeat.ts";
import { admittedAt } from "../../services/hub/pullNext.ts";
import { letInBy, ruleSeat } from "../../services/hub/ruleSeat.ts";
import type { SaidOfSeat } from "../../services/hub/ruleSeat.ts";
import { districtsOf } from "./hubOptions.ts";
import type { DistrictOptions, SeatOptions } from "./hubOptions.ts";
import { beside, closing, onlySeat, secrets } from "./hubSeat.ts";
import { personOf } from "./personOf.ts";
import { printResult } from "./print.ts";
import type { RecordOptions } from "./verb.ts";

/* What is said of other seats. */

export async function revoke({ db, json, seat, withLetIn }: RecordOptions & SeatOptions & { readonly withLetIn: boolean }): Promise<void> {
  await beside(db, async (record, membership) => ruled(record, membership, { json, seat, said: { is: "revoked", withLetIn } }));
}

export async function limit({
  db,
  json,
  seat,
  people,
  ...named
}: RecordOptions & SeatOptions & DistrictOptions & { readonly people?: string }): Promise<void> {
  const districts = districtsOf(named);
  await beside(db, async (record, membership) => {
    const ids = people?.split(",").map((name) => personOf(record, name).id);
    await ruled(record, membership, {
      json,
      seat,
      // Who changes the districts alone leaves it to those for whom it spoke.
      said: districts === undefined ? { is: "member", people: ids ?? null } : { is: "member", districts, ...(ids && { people: ids }) },
    });
  });
}

export async function grant({ db, json, seat, role }: RecordOptions & SeatOptions & { readonly role: string }): Promise<void> {
  await beside(db, async (_, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const only = onlySeat(await admittedAt({ hub, membership }), seat);
      // As it was ruled: a role that it gets later does not know of more.
      const districts = only.ruling?.districts ?? null;
      if (!(await hub.bindRole(only.seat, role, districts))) throw new JoinError("other-role");
      printResult({ seat: only.seat, name: only.name, role, districts }, json);
    });
  });
}

interface RulingOptions {
  readonly json: boolean;
  /** Its id, or its name. */
  readonly seat: string;
  readonly said: SaidOfSeat;
}

async function ruled(record: Reader, membership: Membership, { json, seat, said }: RulingOptions): Promise<void> {
  const at = await openSeat(record, membership, secrets());
  await closing(at.hub, async () => {
    const only = onlySeat(await admittedAt(at), seat);
    const [{ ruling }, ...along] = await ruleSeat(at, only.seat, said, Date.now());
    const { until, people, districts } = ruling;
    const namesOf = (seats: readonly { readonly name: string }[]) => seats.map(({ name }) => name);
    // Who else is gone, and who of those that it let in is there still.
    const others = said.is === "revoked" && {
      revokedToo: namesOf(along),
      stillBelong: namesOf(letInBy(await admittedAt(at), only.seat)),
    };
    printResult({ seat: only.seat, name: only.name, revoked: until !== null, ...others, people, districts }, json);
  });
}
