import { ORPCError, os } from "@orpc/server";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { NeedsWholeRecord } from "#db/scope/scopedReader.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { withinScope } from "../parts/withinScope.ts";
import type { HandlerContext } from "./context.ts";
import { SCOPE_OF_CALL } from "./scopeOfCalls.ts";

/**
 * Answers somebody who sees the cases of some departments or districts only. The rest of their call works on what of the record is theirs, and on services that keep to it;
 * a call that names another case is answered as if that were not there, whatever it is about. A wall shows the room what the room shows, no matter who sits elsewhere.
 */
export const scoping = os.$context<HandlerContext>().middleware(async ({ context, path, next }, input) => {
  const state = context.session.state();
  const scope = "person" in state && context.window !== "wall" ? state.person.scope : null;
  if (scope === null) return next();
  if (SCOPE_OF_CALL.get(path.join(".")) === "whole") throw new ORPCError("OUT_OF_SCOPE");
  const own = withinScope(context, scope);
  for (const id of uuidsIn(input)) {
    const grievance = id as GrievanceId;
    if (readGrievance(own.record, grievance) === null && readGrievance(context.writer, grievance) !== null)
      throw new ORPCError("NOT_FOUND");
  }
  try {
    return await next({ context: own });
  } catch (error) {
    throw error instanceof NeedsWholeRecord ? new ORPCError("OUT_OF_SCOPE") : error;
  }
});

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Every text of an input that may name a case, wherever it stands. */
function* uuidsIn(input: unknown): Iterable<string> {
  if (typeof input === "string") {
    if (UUID.test(input)) yield input;
  } else if (typeof input === "object" && input !== null) for (const part of Object.values(input)) yield* uuidsIn(part);
}
