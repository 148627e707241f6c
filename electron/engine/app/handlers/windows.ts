import { ORPCError } from "@orpc/server";
import { covers } from "#domain/people/seatBelonging.ts";
import { procedures } from "./context.ts";
import { reads } from "./guards.ts";

export const windowsHandlers = {
  ask: reads.windows.ask.handler(({ context, input }) => {
    const isWall = input.command === "showMirror" || input.command === "openWall";
    if (context.scope !== null && isWall && !covers(context.scope, context.scopeOfSeat())) throw new ORPCError("OUT_OF_SCOPE");
    context.host.onAsked(input);
  }),

  askAtWall: procedures.windows.askAtWall.handler(({ context: { host }, input: { command } }) => {
    if (command === "showDesk") host.onCasesAsked();
    else host.onAsked(command === "openSettings" ? { command, link: "" } : { command });
  }),
};
