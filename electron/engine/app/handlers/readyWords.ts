import { readGrievance } from "#db/projections/grievanceRow.ts";
import { snippetsOfCase } from "../../services/readyWords/snippetsOfCase.ts";
import { needs, reads } from "./guards.ts";

export const readyWordsHandlers = {
  reasons: {
    get: reads.readyWords.reasons.get.handler(({ context }) => context.settings.reasons()),

    put: needs("settings").readyWords.reasons.put.handler(({ context, input }) => {
      context.settings.putReasons(input);
      context.changes.announce("settings");
      return context.settings.reasons();
    }),
  },

  snippets: {
    get: reads.readyWords.snippets.get.handler(({ context }) => context.settings.snippets()),

    put: needs("settings").readyWords.snippets.put.handler(({ context, input }) => {
      context.settings.putSnippets(input);
      context.changes.announce("settings");
      return context.settings.snippets();
    }),

    ofCase: reads.readyWords.snippets.ofCase.handler(({ context, input: { id, audience }, errors }) => {
      const grievance = id === null ? null : readGrievance(context.record, id);
      if (id !== null && grievance === null) throw errors.NOT_FOUND();
      const found = snippetsOfCase({ grievance, audience, settings: context.settings.snippets(), now: context.now() });
      return found.map((snippet) => ({ ...snippet, unknown: [...snippet.unknown] }));
    }),
  },
};
