import { oc } from "@orpc/contract";
import { z } from "zod";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { answeredPostSchema, REPLY_REFUSALS, REPLY_STATES } from "#domain/grievance/reply.ts";
import { REPLY_LANGUAGES, REPLY_PURPOSES } from "#domain/grievance/choices.ts";
import { STATES } from "#domain/grievance/state.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { REPLY_ALTERNATIVES } from "#domain/reply/alternatives.ts";
import { DRAFT_WARNINGS, PASSED_OVER } from "#domain/reply/draftWarnings.ts";
import { HOLD_CODES, OUTBOX_WAITS } from "#domain/reply/outboxHold.ts";
import { replyPictureSchema } from "#domain/file/replyPicture.ts";
import { replySettingsSchema } from "#domain/reply/replySettings.ts";
import { TEMPLATE_PURPOSES } from "#domain/reply/templates.ts";
import { OUTBOX_LISTS } from "#domain/reply/outboxLists.ts";
import { asOfSchema, count, instant } from "./fields.ts";

const language = z.enum(REPLY_LANGUAGES);

const inBoth = <Value extends z.ZodType>(value: Value) => z.strictObject({ hi: value, en: value });

/** What a reply may say of a case at one moment. */
const saidOfCaseSchema = z.strictObject({
  state: z.enum(STATES),
  offices: inBoth(z.array(z.string()).readonly()),
  due: inBoth(z.string()).nullable(),
  dated: inBoth(z.string()),
});

const draftSchema = z.strictObject({
  text: z.string(),
  language,
  /** As its channel counts it, and the most that it takes. */
  length: count,
  most: count,
  warnings: z.array(z.enum(DRAFT_WARNINGS)),
  to: answeredPostSchema,
  /** Whether only the citizen will read it: such a reply is counted in another way on some channels. */
  isPrivate: z.boolean(),
  /** Whether who spoke in the open may be sent a message about it in place of an answer for all to read. */
  mayGoPrivately: z.boolean(),
  /** Then no picture goes where others see it. */
  isSensitive: z.boolean(),
  /** What may be said of the case now, and what might have been said before: words that were kept may name that. */
  said: z.strictObject({
    now: saidOfCaseSchema,
    before: z.array(saidOfCaseSchema).readonly(),
    /** Goes with the act that approves the words: they were read beside the case as it is. */
    restsOn: z.string(),
  }),
});
export type SaidOfReply = z.infer<typeof draftSchema>["said"];

/** A reply as lists show it. Texts are ours: they hold nothing of a citizen's. */
export const listedReplySchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  replyId: z.string(),
  purpose: z.enum(REPLY_PURPOSES),
  language,
  text: z.string(),
  to: answeredPostSchema,
  isPrivate: z.boolean(),
  pictures: z.array(replyPictureSchema),
  state: z.enum(REPLY_STATES),
  preparedAt: instant,
  preparedBy: z.string(),
  approvedAt: instant.nullable(),
  attempts: count,
  sentAt: instant.nullable(),
  /** The post that the platform made of it. */
  externalId: z.string().nullable(),
  refusal: z
    .strictObject({
      code: z.enum(REPLY_REFUSALS),
      /** In the platform's words. */
      detail: z.string(),
      /** What can be done instead, the best first. */
      alternatives: z.array(z.enum(REPLY_ALTERNATIVES)),
    })
    .nullable(),
});
export type ListedReply = z.infer<typeof listedReplySchema>;

const afterSchema = z.strictObject({ preparedAt: instant, grievanceId: z.string(), replyId: z.string() });

/**
 * `rehearsal`: nothing is sent, whatever is approved. `off`: the channel is not set up, or has no token. `paused`: it is set up, and a
 * person has it pause. In both, what is approved waits.
 */
const senderStateEnum = z.enum(["rehearsal", "off", "paused", "ready", "waiting", "held"]);

/** Where one channel stands. What keeps it from sending is nothing to the others. */
const senderStateSchema = z.strictObject({
  channel: channelSchema,
  state: senderStateEnum,
  hold: z.strictObject({ code: z.enum(HOLD_CODES), detail: z.string() }).nullable(),
  waitsFor: z.enum(OUTBOX_WAITS).nullable(),
  /** In whose name, once the platform has told it. */
  handle: z.string().nullable(),
  /** Replies that are approved for it and not tried yet. */
  approved: count,
  /** Of this day in India. */
  triedToday: count,
  /** Of this calendar month, UTC, US dollars. */
  spentUsd: z.number().nonnegative(),
});
export type SenderState = z.infer<typeof senderStateSchema>;

export const outboxStatusSchema = z.strictObject({
  /** Of all channels the one that most has to be seen to: held before ready, ready before waiting. */
  state: senderStateEnum,
  /** X, and every other channel that is set up or for which approved replies wait. */
  senders: z.array(senderStateSchema),
  counts: z.strictObject({ prepared: count, approved: count, attempting: count, refused: count }),
  /** Of this day in India, on all channels. */
  triedToday: count,
  /** On each channel. */
  mostPerDay: count,
  /** Of this calendar month, UTC, US dollars, on all channels; and the most. */
  spentUsd: z.number().nonnegative(),
  budgetUsd: z.number().nonnegative().nullable(),
});
export type OutboxStatus = z.infer<typeof outboxStatusSchema>;

/** Citizens of an incident who are not written to, and why not. */
const passedOverSchema = z.array(z.strictObject({ id: z.string(), ticket: z.string(), why: z.enum(PASSED_OVER) }));
export type PassedOverCase = z.infer<typeof passedOverSchema>[number];

const tokenSchema = z.string().trim().min(1).max(4_096);

const NOT_FOUND = { message: "There is no such case" };

const orNotFound = oc.errors({ NOT_FOUND });

export const outboxContract = {
  status: oc.output(outboxStatusSchema),
  /**
   * The words for a case by its template, in the citizen's language where none is named; none for a free reply. And which post they would
   * answer: the latest of the citizen, by the rule in `postToAnswer` (domain). Nothing is recorded.
   */
  draft: orNotFound
    .input(
      z.strictObject({
        id: grievanceIdSchema,
        purpose: z.enum(REPLY_PURPOSES),
        language: language.nullable().default(null),
        /** One that is prepared already: the words go where it goes. */
        replyId: z.string().max(100).optional(),
        /** When the report will be due after the act that the reply goes with. */
        dueAt: instant.optional(),
      }),
    )
    .output(draftSchema),
  /** Oldest first. `after` is the cursor of the page before. */
  list: oc
    .input(
      z.strictObject({
        list: z.enum(OUTBOX_LISTS),
        limit: z.number().int().min(1).max(200).default(50),
        after: afterSchema.nullable().default(null),
      }),
    )
    .output(z.strictObject({ replies: z.array(listedReplySchema), after: afterSchema.nullable() })),
  /** All replies of one case, as they were prepared. */
  ofCase: orNotFound.input(z.strictObject({ id: grievanceIdSchema })).output(z.array(listedReplySchema)),
  /**
   * One act that answers every citizen of the incident of a case: open cases, or with `disposed` those that are. Approving at once needs
   * the right to approve.
   */
  answerIncident: oc
    .errors({ NOT_FOUND, NOT_SEEN: { message: "The program was started again since: ask again" } })
    .input(
      z.strictObject({
        id: grievanceIdSchema,
        purpose: z.enum(TEMPLATE_PURPOSES),
        language: language.nullable().default(null),
        approved: z.boolean().default(false),
        /**
         * Those whom `reach` named: nobody else is answered, and of these none whose case has changed since. `after`: earlier acts of the same
         * question. Without it, those of the incident as it is now.
         */
        only: z
          .strictObject({ ids: z.array(grievanceIdSchema).max(100_000), asOf: asOfSchema, after: z.array(z.string()).max(20).optional() })
          .optional(),
      }),
    )
    .output(
      z.strictObject({
        replyId: z.string(),
        prepared: z.array(z.string()),
        passedOver: passedOverSchema,
      }),
    ),
  /**
   * Whom `answerIncident` would reach now, and whom it would pass over. `afterAccepting`: as if the reports that have come to its cases were
   * accepted already. Nothing is recorded.
   */
  reach: orNotFound
    .input(
      z.strictObject({
        id: grievanceIdSchema,
        purpose: z.enum(TEMPLATE_PURPOSES),
        afterAccepting: z.boolean().default(false),
      }),
    )
    .output(z.strictObject({ reached: z.array(z.string()), passedOver: passedOverSchema, asOf: asOfSchema.optional() })),
  /** Says that what held a channel was mended, or all of them: it begins again. */
  resume: oc.input(z.strictObject({ channel: channelSchema.optional() }).optional()).output(outboxStatusSchema),
  settings: {
    get: oc.output(replySettingsSchema),
    /** A template that cannot be used is a BAD_REQUEST; `checkTemplate` (domain) says beforehand what is wrong. */
    put: oc.input(replySettingsSchema).output(replySettingsSchema),
  },
  /** In whose name replies are written on X: the account whose mentions are read. What speaks for it is in the keychain. */
  account: {
    get: oc.output(
      z.strictObject({
        userId: z.string().nullable(),
        hasToken: z.boolean(),
        /** Who signed in under Channels, which comes before a token; null where nobody did. */
        signedIn: z.strictObject({ account: z.string().nullable(), isOver: z.boolean() }).nullable(),
      }),
    ),
    put: oc
      .errors({
        NO_KEYRING: { message: "This system has no keyring; the token was not stored" },
        NO_ACCOUNT: { message: "No account is set up whose mentions are read" },
        NOT_A_TOKEN: { message: "This is neither one user access token nor the four keys of an app and its user" },
      })
      .input(z.strictObject({ token: tokenSchema }))
      .output(z.strictObject({ stored: z.literal(true) })),
    /** Asks X whose token it is, the stored one where none is given. */
    test: oc.input(z.strictObject({ token: tokenSchema.optional() })).output(
      z.discriminatedUnion("ok", [
        z.strictObject({ ok: z.literal(true), handle: z.string().nullable() }),
        z.strictObject({
          ok: z.literal(false),
          code: z.enum([...HOLD_CODES, "no-account", "not-a-token", "unreachable"]),
          detail: z.string(),
        }),
      ]),
    ),
    remove: oc.output(z.strictObject({ removed: z.literal(true) })),
  },
};
