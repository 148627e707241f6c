import { ORPCError } from "@orpc/server";
import { weekBefore } from "#domain/clock/indianWeek.ts";
import { capabilityOfAct } from "#domain/people/capabilityOfAct.ts";
import type { ActTarget, DeskAct, QueueRow } from "#contract/desk.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { closedButNotSolved } from "#db/queries/checkCalls.ts";
import { revision } from "#db/queries/stats.ts";
import { POSTS_SEARCHED } from "#db/queue/textCondition.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { queueRowOf, queueRows } from "#db/queue/queueRows.ts";
import type { QueueLine } from "#db/queue/queueRows.ts";
import { topOfQueue } from "#db/queue/topOfQueue.ts";
import { removeFilter, savedFilters, saveFilter } from "../desk/savedFilters.ts";
import { actorOf, reads } from "./guards.ts";
import type { CallContext } from "./context.ts";

export const deskCalls = {
  list: reads.desk.list.handler(async ({ context, input }) => {
    const at = revision(context.record);
    const rows = await context.longReads.ask("queue", input);
    const complete = input.filter.text === undefined || rows.length < POSTS_SEARCHED;
    return { revision: at, total: rows.length, rows: inBase64(rows), complete };
  }),

  top: reads.desk.top.handler(({ context, input }) => {
    const rows = topOfQueue(context.record, input);
    return rows && { revision: revision(context.record), total: rows.length, rows: inBase64(rows), complete: true };
  }),

  rows: reads.desk.rows.handler(({ context, input }) => queueRows(context.record, input.rows).map((line) => rowOf(line))),

  counts: reads.desk.counts.handler(({ context }) => queueCounts(context.record, context.actor)),

  find: reads.desk.find.handler(({ context, input, errors }) => {
    const line = queueRowOf(context.record, input.id);
    if (line === null) throw errors.NOT_FOUND();
    return rowOf(line);
  }),

  act: reads.desk.act.handler(async function* ({ context, input, errors }) {
    const { target, act } = input;
    const actor = actorOfAct(context, target, act);
    if (target.kind === "case" && queueRowOf(context.record, target.id) === null) throw errors.NOT_FOUND();
    yield* context.deskActs.run({ target, act, actor });
  }),

  undo: reads.desk.undo.handler(async ({ context, input, errors }) => {
    const undone = await context.deskActs.undo(input.actId, actorOf(context, "triage"));
    if (undone === null || (undone.undone === 0 && undone.kept > 0)) throw errors.NOT_UNDOABLE();
    return undone;
  }),

  checkCalls: reads.desk.checkCalls.handler(({ context, input }) => {
    const now = context.now();
    return [...closedButNotSolved(context.record, weekBefore(now, input.weeks).name, weekBefore(now).name)];
  }),

  savedFilters: {
    list: reads.desk.savedFilters.list.handler(({ context }) => [...savedFilters(context.record, context.actor)]),
    put: reads.desk.savedFilters.put.handler(({ context, input }) => [...saveFilter(context.record, context.actor, input, context.now())]),
    remove: reads.desk.savedFilters.remove.handler(({ context, input }) => [
      ...removeFilter(context.record, context.actor, input.id, context.now()),
    ]),
  },

  presence: {
    enter: reads.desk.presence.enter.handler(({ context, input }) => {
      context.presence.enter(context.session, nameOf(context), input.id, context.now());
    }),
    others: reads.desk.presence.others.handler(({ context, input }) => [...context.presence.othersIn(context.session, input.id)]),
  },
};

function inBase64(rows: Uint32Array): string {
  return Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength).toString("base64");
}

/** The beginning of a post tells what it is about; the case shows the whole. */
const LETTERS_OF_A_LINE = 280;

/** A line as a window may see it. */
export function rowOf({ text, ...line }: QueueLine): QueueRow {
  // Masked before it is cut, so that no half of a number slips through.
  const masked = maskPersonalData(text);
  return { ...line, text: masked.length <= LETTERS_OF_A_LINE ? masked : `${Array.from(masked).slice(0, LETTERS_OF_A_LINE).join("")}…` };
}

/** Who acts, if they may: what the act is decides it, and acting on many cases at once is a right of its own. */
function actorOfAct(context: CallContext, target: ActTarget, act: DeskAct): string {
  if (target.kind === "filter" || target.kind === "rows") actorOf(context, "bulk");
  // A proposal may also say that it is no complaint, which only the room decides.
  if (act.do === "accept") return actorOf(context, context.dossier === null ? "mark" : "triage");
  const capability = capabilityOfAct(act.action.type);
  if (capability === null) throw new ORPCError("FORBIDDEN");
  if (act.action.type === "prepare-reply" && act.action.approved) actorOf(context, "approve-reply");
  return actorOf(context, capability);
}

function nameOf({ session }: CallContext): string {
  const state = session.state();
  return state.status === "signed-in" ? state.person.name : "";
}
