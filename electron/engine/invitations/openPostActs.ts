import { openPostIdIn } from "#domain/invitation/campaign.ts";
import { languagesOf } from "#domain/invitation/openPost.ts";
import { campaignById, putCampaign } from "#db/invitations/campaigns.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { askForOpenPost, withdrawOpenPosts } from "#db/invitations/openPosts.ts";
import type { CampaignActed, CampaignActing, CampaignRefusal } from "./campaignActs.ts";

/** Whoever starts a campaign that is an open post says how it is published: null by the program, an address where a person did it by hand. */
export type Published = string | null;

/** For a campaign that runs: asks for its post once more, as after a refusal, or takes the address of one that a person published. */
export function publish(acting: CampaignActing, id: string, published: Published): CampaignActed {
  const { record } = acting;
  return record.transaction(() => {
    const campaign = campaignById(record, id);
    if (campaign === null) return { refusal: "not-found" };
    const isByHand = campaign.openPostId !== null;
    if (campaign.form !== "open-post" || campaign.state !== "running" || (isByHand && published === null))
      return { refusal: "wrong-state" };
    return asPublished(acting, campaign, published);
  });
}

/**
 * The campaign with its post asked for, which the outbox then sends, or with the address that was given. In the second case nothing of it is
 * tried any more: whoever published it has looked.
 */
export function asPublished(acting: CampaignActing, campaign: Campaign, published: Published): CampaignActed {
  const { record, rehearsal, writesOn, clock, actor } = acting;
  const refuse = (refusal: CampaignRefusal) => ({ refusal });
  if (rehearsal) return refuse("rehearsal");
  const { id: campaignId, channel, openPostIn } = campaign;
  if (published !== null) {
    const openPostId = openPostIdIn(published, channel);
    if (openPostId === null) return refuse("no-open-post");
    withdrawOpenPosts(record, campaignId, ["approved", "attempting", "refused"]);
    return kept(acting, { ...campaign, openPostId });
  }
  if (campaign.openPostId === null) {
    if (!writesOn(channel)) return refuse("cannot-write");
    for (const language of languagesOf(openPostIn)) askForOpenPost(record, { campaignId, language, channel }, actor, clock.now());
  }
  return kept(acting, campaign);
}

function kept({ record }: CampaignActing, campaign: Campaign): CampaignActed {
  putCampaign(record, campaign);
  return { campaign, refusal: null };
}
