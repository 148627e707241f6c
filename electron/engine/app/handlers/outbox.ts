import { randomUUID } from "node:crypto";
import type { ListedReply } from "#contract/outbox.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { alternativesTo } from "#domain/reply/alternatives.ts";
import { replyWordsOf, switchedOn } from "#domain/reply/replySettings.ts";
import { repliesIn, repliesOfCase } from "#db/outbox/replies.ts";
import type { ListedReply as ListedRow } from "#db/outbox/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { hasChangedSince } from "#db/events/position.ts";
import { readUserAccess } from "../../channels/x/userAccess.ts";
import { draftFor } from "../../services/outbox/draftReply.ts";
import { isPrivateAnswer, saidOfReply } from "../../services/outbox/untrueReply.ts";
import { testUserAccess } from "../../channels/x/testConnection.ts";
import { asOfNow, positionOf } from "../../core/commands/asOf.ts";
import { pick } from "../../core/pick.ts";
import { answerIncident, reachOfIncident } from "../../services/outbox/incidentReplies.ts";
import { X_USER_TOKEN } from "../../core/ports/secrets.ts";
import type { HandlerContext } from "./context.ts";
import { actorOf, needs, reads } from "./guards.ts";

export const outboxHandlers = {
  status: reads.outbox.status.handler(({ context }) => context.replies.status()),

  draft: reads.outbox.draft.handler(({ context, input, errors }) => {
    const { id, replyId, dueAt, ...asked } = input;
    const { record } = context;
    const found = readGrievance(record, id);
    if (found === null) throw errors.NOT_FOUND();
    const grievance = dueAt === undefined ? found : { ...found, dueAt };
    const answered = found.replies.find((reply) => reply.replyId === replyId);
    const to = answered && { to: { ...answered.to, isPrivate: isPrivateAnswer(record, answered.to, answered.privately) } };
    const drafted = draftFor(record, grievance, { ...asked, ...draftingOf(context), ...to });
    return { ...drafted, warnings: [...drafted.warnings], said: saidOfReply(record, grievance, drafted.isPrivate, context.now()) };
  }),

  list: reads.outbox.list.handler(({ context, input }) => {
    const { list, limit, after } = input;
    const found = repliesIn(context.record, list, limit, after ?? undefined);
    const last = found.length === limit ? found.at(-1) : undefined;
    const next = last && { preparedAt: last.preparedAt, grievanceId: last.grievanceId, replyId: last.replyId };
    return { replies: found.map((row) => listed(row)), after: next ?? null };
  }),

  ofCase: reads.outbox.ofCase.handler(({ context, input, errors }) => {
    if (readGrievance(context.record, input.id) === null) throw errors.NOT_FOUND();
    return repliesOfCase(context.record, input.id).map((row) => listed(row));
  }),

  answerIncident: needs("prepare-reply").outbox.answerIncident.handler(({ context, input, errors }) => {
    if (input.approved) actorOf(context, "approve-reply");
    if (readGrievance(context.record, input.id) === null) throw errors.NOT_FOUND();
    const { record, writer, policy, actor, changes, deskCommands } = context;
    const replyId = randomUUID();
    const only = input.only === undefined ? null : seenOf(context, input.only, actor);
    if (only === "not-seen") throw errors.NOT_SEEN();
    const cases: { id: GrievanceId; events: readonly EventId[] }[] = [];
    const onRecorded = (id: GrievanceId, events: readonly EventId[]) => cases.push({ id, events });
    const asked = { ...input, ...draftingOf(context), replyId, policy: policy(), actor, seen: record, only, onRecorded };
    const { prepared, passedOver } = answerIncident(writer, asked);
    deskCommands.note(replyId, { actor, cases });
    changes.announce("record");
    return { replyId, prepared: [...prepared], passedOver: [...passedOver] };
  }),

  reach: reads.outbox.reach.handler(({ context, input: { afterAccepting, ...asked }, errors }) => {
    if (readGrievance(context.record, asked.id) === null) throw errors.NOT_FOUND();
    const reach = reachOfIncident(context.record, { ...asked, ...draftingOf(context), language: null }, afterAccepting);
    return { reached: [...reach.prepared], passedOver: [...reach.passedOver], asOf: asOfNow(context.record) };
  }),

  resume: needs("approve-reply").outbox.resume.handler(({ context, input }) => {
    context.replies.restart(input?.channel);
    return context.replies.status();
  }),

  settings: {
    get: reads.outbox.settings.get.handler(({ context }) => context.settings.replies()),

    put: needs("settings").outbox.settings.put.handler(({ context, input }) => {
      context.settings.putReplies(switchedOn(context.settings.replies(), input, context.now()));
      context.changes.announce("settings");
      return context.settings.replies();
    }),
  },

  account: {
    get: needs("sources").outbox.account.get.handler(({ context }) => {
      const signedIn = context.channels.get("x")?.signIn?.signedIn ?? null;
      return {
        userId: context.replies.userId(),
        hasToken: context.secrets.get(X_USER_TOKEN) !== undefined,
        signedIn: signedIn && { account: signedIn.account, isOver: signedIn.ended !== null },
      };
    }),

    put: needs("sources").outbox.account.put.handler(async ({ context, input, errors }) => {
      if (context.replies.userId() === null) throw errors.NO_ACCOUNT();
      if (readUserAccess(input.token) === null) throw errors.NOT_A_TOKEN();
      if (!(await context.secrets.store(X_USER_TOKEN, input.token))) throw errors.NO_KEYRING();
      context.replies.restart("x");
      // What may be read in the name of the account is a source of its own.
      context.restartSources();
      context.changes.announce("settings");
      return { stored: true as const };
    }),

    test: needs("sources").outbox.account.test.handler(async ({ context, input, signal }) => {
      const token = input.token ?? context.secrets.get(X_USER_TOKEN);
      if (context.replies.userId() === null) return { ok: false as const, code: "no-account" as const, detail: "" };
      const account = token === undefined ? null : context.replies.accountWith(token);
      if (account === null) return { ok: false as const, code: "not-a-token" as const, detail: "" };
      return testUserAccess(account, context.now, signal);
    }),

    remove: needs("sources").outbox.account.remove.handler(async ({ context }) => {
      await context.secrets.forget(X_USER_TOKEN);
      context.replies.restart("x");
      context.restartSources();
      context.changes.announce("settings");
      return { removed: true as const };
    }),
  },
};

/** The citizens whom a question named, and whether something has happened to their case since. */
function seenOf(
  { record, deskCommands }: HandlerContext,
  {
    ids,
    asOf,
    after = [],
  }: { readonly ids: readonly GrievanceId[]; readonly asOf: string; readonly after?: readonly string[] | undefined },
  actor: string,
) {
  const position = positionOf(asOf);
  if (position === null) return "not-seen";
  const ours = deskCommands.eventsOf(after, actor);
  return { ids: new Set(ids), hasChanged: (id: GrievanceId) => hasChangedSince(record, id, position, ours) };
}

/** What every draft is made with. */
function draftingOf({ settings, replies, now }: HandlerContext) {
  return {
    ...replyWordsOf(settings.replies()),
    writesOn: (channel: Channel) => replies.writesOn(channel),
    xAnswersOnlyItsOwn: replies.answersOnlyItsOwn(),
    now: now(),
  };
}

function listed(row: ListedRow): ListedReply {
  const { channel, answers, refusalCode, refusalDetail } = row;
  return {
    ...pick(row, "grievanceId", "ticket", "replyId", "purpose", "language", "text", "isPrivate", "state"),
    ...pick(row, "preparedAt", "preparedBy", "approvedAt", "attempts", "sentAt", "externalId"),
    pictures: [...row.pictures],
    to: { channel, externalId: answers },
    refusal: refusalCode && {
      code: refusalCode,
      detail: refusalDetail ?? "",
      alternatives: [...alternativesTo(refusalCode, channel)],
    },
  };
}
