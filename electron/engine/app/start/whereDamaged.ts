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
 * of the program goes to its log, for the window is told no more than that it failed.
 */
export function whereDamaged(onDamaged: (error: unknown) => void, log: typeof logOwnFault = logOwnFault) {
  return async <Answer>(call: Call<Answer>): Promise<Answer> => {
    try {
      return await call.next();
    } catch (error) {
      if (faultCodeOf(error, "") === "DATABASE_DAMAGED" && !OPEN_OTHER_FILES.has(call.path[0] ?? "")) onDamaged(error);
      else if (!(error instanceof ORPCError) && !isAbort(error)) log(call.path.join("."), error);
      throw error;
    }
  };
}

/** The window that asked has gone. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
