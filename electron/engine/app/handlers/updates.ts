import { ORPCError } from "@orpc/server";
import type { Updates } from "../../services/updates/updates.ts";
import type { HandlerContext } from "./context.ts";
import { needs } from "./guards.ts";

const { get, askNow, install } = needs("settings").updates;

export const updatesHandlers = {
  get: get.handler(({ context }) => updatesOf(context).state()),

  askNow: askNow.handler(({ context }) => updatesOf(context).askNow()),

  install: install.handler(async ({ context, errors }) => {
    const outcome = await updatesOf(context).install();
    if (outcome === "not-ready") throw errors.NOT_READY();
    if (outcome === "interrupts") throw errors.INTERRUPTS();
    if (outcome === "not-opened") throw errors.NOT_OPENED();
    return updatesOf(context).state();
  }),
};

function updatesOf({ updates }: Pick<HandlerContext, "updates">): Updates {
  if (updates === null) throw new ORPCError("ONLY_IN_ROOM");
  return updates;
}
