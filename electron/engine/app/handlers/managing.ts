import { ORPCError, os } from "@orpc/server";
import { isLocked } from "../../core/managed/managedState.ts";
import type { HandlerContext } from "./context.ts";
import { isDecidedByRoom, LOCKED_CALLS } from "./managedCalls.ts";

const CALLS = new Map(Object.entries(LOCKED_CALLS));

/** Refuses to change what the administrator of the machine has settled, or what other seats of the hub decide, no matter who asks. */
export const managing = os.$context<HandlerContext>().middleware(({ context, path, next }, input) => {
  const locks = CALLS.get(path.join("."));
  const isRefused = locks !== undefined && (typeof locks === "string" ? isLocked(context.managed, locks) : locks(input, context));
  if (isRefused) throw new ORPCError("SET_BY_ADMINISTRATOR");
  if (isDecidedByRoom(path.join("."), input, context)) throw new ORPCError("DECIDED_BY_ROOM");
  return next();
});
