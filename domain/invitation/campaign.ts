import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import { fitsChannel } from "../reply/replyLimit.ts";
import { holdsWebAddress } from "../reply/webAddresses.ts";
import { OPEN_POST_CHOICES } from "./openPost.ts";

/** Channels of invitations. On X each answers a post that mentioned us; on Facebook a post or comment on our page. */
export const INVITING_CHANNELS = ["x", "facebook"] as const;
export type InvitingChannel = (typeof INVITING_CHANNELS)[number];

/** `replies`: each person is answered. `open-post`: one post for everybody, which answers nobody. */
export const CAMPAIGN_FORMS = ["replies", "open-post"] as const;
export type CampaignForm = (typeof CAMPAIGN_FORMS)[number];

export const CAMPAIGN_STATES = ["draft", "approved", "running", "paused", "ended"] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Which cases of the citizens count: all, the disposed, or the open ones. */
export const AUDIENCE_CASES = ["any", "disposed", "open"] as const;

export const audienceSchema = z.strictObject({
  channel: z.enum(INVITING_CHANNELS),
  department: departmentCodeSchema,
  district: districtNameSchema.nullable(),
  /** Citizens who wrote within so many days. */
  sinceDays: z.number().int().min(1).max(730),
  cases: z.enum(AUDIENCE_CASES),
  /** At most so many people, those who wrote last. */
  most: z.number().int().min(1).max(5_000),
});
export type Audience = z.infer<typeof audienceSchema>;

export const campaignDraftSchema = audienceSchema.extend({
  name: z.string().trim().min(1).max(120),
  form: z.enum(CAMPAIGN_FORMS),
  textHi: z.string().trim().min(1).max(8_000),
  textEn: z.string().trim().min(1).max(8_000),
  perHour: z.number().int().min(1).max(60),
  /** The language of an open post. */
  openPostIn: z.enum(OPEN_POST_CHOICES).default("hi"),
});
export type CampaignDraft = z.infer<typeof campaignDraftSchema>;

const TEXT_FAULTS = ["too-long", "web-address"] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

/** Why a text cannot be sent on a channel; null where it can. Web addresses cost more on X, and look like fraud to a stranger. */
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

/** The state after a step; null where the step is not allowed now. */
export function stateAfter(state: CampaignState, step: CampaignStep): CampaignState | null {
  const { from, to } = STEPS[step];
  return from.includes(state) ? to : null;
}

/** The id of the reply that invites a person in their case, so that it can be prepared only once. */
export function invitationReplyId(campaignId: string, authorId: string): string {
  return `invitation:${campaignId}:${authorId}`;
}

/** The id of a reply has at most 100 letters, of which 48 are for the campaign. */
export const LONGEST_AUTHOR_ID = 52;
