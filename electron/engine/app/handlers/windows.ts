import { ORPCError } from "@orpc/server";
import { reads } from "./guards.ts";

export const windowsHandlers = {
  ask: reads.windows.ask.handler(({ context, input }) => {
    // A view of the wall shows what the whole room shows.
    if (context.scope !== null && (input.command === "showMirror" || input.command === "openWall")) throw new ORPCError("OUT_OF_SCOPE");
    context.host.onAsked(input);
  }),
};
