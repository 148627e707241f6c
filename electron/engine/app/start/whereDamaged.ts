import { ORPCError } from "@orpc/server";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { faultCodeOf } from "../../core/guard/recordGuard.ts";

/** Calls that open other files as well: what is damaged there is not the record. */
const OPEN_OTHER_FILES: ReadonlySet<string> = new Set(["transfer", "restoring"]);

interface Call<Answer> {
  readonly path: readonly string[];
  next(): Promise<Answer>;
}

/**
 * Around each call of a window: a record that turns out to be damaged while the engine runs is no matter of one answer. What fails by a fault
 * of the program goes to its log, for the window is told no more than that it failed; also where an answer comes in steps and breaks off.
 */
export function whereDamaged(onDamaged: (error: unknown) => void, log: typeof logOwnFault = logOwnFault) {
  return async <Answer>(call: Call<Answer>): Promise<Answer> => {
    const tell = (error: unknown) => {
      if (faultCodeOf(error, "") === "DATABASE_DAMAGED" && !OPEN_OTHER_FILES.has(call.path[0] ?? "")) onDamaged(error);
      else if (!(error instanceof ORPCError) && !isAbort(error)) log(call.path.join("."), error);
      throw error;
    };
    const answer = await call.next().catch(tell);
    return isInSteps(answer) ? withSteps(answer, tell) : answer;
  };
}

type Steps = AsyncIterator<unknown> & AsyncIterable<unknown>;

function isInSteps(answer: unknown): answer is Steps {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer && "next" in answer;
}

/** The same steps; what fails on the way to one is told, long after the call itself was answered. It can be ended while a step is waited for. */
function withSteps<Answer extends Steps>(steps: Answer, tell: (error: unknown) => never): Answer {
  return new Proxy(steps, {
    get: (_, name, told) => {
      if (name === Symbol.asyncIterator) return () => told;
      if (name === "next") return () => steps.next().catch(tell);
      const value: unknown = Reflect.get(steps, name, steps);
      return typeof value === "function" ? value.bind(steps) : value;
    },
  });
}

/** The window that asked has gone. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
