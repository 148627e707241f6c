import { ORPCError } from "@orpc/server";
import { weekBefore } from "#domain/clock/indianWeek.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { storedNameOf } from "#domain/file/storedName.ts";
import { hindiGuess } from "#domain/geography/hindiGuess.ts";
import { ACT_OF_EACH } from "#domain/desk/requestedCommand.ts";
import { capabilityOfAct, capabilityOfCommand } from "#domain/people/capabilityOfCommand.ts";
import type { CommandTarget, DeskCommand, LeftAlone, QueueRow } from "#contract/desk.ts";
import { maskKnown } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { casesOfIncident } from "#db/queries/casesOfIncident.ts";
import { closedButNotSolved } from "#db/queries/checkCalls.ts";
import { revision } from "#db/queries/stats.ts";
import { floodSignsOf } from "#db/queries/floodSigns.ts";
import { whyFound } from "#db/queries/whyFound.ts";
import { queueCounts } from "#db/queue/queueCounts.ts";
import { queueRowOf, queueRows } from "#db/queue/queueRows.ts";
import type { QueueLine } from "#db/queue/queueRows.ts";
import { idOfRow } from "#db/queue/seenCases.ts";
import { valueCounts } from "#db/queue/valueCounts.ts";
import { hindiOfPlace } from "#db/places/placeNames.ts";
import { tehsils } from "#db/places/placesOfTehsil.ts";
import { topOfQueue } from "#db/queue/topOfQueue.ts";
import { asOfNow, positionOf } from "../../core/commands/asOf.ts";
import { toldPlace } from "../../core/toldPlace.ts";
import { rowsInBase64, rowsOfBase64 } from "../../core/commands/rowsInBase64.ts";
import { nameInCase } from "../../services/cases/filesOfCase.ts";
import { statutoryOf } from "../../services/cases/statutoryOf.ts";
import { LEFT_TOLD, NotSeen } from "../../services/desk/deskCommands.ts";
import { isOfEachCase } from "../../services/desk/ofEachCase.ts";
import { removeFilter, savedFilters, saveFilter } from "../../services/desk/savedFilters.ts";
import { actorOf, mayNow, reads } from "./guards.ts";
import { ownFilter } from "./ownFilter.ts";
import { grantedFilter, searcherFor } from "./searching.ts";
import type { HandlerContext } from "./context.ts";
import { mayAllHearOf } from "./work.ts";
import { withStatutoryCuts } from "./withStatutoryCuts.ts";

/** Of pictures those that somebody here has just kept, or that are in the case: to know the name of another file is not enough to send it. */
function mayGoOut({ newFiles, record }: HandlerContext, target: CommandTarget, act: DeskCommand): boolean {
  if (act.do !== "act" || act.action.type !== "prepare-reply") return true;
  return (act.action.pictures ?? []).every((picture) => {
    const file = storedNameOf(picture);
    return newFiles.has(file) || (target.kind === "case" && nameInCase(record, target.id, file) !== null);
  });
}

export const deskHandlers = {
  list: reads.desk.list.handler(async ({ context, input }) => {
    const at = revision(context.record);
    const filter = grantedFilter(context, input.filter);
    if (filter === null) return { revision: at, total: 0, rows: "", complete: true, withheld: true };
    const { text, findsHidden = false } = filter;
    const [rows, complete, away] = await Promise.all([
      context.reads.queue({ ...input, filter }),
      text === undefined || context.reads.searchedWhole({ text, findsHidden }),
      filter.folded === true ? context.reads.queue({ ...input, filter: { ...filter, folded: false } }) : null,
    ]);
    const list = { revision: at, total: rows.length, rows: rowsInBase64(rows), complete, withheld: false };
    return away === null ? list : { ...list, folded: away.length };
  }),

  top: reads.desk.top.handler(({ context, input }) => {
    const filter = grantedFilter(context, input.filter);
    const rows = filter && topOfQueue(context.record, { ...input, filter });
    return rows && { revision: revision(context.record), total: rows.length, rows: rowsInBase64(rows), complete: true, withheld: false };
  }),

  rows: reads.desk.rows.handler(({ context, input }) => {
    const settings = context.settings.floods();
    const { services } = context.offices.services();
    const { calendar } = context.policy();
    return queueRows(context.record, input.rows).map((line) => {
      const signs = floodSignsOf(context.record, line.id, settings);
      const row = { ...rowOf(context.record, line), statutoryDueAt: statutoryOf(line, services, calendar)?.dueAt ?? null };
      return signs === null ? row : { ...row, signs };
    });
  }),

  whyFound: reads.desk.whyFound.handler(({ context, input: { text, rows } }) => {
    const searcher = searcherFor(context, text);
    return searcher === null ? [] : [...whyFound(context.record, text, rows, searcher)];
  }),

  counts: reads.desk.counts.handler(({ context }) => queueCounts(context.record, context.actor)),

  valueCounts: reads.desk.valueCounts.handler(async ({ context, input }) => {
    const filter = withStatutoryCuts(context, ownFilter(context, input.filter));
    // The list of a search begins long before all that it finds is counted.
    const isSearch = filter.text !== undefined;
    const grouped = isSearch ? null : await context.countsAsked(context, { ...filter, findsHidden: mayNow(context, "triage") });
    return { ...NO_FIGURES, ...valueCounts(context.record, filter), ...(grouped ?? NO_GROUPS) };
  }),

  tehsils: reads.desk.tehsils.handler(({ context: { record } }) =>
    tehsils(record).map((each) => ({ ...each, hindi: hindiOfPlace(record, each.tehsil, each.district) ?? hindiGuess(each.tehsil) })),
  ),

  find: reads.desk.find.handler(({ context, input, errors }) => {
    const line = queueRowOf(context.record, input.id);
    if (line === null) throw errors.NOT_FOUND();
    return rowOf(context.record, line);
  }),

  asOf: reads.desk.asOf.handler(({ context }) => asOfNow(context.record)),

  weigh: reads.desk.weigh.handler(async ({ context, input, errors }) => {
    const asOf = input.asOf ?? asOfNow(context.record);
    const position = positionOf(asOf);
    if (position === null) throw errors.NOT_SEEN();
    const rows = rowsOfBase64(input.rows);
    const weighed = await context.reads.weigh({ rows, position, act: input.act });
    const { able, changed, refused } = isOfEachCase(input.act) ? await context.deskCommands.foresee(weighed, input.act) : weighed;
    return {
      asOf,
      total: rows.length,
      able: rowsInBase64(able),
      changed,
      refused: refused.map((each) => ({ ...each, cases: [...each.cases] })),
    };
  }),

  act: reads.desk.act.handler(async function* ({ context, input, errors }) {
    const { target, act } = input;
    const actor = actorOfCommand(context, target, act);
    const mentions = act.do === "act" && act.action.type === "note" ? (act.action.mentions ?? []) : [];
    if (!mayAllHearOf(context, mentions, target.kind === "case" ? target.id : null)) throw errors.NOT_THEIRS();
    if (target.kind === "case" && queueRowOf(context.record, target.id) === null) throw errors.NOT_FOUND();
    if (!mayGoOut(context, target, act)) throw errors.NOT_FOUND();
    if (!isInRegister(context, act)) throw errors.NO_REPRESENTATIVE();
    const granted = target.kind === "filter" ? { ...target, filter: grantedFilter(context, target.filter) ?? NOTHING } : target;
    try {
      yield* context.deskCommands.run({ target: granted, act, actor });
    } catch (error) {
      throw error instanceof NotSeen ? errors.NOT_SEEN() : error;
    }
  }),

  undo: reads.desk.undo.handler(async ({ context, input, errors }) => {
    const left: LeftAlone[] = [];
    const undone = await context.deskCommands.undo(input.runId, actorOf(context, "triage"), (each) => left.push(each));
    if (undone === null) throw errors.NOT_UNDOABLE();
    return left.length === 0 ? undone : { ...undone, left: left.slice(0, LEFT_TOLD) };
  }),

  checkCalls: reads.desk.checkCalls.handler(({ context, input }) => {
    const now = context.now();
    return [...closedButNotSolved(context.record, weekBefore(now, input.weeks).name, weekBefore(now).name)];
  }),

  savedFilters: {
    list: reads.desk.savedFilters.list.handler(({ context }) => [...savedFilters(context.record, context.actor)]),
    put: reads.desk.savedFilters.put.handler(({ context, input }) => [...saveFilter(context.writer, context.actor, input, context.now())]),
    remove: reads.desk.savedFilters.remove.handler(({ context, input }) => [
      ...removeFilter(context.writer, context.actor, input.id, context.now()),
    ]),
  },

  presence: {
    enter: reads.desk.presence.enter.handler(({ context, input }) => {
      const selected = (input.selected ?? []).flatMap((row) => idOfRow(context.record, row) ?? []);
      context.presence.enter(context.session, nameOf(context), { id: input.id, beside: input.beside ?? null, selected }, context.now());
    }),
    others: reads.desk.presence.others.handler(({ context, input: { id } }) => [
      ...context.presence.othersIn(context.session, id).map((other) => ({ ...other, seat: null })),
      ...context.presence.othersElsewhere(id),
    ]),
  },
};

const NO_FIGURES = { states: null, departments: null, districts: null };
const NO_GROUPS = { categories: null, offices: null, tehsils: null, media: null, urgencies: null, channels: null };

/** What a filter holds that is withheld. */
const NOTHING: CaseFilter = { states: [] };

/** The beginning of a post tells what it is about; the case shows the whole. */
const LETTERS_OF_A_LINE = 280;

/** A line as a window may see it. */
export function rowOf(reader: Reader, { text, ...shown }: QueueLine): QueueRow {
  // By it the statutory date is found; a list names it nowhere.
  const { category: _, ...line } = shown;
  return {
    ...line,
    text: text.told(LETTERS_OF_A_LINE),
    author: maskKnown(line.author),
    ...toldPlace(reader, line.place, line.district),
  };
}

/** A case names a representative whom the register has, in office or not. */
function isInRegister({ offices }: HandlerContext, act: DeskCommand): boolean {
  const named = act.do === "act" && act.action.type === "correct-proposal" ? act.action.representative : null;
  return named == null || offices.representatives().some(({ id }) => id === named);
}

/** Who acts, if they may: what the act is decides it, and acting on many cases at once is a right of its own. */
function actorOfCommand(context: HandlerContext, target: CommandTarget, act: DeskCommand): string {
  if (isOfMany(context, target)) actorOf(context, "bulk");
  // A proposal may also say that it is no complaint, which only the room decides.
  if (act.do === "accept") return actorOf(context, context.dossier === null ? "mark" : "triage");
  if (isOfEachCase(act)) {
    const needed = capabilityOfCommand(ACT_OF_EACH[act.do]);
    if (needed === null) throw new ORPCError("FORBIDDEN");
    if (act.do === "reply" && act.approved) actorOf(context, "approve-reply");
    return actorOf(context, needed);
  }
  const capability = capabilityOfAct(act.action.type);
  if (capability === null) throw new ORPCError("FORBIDDEN");
  if (act.action.type === "reopen" && (act.action.escalateTo ?? null) !== null) actorOf(context, "escalate");
  if (act.action.type === "prepare-reply" && act.action.approved) actorOf(context, "approve-reply");
  return actorOf(context, capability);
}

/** The cases of one incident are one matter, however many they are. */
function isOfMany({ record }: HandlerContext, target: CommandTarget): boolean {
  if (target.kind === "seen" && target.id !== undefined) {
    const ofIncident = new Set([target.id, ...casesOfIncident(record, target.id)]);
    return rowsOfBase64(target.rows).some((row) => {
      const id = idOfRow(record, row);
      return id !== null && !ofIncident.has(id);
    });
  }
  return target.kind === "filter" || target.kind === "rows" || target.kind === "seen";
}

function nameOf({ session }: HandlerContext): string {
  const state = session.state();
  return state.status === "signed-in" ? state.person.name : "";
}
