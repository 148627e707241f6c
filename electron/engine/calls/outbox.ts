import { randomUUID } from "node:crypto";
import type { ListedReply } from "#contract/outbox.ts";
import { alternativesTo } from "#domain/reply/alternatives.ts";
import { templatesOf } from "#domain/reply/replySettings.ts";
import { repliesIn, repliesOfCase } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readUserAccess } from "../outbox/account.ts";
import { draftReply } from "../outbox/draftReply.ts";
import { testUserAccess } from "../outbox/testUserAccess.ts";
import { answerTrouble } from "../outbox/troubleReplies.ts";
import { X_USER_TOKEN } from "../secrets.ts";
import { actorOf, needs, reads } from "./guards.ts";

export const outboxCalls = {
  status: reads.outbox.status.handler(({ context }) => context.replies.status()),

  draft: reads.outbox.draft.handler(({ context, input, errors }) => {
    const { id, ...drafting } = input;
    const drafted = draftReply(context.record, id, { ...drafting, templates: templatesOf(context.settings.replies()), now: context.now() });
    if (drafted === null) throw errors.NOT_FOUND();
    return { ...drafted, warnings: [...drafted.warnings] };
  }),

  list: reads.outbox.list.handler(({ context, input }) => {
    const { list, limit, after } = input;
    const found = repliesIn(context.record, list, limit, after ?? undefined);
    const last = found.length === limit ? found.at(-1) : undefined;
    const next = last && { preparedAt: last.preparedAt, grievanceId: last.grievanceId, replyId: last.replyId };
    return { replies: found.map((row) => listed(row, row.ticket)), after: next ?? null };
  }),

  ofCase: reads.outbox.ofCase.handler(({ context, input, errors }) => {
    const grievance = readGrievance(context.record, input.id);
    if (grievance === null) throw errors.NOT_FOUND();
    return repliesOfCase(context.record, input.id).map((row) => listed(row, grievance.ticket));
  }),

  answerTrouble: needs("prepare-reply").outbox.answerTrouble.handler(({ context, input, errors }) => {
    if (input.approved) actorOf(context, "approve-reply");
    if (readGrievance(context.record, input.id) === null) throw errors.NOT_FOUND();
    const { record, settings, policy, actor, now, changes } = context;
    const replyId = randomUUID();
    const { prepared, passedOver } = answerTrouble(record, {
      ...input,
      replyId,
      templates: templatesOf(settings.replies()),
      policy: policy(),
      actor,
      now: now(),
    });
    changes.announce("record");
    return { replyId, prepared: [...prepared], passedOver: [...passedOver] };
  }),

  resume: needs("approve-reply").outbox.resume.handler(({ context }) => {
    context.replies.restart();
    return context.replies.status();
  }),

  settings: {
    get: reads.outbox.settings.get.handler(({ context }) => context.settings.replies()),

    put: needs("settings").outbox.settings.put.handler(({ context, input }) => {
      context.settings.putReplies(input);
      context.changes.announce("settings");
      return context.settings.replies();
    }),
  },

  account: {
    get: needs("sources").outbox.account.get.handler(({ context }) => ({
      userId: context.replies.userId(),
      hasToken: context.secrets.get(X_USER_TOKEN) !== undefined,
    })),

    put: needs("sources").outbox.account.put.handler(async ({ context, input, errors }) => {
      if (context.replies.userId() === null) throw errors.NO_ACCOUNT();
      if (readUserAccess(input.token) === null) throw errors.NOT_A_TOKEN();
      if (!(await context.secrets.store(X_USER_TOKEN, input.token))) throw errors.NO_KEYRING();
      context.replies.restart();
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
      context.replies.restart();
      context.changes.announce("settings");
      return { removed: true as const };
    }),
  },
};

function listed(row: ReplyRow, ticket: string): ListedReply {
  const { channel, answers, refusalCode, refusalDetail } = row;
  const refusal =
    refusalCode === null ? null : { code: refusalCode, detail: refusalDetail ?? "", alternatives: [...alternativesTo(refusalCode)] };
  return {
    grievanceId: row.grievanceId,
    ticket,
    replyId: row.replyId,
    purpose: row.purpose,
    language: row.language,
    text: row.text,
    to: { channel, externalId: answers },
    state: row.state,
    preparedAt: row.preparedAt,
    preparedBy: row.preparedBy,
    approvedAt: row.approvedAt,
    attempts: row.attempts,
    sentAt: row.sentAt,
    externalId: row.externalId,
    refusal,
  };
}
