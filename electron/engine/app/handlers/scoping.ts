import { ORPCError, os } from "@orpc/server";
import { askWhether } from "#db/ask.ts";
import { caseOfTicket } from "#db/search/caseOfTicket.ts";
import { NeedsWholeRecord } from "#db/scope/scopedReader.ts";
import type { TicketNumber } from "#domain/ids.ts";
import type { Scope } from "#domain/people/scope.ts";
import { withinScope } from "./withinScope.ts";
import type { HandlerContext } from "./context.ts";
import { SCOPE_OF_CALL } from "./scopeOfCalls.ts";

/**
 * Answers somebody who sees the cases of some departments or districts only. Their call works on what of the record is theirs, and on services that keep to it; what
 * names another case is answered as if that were not there, and no answer names one. A wall, at which nobody signs in, is answered so where its seat shows a part.
 */
export const scoping = os.$context<HandlerContext>().middleware(async ({ context, path, next }, input) => {
  const name = path.join(".");
  const scope = scopeOf(context);
  if (scope === null || (context.window === "wall" && OF_WALLS.has(name))) return next();
  if (SCOPE_OF_CALL.get(name) !== "scoped" && SCOPE_OF_CALL.get(name) !== "no-case") throw new ORPCError("OUT_OF_SCOPE");
  const own = withinScope(context, scope);
  const isOfOthers = (id: string) => UUID.test(id) && isCase(context.writer, id) && !isCase(own.record, id);
  const isTicketOfOthers = (ticket: TicketNumber) =>
    caseOfTicket(context.writer, ticket) !== null && caseOfTicket(own.record, ticket) === null;
  const told = (text: string) =>
    isOfOthers(text) ? NOBODYS : text.replaceAll(TICKET, (ticket) => (isTicketOfOthers(ticket as TicketNumber) ? HIDDEN_TICKET : ticket));
  if (someText(input, isOfOthers)) throw new ORPCError("NOT_FOUND");
  try {
    const done = await next({ context: own });
    return { ...done, output: withoutOthers(done.output, told) };
  } catch (error) {
    throw refusalOf(error);
  }
});

/** What a wall says and hears of itself; whose cases a desk opens for it is asked there. */
const OF_WALLS: ReadonlySet<string> = new Set(["walls.stand", "walls.shows", "walls.openCases"]);

function scopeOf({ window, session, scopeOfSeat }: HandlerContext): Scope | null {
  if (window === "wall") return scopeOfSeat();
  const state = session.state();
  return "person" in state ? state.person.scope : null;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
/** Stands in the place of a case that is not told, as where one of theirs is linked with it. */
const NOBODYS = "00000000-0000-5000-8000-000000000000";

/** As in the words of a letter to an office about several cases, or in a note. */
const TICKET = /(?<![\w-])\d{6}-[\dA-HJKMNP-TV-Z]{6}(?![\w-])/gu;
const HIDDEN_TICKET = "•••";

const isCase = askWhether<[id: string]>("SELECT 1 FROM grievance WHERE id = ?");

function refusalOf(error: unknown): unknown {
  return error instanceof NeedsWholeRecord ? new ORPCError("OUT_OF_SCOPE") : error;
}

function someText(within: unknown, is: (text: string) => boolean): boolean {
  if (typeof within === "string") return is(within);
  return typeof within === "object" && within !== null && Object.values(within).some((part) => someText(part, is));
}

/** The same answer, or the same steps of one, where nothing in it names a case of others. */
function withoutOthers<Output>(output: Output, told: (text: string) => string): Output {
  if (typeof output === "object" && output !== null && Symbol.asyncIterator in output)
    return stepsWithoutOthers(output as unknown as AsyncIterable<unknown>, told) as Output;
  return (someText(output, (text) => told(text) !== text) ? replaced(output, told) : output) as Output;
}

async function* stepsWithoutOthers(steps: AsyncIterable<unknown>, told: (text: string) => string) {
  try {
    for await (const step of steps) yield withoutOthers(step, told);
  } catch (error) {
    throw refusalOf(error);
  }
}

function replaced(output: unknown, told: (text: string) => string): unknown {
  if (typeof output === "string") return told(output);
  if (Array.isArray(output)) return output.map((part) => replaced(part, told));
  if (typeof output !== "object" || output === null || Object.getPrototypeOf(output) !== Object.prototype) return output;
  return Object.fromEntries(Object.entries(output).map(([name, part]) => [name, replaced(part, told)]));
}
