import { acknowledgeGap } from "#db/sources/sourceGaps.ts";
import { needs, reads } from "./guards.ts";

export const sourcesHandlers = {
  list: reads.sources.list.handler(({ context }) => [...context.sourceStatuses()]),

  endedSignIns: reads.sources.endedSignIns.handler(({ context }) =>
    context.channels.endedSignIns().map(({ kind, channel, account, at, why }) => ({ kind, channel, account, at, why })),
  ),

  acknowledgeGap: needs("sources").sources.acknowledgeGap.handler(({ context, input }) => {
    const key = { sourceKey: input.source, id: input.gap };
    const acknowledged = acknowledgeGap(context.writer, key, context.actor, context.now());
    if (acknowledged) context.changes.announce("sources");
    return { acknowledged };
  }),
};
