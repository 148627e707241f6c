import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import { fitsChannel } from "../reply/replyLimit.ts";
import { holdsWebAddress } from "../reply/webAddresses.ts";
import { OPEN_POST_CHOICES } from "./openPost.ts";

/** Where people can be invited. On X each invitation answers a post that mentioned us; on Facebook a post or comment on our page. */
export const INVITING_CHANNELS = ["x", "facebook"] as const;
export type InvitingChannel = (typeof INVITING_CHANNELS)[number];

/** `replies`: each person is answered. `open-post`: one post for all, in answer to nobody. */
export const CAMPAIGN_FORMS = ["replies", "open-post"] as const;
export type CampaignForm = (typeof CAMPAIGN_FORMS)[number];

export const CAMPAIGN_STATES = ["draft", "approved", "running", "paused", "ended"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Whose cases: all, those that are disposed of, those that are not. */
export const AUDIENCE_CASES = ["any", "disposed", "open"] as const;

export const audienceSchema = z.strictObject({
  channel: z.enum(INVITING_CHANNELS),
  department: departmentCodeSchema,
  district: districtNameSchema.nullable(),
  /** They wrote within so many days. */
  sinceDays: z.number().int().min(1).max(730),
  cases: z.enum(AUDIENCE_CASES),
  /** So many people at most, those who wrote last. */
  most: z.number().int().min(1).max(5_000),
});
export type Audience = z.infer<typeof audienceSchema>;

export const campaignDraftSchema = audienceSchema.extend({
  name: z.string().trim().min(1).max(120),
  form: z.enum(CAMPAIGN_FORMS),
  textHi: z.string().trim().min(1).max(8_000),
  textEn: z.string().trim().min(1).max(8_000),
  perHour: z.number().int().min(1).max(60),
  /** Of an open post: in which language it is published. */
  openPostIn: z.enum(OPEN_POST_CHOICES).default("hi"),
});
export type CampaignDraft = z.infer<typeof campaignDraftSchema>;

const TEXT_FAULTS = ["too-long", "web-address"] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** Why a text cannot go out on a channel; null where it can. A web address costs more on X, and looks like bait from a stranger anywhere. */
export function textFaultOf(text: string, channel: InvitingChannel): TextFault | null {
  if (!fitsChannel(text, channel, false)) return "too-long";
  return holdsWebAddress(text) ? "web-address" : null;
}

/** What a person may do to a campaign. */
export const CAMPAIGN_STEPS = ["approve", "start", "pause", "end"] as const;
export type CampaignStep = (typeof CAMPAIGN_STEPS)[number];

const STEPS: Readonly<Record<CampaignStep, { readonly from: readonly CampaignState[]; readonly to: CampaignState }>> = {
  approve: { from: ["draft"], to: "approved" },
  start: { from: ["approved", "paused"], to: "running" },
  pause: { from: ["running"], to: "paused" },
  end: { from: ["approved", "running", "paused"], to: "ended" },
};

/** The state after a step; null where the step is not to be done now. */
export function stateAfter(state: CampaignState, step: CampaignStep): CampaignState | null {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : null;
}

/** Under which id the invitation of one person is prepared in their case: it can be prepared once. */
export function invitationReplyId(campaignId: string, authorId: string): string {
  return `invitation:${campaignId}:${authorId}`;
}

/** A reply's id holds a hundred letters, of which the campaign's takes 48. */
export const LONGEST_AUTHOR_ID = 52;
