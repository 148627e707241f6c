import { randomUUID } from "node:crypto";
import { stateAfter, textFaultOf } from "#domain/invitation/campaign.ts";
import type { CampaignDraft, CampaignStep, TextFault } from "#domain/invitation/campaign.ts";
import type { Writer } from "#db/connection.ts";
import { campaignById, putCampaign } from "#db/invitations/campaigns.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { enlist } from "#db/invitations/listed.ts";
import { withdrawOpenPosts } from "#db/invitations/openPosts.ts";
import { takeBack } from "./inviter.ts";
import type { InviterOptions } from "./inviter.ts";
import { listOf } from "./listing.ts";
import { asPublished } from "./openPostCommands.ts";
import type { Published } from "./openPostCommands.ts";

/** Why something is not done to a campaign. */
export type CampaignRefusal =
  | "not-found"
  /** It is not a draft any more, or not in the state that the step begins in. */
  | "wrong-state"
  | "rehearsal"
  /** The address that a person gave leads to no open post. */
  | "no-open-post"
  /** The address does not say which post it leads to, and none of our own that was read has the words of the campaign. */
  | "hidden-open-post"
  /** The channel is not set up, or nothing can be written there. */
  | "cannot-write"
  | TextFault;

export type CampaignActed = { readonly campaign: Campaign; readonly refusal: null } | { readonly refusal: CampaignRefusal };

export interface CampaignCommandContext extends Pick<
  InviterOptions,
  "record" | "rehearsal" | "ourUserId" | "writesOn" | "policy" | "clock"
> {
  /** Of our page on Facebook; null where none is set up. */
  readonly ourPageId: () => string | null;
  /** Who acts: a person's id. */
  readonly actor: string;
}

/** Writes a draft down: a new one where no id is given. Whatever was approved stays as it is. */
export function saveDraft({ record, clock, actor }: CampaignCommandContext, id: string | null, draft: CampaignDraft): CampaignActed {
  return record.transaction(() => {
    const known = id === null ? null : campaignById(record, id);
    if (id !== null && known === null) return { refusal: "not-found" };
    if (known !== null && known.state !== "draft") return { refusal: "wrong-state" };
    const fault = textFaultOf(draft.textHi, draft.channel) ?? textFaultOf(draft.textEn, draft.channel);
    if (fault !== null) return { refusal: fault };
    return put(record, { ...(known ?? newCampaign(clock.now(), actor)), ...draft });
  });
}

function newCampaign(createdAt: number, createdBy: string): Omit<Campaign, keyof CampaignDraft> {
  const nothing = { openPostId: null, approvedAt: null, approvedBy: null, startedAt: null, endedAt: null, leftOut: null } as const;
  return { id: randomUUID(), state: "draft", createdAt, createdBy, ...nothing };
}

/** `published`: of a campaign that is an open post, for its start. */
export function step(context: CampaignCommandContext, id: string, what: CampaignStep, published: Published = null): CampaignActed {
  const { record, rehearsal, clock, ourUserId, actor } = context;
  return record.transaction(() => {
    const campaign = campaignById(record, id);
    if (campaign === null) return { refusal: "not-found" };
    const state = stateAfter(campaign.state, what);
    if (state === null) return { refusal: "wrong-state" };
    const now = clock.now();
    switch (what) {
      case "approve": {
        // The list is made now, so that it is what was approved, and each on it is looked at again before they are written to.
        const approved = { ...campaign, state, approvedAt: now, approvedBy: actor };
        if (campaign.form === "open-post") return put(record, approved);
        const { invited, leftOut } = listOf(record, campaign, { ourUserId: ourUserId(), now });
        const done = put(record, { ...approved, leftOut });
        const { channel } = campaign;
        enlist(
          record,
          invited.map(({ authorId, post: { externalId, grievanceId, language } }) => {
            return { campaignId: id, channel, authorId, grievanceId, postExternalId: externalId, language };
          }),
        );
        return done;
      }
      case "start": {
        if (rehearsal) return { refusal: "rehearsal" };
        const started = { ...campaign, state, startedAt: campaign.startedAt ?? now };
        return campaign.form === "open-post" ? asPublished(context, started, published) : put(record, started);
      }
      case "pause":
      case "end":
        takeBack(context, "taken-back", ({ campaignId }) => campaignId === id);
        // One that was tried may be out: it is looked for all the same.
        withdrawOpenPosts(record, id, ["approved"]);
        return put(record, { ...campaign, state, endedAt: what === "end" ? now : null });
      default:
        return what satisfies never;
    }
  });
}

function put(record: Writer, campaign: Campaign): CampaignActed {
  putCampaign(record, campaign);
  return { campaign, refusal: null };
}
