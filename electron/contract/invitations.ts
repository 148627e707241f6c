import { oc } from "@orpc/contract";
import { z } from "zod";
import { REPLY_REFUSALS } from "#domain/grievance/reply.ts";
import { REPLY_LANGUAGES } from "#domain/grievance/choices.ts";
import { audienceSchema, CAMPAIGN_STATES, CAMPAIGN_STEPS, campaignDraftSchema, INVITING_CHANNELS } from "#domain/invitation/campaign.ts";
import { OPEN_POST_STATES } from "#domain/invitation/openPost.ts";
import { LEFT_OUT } from "#domain/invitation/whoIsInvited.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { madeFileSchema, tableFormatSchema } from "./tables.ts";
import { count, instant, maskedTextSchema, words } from "./fields.ts";

const id = z.uuid();
/** An address as a browser shows it, with all that hangs on it. */
const pasted = z.string().trim().max(2_000);
const leftOut = z.record(z.enum(LEFT_OUT), count);

const listedOpenPostSchema = z.strictObject({
  language: z.enum(REPLY_LANGUAGES),
  state: z.enum(OPEN_POST_STATES),
  /** The last attempt. */
  attemptedAt: instant.nullable(),
  sentAt: instant.nullable(),
  /** Null while it is not out, and where the platform said only that it is. */
  address: z.string().nullable(),
  refusal: z
    .strictObject({
      code: z.enum(REPLY_REFUSALS),
      /** In the platform's words. */
      detail: z.string(),
    })
    .nullable(),
});
export type ListedOpenPost = z.infer<typeof listedOpenPostSchema>;

export const campaignSchema = campaignDraftSchema.extend({
  id: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  openPostId: z.string().nullable(),
  /** The address of the open post, where a person published it by hand. */
  byHand: z.string().nullable(),
  /** Those that the program publishes, in the order in which they go out; none before the campaign was started so. */
  openPosts: z.array(listedOpenPostSchema),
  /** Because the record was restored; until a person starts it again. */
  pausedByRestore: z.boolean(),
  createdAt: instant,
  createdBy: z.string(),
  approvedAt: instant.nullable(),
  approvedBy: z.string().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type ListedCampaign = z.infer<typeof campaignSchema>;

/** Suggestions of one theme: a sort of matter, a word that they share, or with `none` what shares nothing. */
const themeSchema = z.strictObject({
  by: z.enum(["category", "word", "none"]),
  label: words.nullable(),
  suggestions: count,
  /** Some of them, with personal data hidden. */
  examples: z.array(maskedTextSchema),
});
export type ReportedTheme = z.infer<typeof themeSchema>;

const campaignReportSchema = z.strictObject({
  /** People on the list. */
  listed: count,
  /** Given to the outbox so far; of these sent, waiting there, refused by the platform. */
  invited: count,
  sent: count,
  waiting: count,
  refused: count,
  /** Posts that answer, and people who did. */
  answers: count,
  answered: count,
  /** Of those who were invited or answered. */
  optedOut: count,
  leftOut,
  /** Answers, and what citizens suggested of themselves for the department meanwhile. */
  suggestions: count,
  themes: z.array(themeSchema),
});
export type CampaignReport = z.infer<typeof campaignReportSchema>;

const optOutSchema = z.strictObject({
  channel: channelSchema,
  /** Null where the channel names nobody, or none of their posts is here. */
  handle: z.string().nullable(),
  at: instant,
  /** True where they answered so themselves. */
  isOwn: z.boolean(),
});

const refusable = oc.errors({
  NOT_FOUND: { message: "There is no such campaign" },
  WRONG_STATE: { message: "The campaign is not in a state in which this can be done" },
  REHEARSAL: { message: "Nobody is invited in a rehearsal" },
  CANNOT_WRITE: { message: "Nothing can be published on this channel: it is not set up for it" },
  NO_OPEN_POST: { message: "The address leads to no post of ours" },
  HIDDEN_OPEN_POST: { message: "The address does not say which post it leads to, and none with the words of the campaign has been read" },
  TOO_LONG: { message: "A text is longer than its channel takes" },
  WEB_ADDRESS: { message: "A text holds a web address" },
});

/** Campaigns that invite citizens to say how a department's service can be made better. */
export const invitationsContract = {
  /** The newest first. */
  list: oc.output(z.array(campaignSchema)),
  /** Whom an audience would be now; nothing is recorded. */
  preview: oc.input(audienceSchema).output(z.strictObject({ invited: count, inHindi: count, leftOut })),
  /** A new draft where no id is given. */
  save: refusable.input(z.strictObject({ id: id.nullable(), draft: campaignDraftSchema })).output(campaignSchema),
  remove: refusable.input(z.strictObject({ id })).output(z.strictObject({ removed: z.literal(true) })),
  /**
   * Approval freezes the words and makes the list. The start of a campaign that is an open post has it published; with `openPost`, the address of
   * the post, a person has done so by hand.
   */
  step: refusable
    .input(z.strictObject({ id, step: z.enum(CAMPAIGN_STEPS), openPost: pasted.nullable().default(null) }))
    .output(campaignSchema),
  /** For a campaign that runs: has its open post published once more where it is not out, or takes the address of one that a person published. */
  publish: refusable.input(z.strictObject({ id, address: pasted.nullable().default(null) })).output(campaignSchema),
  report: refusable.input(z.strictObject({ id })).output(campaignReportSchema),
  export: refusable.input(z.strictObject({ id, format: tableFormatSchema, locale: z.enum(["hi", "en"]) })).output(madeFileSchema),
  optOuts: {
    /** The newest first; at most 200 of them. */
    list: oc.output(z.strictObject({ count, optOuts: z.array(optOutSchema) })),
    /** `who`: the ticket of a case of theirs, or their name on the channel. It cannot be taken back. */
    add: oc
      .errors({ UNKNOWN: { message: "Nobody of this name or ticket has written" } })
      .input(z.strictObject({ channel: z.enum(INVITING_CHANNELS), who: z.string().trim().min(1).max(100) }))
      .output(z.strictObject({ isNew: z.boolean() })),
  },
};
