import type { ListedReadingProblem } from "#contract/readingProblems.ts";
import { may } from "#domain/people/roles.ts";
import type { Reader } from "#db/connection.ts";
import { countReadingProblems, openReadingProblems, readingProblem } from "#db/sources/readingProblems.ts";
import type { ReadingProblem } from "#db/sources/readingProblems.ts";
import { sourceState } from "#db/sources/sourceState.ts";
import { pick } from "../../core/pick.ts";
import { rawWords } from "../../core/sources/rawWords.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

const MOST_LISTED = 200;

export const readingProblemsHandlers = {
  list: reads.readingProblems.list.handler(({ context }) => {
    const { record } = context;
    const seesTitles = maySeeTitles(context);
    return {
      total: countReadingProblems(record),
      problems: openReadingProblems(record, MOST_LISTED).map((problem) => listed(problem, record, seesTitles)),
    };
  }),

  raw: needs("triage").readingProblems.raw.handler(({ context, input, errors }) => {
    const problem = readingProblem(context.record, input.id);
    const raw = context.readingProblems.show(input.id, context.actor);
    if (problem === null || raw === null) throw errors.NOT_FOUND();
    return { text: rawWords(raw), bytes: problem.rawBytes, keptBytes: raw.length };
  }),

  readAgain: needs("triage").readingProblems.readAgain.handler(async ({ context, input, errors, signal }) => {
    const outcome = await context.readingProblems.readAgain(input.id, context.actor, signal ?? new AbortController().signal);
    if (outcome.outcome === "not-found") throw errors.NOT_FOUND();
    return outcome;
  }),

  dismiss: needs("triage").readingProblems.dismiss.handler(({ context, input }) => ({
    dismissed: context.readingProblems.dismiss(input.ids, context.actor),
  })),
};

function listed(problem: ReadingProblem, record: Reader, seesTitles: boolean): ListedReadingProblem {
  return {
    ...pick(problem, "id", "channel", "reason", "detail", "firstAt", "lastAt", "count", "keptBytes"),
    source: sourceState(record, problem.sourceKey)?.label ?? problem.sourceKey,
    title: seesTitles ? problem.title : null,
    bytes: problem.rawBytes,
    canBeReadAgain: problem.place !== null,
  };
}

/** A name and a subject are a citizen's: who may not handle cases sees neither. */
function maySeeTitles({ session }: Pick<HandlerContext, "session">): boolean {
  const state = session.state();
  return state.status === "first-run" || (state.status === "signed-in" && may(state.person.role, "triage"));
}
