import { indianDayNumber, startOfDay } from "#domain/clock/indianDay.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import { isSnoozeTime, MOST_SNOOZE_DAYS } from "#domain/work/snooze.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { draftPlaces, draftsOf, dropDraft, putDraft, WrittenElsewhere } from "#db/work/drafts.ts";
import { dropFollowUp, followUpOf, followUpsOf, putFollowUp } from "#db/work/followUps.ts";
import { mentionsOf, readAllMentions, readMentionsOfCase, unreadMention, unreadMentions } from "#db/work/mentions.ts";
import { dropSnooze, putSnooze, snoozeOf, snoozesOf } from "#db/work/snoozes.ts";
import { listLookOf, putListLook } from "../../services/desk/listLook.ts";
import { mayHearOf } from "../../services/people/mayHearOf.ts";
import type { HandlerContext } from "./context.ts";
import { reads } from "./guards.ts";

const MOST_MENTIONS_TOLD = 100;

/** Everybody has work of their own, and it is told to nobody else: all of it goes by who asks. */
export const workHandlers = {
  ofCase: reads.work.ofCase.handler(({ context: { record, actor }, input: { id } }) => {
    const drafts = draftsOf(record, actor, id).map((draft) => ({ ...draft }));
    if (id === null) return { drafts, snooze: null, followUp: null };
    const snooze = snoozeOf(record, actor, id);
    return {
      drafts,
      snooze: snooze && { untilAt: snooze.untilAt, reason: snooze.reason, woken: snooze.woken },
      followUp: followUpOf(record, actor, id),
    };
  }),

  marks: reads.work.marks.handler(({ context: { record, actor } }) => ({
    drafts: draftPlaces(record, actor).map(({ kind, about }) => ({ kind, id: about === "" ? null : about })),
    snoozed: [...snoozesOf(record, actor)],
    followUps: [...followUpsOf(record, actor)],
    unreadMentions: unreadMentions(record, actor),
  })),

  putDraft: reads.work.putDraft.handler(({ context, input: { kind, id, words, basedOn }, errors }) => {
    const { record, writer, actor } = context;
    if (id !== null && !mayBeKeptOf(record, id)) throw errors.NOT_FOUND();
    try {
      const { isOther, changedAt } = putDraft(writer, { person: actor, kind, about: id }, words, context.now(), basedOn);
      if (isOther) context.changes.announce("work");
      return { changedAt };
    } catch (error) {
      throw error instanceof WrittenElsewhere ? errors.WRITTEN_ELSEWHERE() : error;
    }
  }),

  dropDraft: reads.work.dropDraft.handler(({ context, input: { kind, id, basedOn } }) => {
    if (dropDraft(context.writer, { person: context.actor, kind, about: id }, context.now(), basedOn)) context.changes.announce("work");
  }),

  snooze: reads.work.snooze.handler(({ context, input: { id, untilAt, reason }, errors }) => {
    const { record, writer, actor } = context;
    const now = context.now();
    if (!mayBeKeptOf(record, id)) throw errors.NOT_FOUND();
    if (!isSnoozeTime(untilAt, now)) throw errors.NOT_A_TIME();
    if (!putSnooze(writer, actor, id, { untilAt, reason }, now)) throw errors.TOO_MANY();
    context.changes.announce("work");
  }),

  endSnooze: reads.work.endSnooze.handler(({ context, input: { id } }) => {
    if (context.writer.transaction(() => dropSnooze(context.writer, context.actor, id)) > 0) context.changes.announce("work");
  }),

  followUp: reads.work.followUp.handler(({ context, input: { id, dueAt, line }, errors }) => {
    const { record, writer, actor } = context;
    const now = context.now();
    if (!mayBeKeptOf(record, id)) throw errors.NOT_FOUND();
    // A day that is past is due at once; one beyond all sense is a slip of the hand.
    const lastAt = startOfDay(indianDayNumber(now) + 2 * MOST_SNOOZE_DAYS);
    if (!putFollowUp(writer, actor, id, { dueAt: Math.min(dueAt, lastAt), line }, now)) throw errors.TOO_MANY();
    context.changes.announce("work");
  }),

  endFollowUp: reads.work.endFollowUp.handler(({ context, input: { id } }) => {
    if (context.writer.transaction(() => dropFollowUp(context.writer, context.actor, id)) > 0) context.changes.announce("work");
  }),

  colleagues: reads.work.colleagues.handler(({ context, input: { id } }) =>
    context.people
      .list()
      .filter((person) => person.id !== context.actor && mayHearOf(context.record, person, id))
      .map(({ id: person, name, role }) => ({ id: person, name, role })),
  ),

  mentions: reads.work.mentions.handler(({ context }) => {
    const { record, actor } = context;
    const me = personOf(context, actor);
    return mentionsOf(record, actor, MOST_MENTIONS_TOLD).flatMap(({ eventId, id, by, at, readAt }) => {
      const grievance = readGrievance(record, id);
      // Who has lost the right to a case since is not told of it any more.
      if (grievance === null || (me !== null && !mayHearOf(record, me, id))) return [];
      return { eventId, id, ticket: grievance.ticket, by: personOf(context, by)?.name ?? "", at, isRead: readAt !== null };
    });
  }),

  readMentions: reads.work.readMentions.handler(({ context, input: { id } }) => {
    const { writer, actor } = context;
    const now = context.now();
    const read = writer.transaction(() => (id === null ? readAllMentions(writer, now, actor) : readMentionsOfCase(writer, now, actor, id)));
    if (read > 0) context.changes.announce("work");
  }),

  look: {
    get: reads.work.look.get.handler(({ context: { record, actor } }) => listLookOf(record, actor)),
    put: reads.work.look.put.handler(({ context: { writer, actor, now }, input }) => putListLook(writer, actor, input, now())),
  },

  keepUnread: reads.work.keepUnread.handler(({ context, input: { eventId } }) => {
    if (context.writer.transaction(() => unreadMention(context.writer, context.actor, eventId)) > 0) context.changes.announce("work");
  }),
};

/** Of a case that was erased nothing is written down any more. */
function mayBeKeptOf(record: HandlerContext["record"], id: GrievanceId): boolean {
  return readGrievance(record, id)?.erasedAt === null;
}

function personOf({ people }: HandlerContext, id: string) {
  return people.find(id as PersonId);
}

/** Whether everybody whom a note names has a right to its case. A note about several cases at once names nobody. */
export function mayAllHearOf({ people, record }: HandlerContext, mentions: readonly string[], id: GrievanceId | null): boolean {
  return mentions.every((person) => {
    const known = people.find(person as PersonId);
    return id !== null && known !== null && mayHearOf(record, known, id);
  });
}
