import { ORPCError, os } from "@orpc/server";
import { isLocked } from "../../core/managed/managedState.ts";
import type { HandlerContext } from "./context.ts";
import { LOCKED_CALLS } from "./managedCalls.ts";

const CALLS = new Map(Object.entries(LOCKED_CALLS));

/** Refuses to change what the administrator of the machine has settled, no matter who asks. */
export const managing = os.$context<HandlerContext>().middleware(({ context, path, next }, input) => {
  const locks = CALLS.get(path.join("."));
  const isRefused = locks !== undefined && (typeof locks === "string" ? isLocked(context.managed, locks) : locks(input, context));
  if (isRefused) throw new ORPCError("SET_BY_ADMINISTRATOR");
  return next();
});
