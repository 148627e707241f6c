import { ORPCError, os } from "@orpc/server";
import type { ImplementerInternalWithMiddlewares } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import { assertNever } from "#domain/assertNever.ts";
import { refusalInDossier } from "#domain/transfer/dossierRights.ts";
import { may } from "#domain/people/roles.ts";
import type { Capability } from "#domain/people/roles.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";

/*
 * Who may ask what. A call of the contract is answered through one of these, `reads.search.posts.handler(…)` or
 * `needs("mark").cases.mark.handler(…)`, and finds in `context.actor` who asks. Its input is looked at only after that. Those answered through bare
 * `calls` are open to every window: the wall, what changed, the program's own data, and signing in itself.
 */

/** Until there are people, no matter who sits there. */
const DESK = "desk";

/** For what shows cases or people: anybody who is signed in. */
export const reads: Guarded = guarded("read");

/** The same, and a wall, at which nobody signs in. */
export const readsOrWall: Guarded = procedures.use(
  os.$context<HandlerContext>().middleware(({ context, next }) => {
    return next({ context: { actor: context.window === "wall" ? "wall" : actorOf(context, "read") } });
  }),
);

/** For what changes something: those whose role has the capability. It counts as a sign of a person at the window. */
export function needs(capability: Capability): Guarded {
  return guarded(capability);
}

/** The actor of what is asked. Throws UNAUTHENTICATED, LOCKED or FORBIDDEN; in a dossier READ_ONLY, or ONLY_IN_ROOM for what is not done there. */
export function actorOf({ session, dossier }: Pick<HandlerContext, "session" | "dossier">, capability: Capability): string {
  const refusal = dossier === null ? null : refusalInDossier(dossier.mode, capability);
  if (refusal !== null) throw new ORPCError(refusal === "read-only" ? "READ_ONLY" : "ONLY_IN_ROOM");
  const state = session.state();
  switch (state.status) {
    case "first-run":
      return DESK;
    case "signed-out":
      throw new ORPCError("UNAUTHENTICATED");
    case "locked":
      throw new ORPCError("LOCKED");
    case "signed-in":
      if (!may(state.person.role, capability)) throw new ORPCError("FORBIDDEN");
      // A window reads again by itself, so reading is no sign of a person.
      if (capability !== "read") session.touch();
      return state.person.id;
    default:
      return assertNever(state);
  }
}

/** Whether the one who asks may do that as well, here and now. Nothing is refused by it, and it is no sign of a person. */
export function mayNow({ session, dossier }: Pick<HandlerContext, "session" | "dossier">, capability: Capability): boolean {
  if (dossier !== null && refusalInDossier(dossier.mode, capability) !== null) return false;
  const state = session.state();
  return state.status === "first-run" || (state.status === "signed-in" && may(state.person.role, capability));
}

/** Telephone numbers and addresses of officers are for those who write to them and those who keep the list. */
export function maySeeContacts(context: Pick<HandlerContext, "session" | "dossier">): boolean {
  return mayNow(context, "mark") || mayNow(context, "registry");
}

/** Named, for what the compiler infers is longer than it writes down. */
type Guarded = ImplementerInternalWithMiddlewares<Contract, HandlerContext, HandlerContext & { readonly actor: string }>;

function guarded(capability: Capability): Guarded {
  const guard = os.$context<HandlerContext>().middleware(({ context, next }) => next({ context: { actor: actorOf(context, capability) } }));
  return procedures.use(guard);
}
