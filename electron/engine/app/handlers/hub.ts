import { ORPCError } from "@orpc/server";
import type { HubFaultTold, HubPage } from "#contract/hub.ts";
import type { HubAddress } from "#domain/hub/membership.ts";
import { givenAddress } from "../../services/hub/hubPage.ts";
import { faultToldOf } from "../../services/hub/joinings.ts";
import type { Joinings } from "../../services/hub/joinings.ts";
import { ruleSeat } from "../../services/hub/ruleSeat.ts";
import type { SaidOfSeat } from "../../services/hub/ruleSeat.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { found, join, giveUpJoining, move, leave, pair, endPairing, makeCopy, revoke, limit } = needs("people").hub;

interface Errors {
  readonly NOT_DONE: (options: { readonly data: { readonly fault: HubFaultTold } }) => Error;
}

export const hubHandlers = {
  get: needs("settings").hub.get.handler(({ context }) => context.hubPage()),

  found: found.handler(({ context, input, errors }) =>
    done(context, errors, () => {
      requireGiven(context, input.address, errors);
      return joiningsOf(context).found(input);
    }),
  ),

  join: join.handler(({ context, input, errors }) =>
    done(context, errors, () => {
      requireGiven(context, input.address, errors);
      return joiningsOf(context).join(input);
    }),
  ),

  giveUpJoining: giveUpJoining.handler(({ context }) => {
    joiningsOf(context).giveUpJoining();
    return context.hubPage();
  }),

  move: move.handler(({ context, input, errors }) =>
    done(context, errors, () => {
      requireGiven(context, input.address, errors);
      return joiningsOf(context).move(input);
    }),
  ),

  leave: leave.handler(async ({ context }) => {
    await joiningsOf(context).leave();
    return context.hubPage();
  }),

  pair: pair.handler(({ context, input, errors }) => done(context, errors, () => joiningsOf(context).pair(input ?? null))),

  endPairing: endPairing.handler(({ context }) => {
    joiningsOf(context).endPairing();
    return context.hubPage();
  }),

  makeCopy: makeCopy.handler(({ context, errors }) => {
    if (context.hub?.connected == null) throw errors.NOT_DONE({ data: { fault: "away" } });
    context.hub.wantSnapshot(null);
    return context.hubPage();
  }),

  revoke: revoke.handler(async ({ context, input: { seat, withLetIn }, errors }) => {
    const revoked: string[] = [];
    const page = await done(context, errors, async () => {
      revoked.push(...(await rule(context, seat, { is: "revoked", withLetIn }, errors)));
    });
    return { page, revoked };
  }),

  limit: limit.handler(({ context, input: { seat, ...said }, errors }) =>
    done(context, errors, async () => void (await rule(context, seat, { is: "member", ...said }, errors))),
  ),
};

/** Does it and answers with how it stands then. Throws NOT_DONE with what a person is told of. */
async function done(context: HandlerContext, errors: Errors, work: () => Promise<void>): Promise<HubPage> {
  try {
    await work();
  } catch (error) {
    const fault = faultToldOf(error);
    throw fault === null ? error : errors.NOT_DONE({ data: { fault } });
  }
  return context.hubPage();
}

/** The names of those of whom it was said. */
async function rule({ hub, changes, now }: HandlerContext, seat: string, said: SaidOfSeat, errors: Errors): Promise<readonly string[]> {
  const at = hub?.connected ?? null;
  if (at === null) throw errors.NOT_DONE({ data: { fault: "away" } });
  try {
    return (await ruleSeat(at, seat, said, now())).map(({ name }) => name);
  } finally {
    // Also where the line broke in between: of the first it was said then.
    changes.announce("hub");
  }
}

function requireGiven({ managed }: HandlerContext, { host, port, database }: HubAddress, errors: Errors): void {
  const given = givenAddress(managed);
  if (given !== null && (given.host !== host || given.port !== port || given.database !== database))
    throw errors.NOT_DONE({ data: { fault: "other-address" } });
}

/** A rehearsal joins nobody, and a part of a record belongs to the room that gave it. */
function joiningsOf({ joinings }: HandlerContext): Joinings {
  if (joinings === null) throw new ORPCError("ONLY_IN_ROOM");
  return joinings;
}
