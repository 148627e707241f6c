import { ORPCError, os } from "@orpc/server";
import { askWhether } from "#db/ask.ts";
import { NeedsWholeRecord } from "#db/scope/scopedReader.ts";
import { withinScope } from "../parts/withinScope.ts";
import type { HandlerContext } from "./context.ts";
import { SCOPE_OF_CALL } from "./scopeOfCalls.ts";

/**
 * Answers somebody who sees the cases of some departments or districts only. Their call works on what of the record is theirs, and on services that keep to it; what
 * names another case is answered as if that were not there, and no answer names one. A wall shows the room what the room shows, no matter who sits elsewhere.
 */
export const scoping = os.$context<HandlerContext>().middleware(async ({ context, path, next }, input) => {
  const state = context.session.state();
  const scope = "person" in state && context.window !== "wall" ? state.person.scope : null;
  if (scope === null) return next();
  if (SCOPE_OF_CALL.get(path.join(".")) !== "scoped" && SCOPE_OF_CALL.get(path.join(".")) !== "no-case")
    throw new ORPCError("OUT_OF_SCOPE");
  const own = withinScope(context, scope);
  const isOfOthers = (text: string) => UUID.test(text) && isCase(context.writer, text) && !isCase(own.record, text);
  if (someText(input, isOfOthers)) throw new ORPCError("NOT_FOUND");
  try {
    const done = await next({ context: own });
    return { ...done, output: withoutOthers(done.output, isOfOthers) };
  } catch (error) {
    throw refusalOf(error);
  }
});

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
/** Stands in the place of a case that is not told, as where one of theirs is linked with it. */
const NOBODYS = "00000000-0000-5000-8000-000000000000";

const isCase = askWhether<[id: string]>("SELECT 1 FROM grievance WHERE id = ?");

function refusalOf(error: unknown): unknown {
  return error instanceof NeedsWholeRecord ? new ORPCError("OUT_OF_SCOPE") : error;
}

function someText(within: unknown, is: (text: string) => boolean): boolean {
  if (typeof within === "string") return is(within);
  return typeof within === "object" && within !== null && Object.values(within).some((part) => someText(part, is));
}

/** The same answer, or the same steps of one, where nothing in it names a case of others. */
function withoutOthers<Output>(output: Output, isOfOthers: (text: string) => boolean): Output {
  if (typeof output === "object" && output !== null && Symbol.asyncIterator in output)
    return stepsWithoutOthers(output as unknown as AsyncIterable<unknown>, isOfOthers) as Output;
  return someText(output, isOfOthers) ? (replaced(output, isOfOthers) as Output) : output;
}

async function* stepsWithoutOthers(steps: AsyncIterable<unknown>, isOfOthers: (text: string) => boolean) {
  try {
    for await (const step of steps) yield withoutOthers(step, isOfOthers);
  } catch (error) {
    throw refusalOf(error);
  }
}

function replaced(output: unknown, isOfOthers: (text: string) => boolean): unknown {
  if (typeof output === "string") return isOfOthers(output) ? NOBODYS : output;
  if (Array.isArray(output)) return output.map((part) => replaced(part, isOfOthers));
  if (typeof output !== "object" || output === null || Object.getPrototypeOf(output) !== Object.prototype) return output;
  return Object.fromEntries(Object.entries(output).map(([name, part]) => [name, replaced(part, isOfOthers)]));
}
