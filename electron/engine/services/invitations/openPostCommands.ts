import { DAY_MS } from "#domain/clock/indianDay.ts";
import { languagesOf } from "#domain/invitation/openPost.ts";
import { campaignById, putCampaign } from "#db/invitations/campaigns.ts";
import type { Campaign } from "#db/invitations/campaigns.ts";
import { ourOpenPosts } from "#db/invitations/ourOpenPost.ts";
import { askForOpenPost, withdrawOpenPosts } from "#db/invitations/openPosts.ts";
import { sameWords } from "../../core/sending/foundHere.ts";
import type { CampaignActed, CampaignCommandContext, CampaignRefusal } from "./campaignCommands.ts";
import { pastedPost } from "./pastedPost.ts";

/** Anyone who starts a campaign that is an open post says how it is published: null by the program, an address where a person did it by hand. */
export type Published = string | null;

/** For a campaign that runs: asks for its post once more, as after a refusal, or takes the address of one that a person published. */
export function publish(context: CampaignCommandContext, id: string, published: Published): CampaignActed {
  const { record } = context;
  return record.transaction(() => {
    const campaign = campaignById(record, id);
    if (campaign === null) return { refusal: "not-found" };
    const isByHand = campaign.openPostId !== null;
    if (campaign.form !== "open-post" || campaign.state !== "running" || (isByHand && published === null))
      return { refusal: "wrong-state" };
    return asPublished(context, campaign, published);
  });
}

/**
 * The campaign with its post asked for, which the outbox then sends, or with the address that was given. In the second case nothing of it is
 * tried any more: anyone who published it has looked.
 */
export function asPublished(context: CampaignCommandContext, campaign: Campaign, published: Published): CampaignActed {
  const { record, rehearsal, writesOn, ourPageId, clock, actor } = context;
  const refuse = (refusal: CampaignRefusal) => ({ refusal });
  if (rehearsal) return refuse("rehearsal");
  const { id: campaignId, channel, openPostIn } = campaign;
  if (published !== null) {
    const pasted = pastedPost(published, channel, ourPageId());
    if (pasted === null) return refuse("no-open-post");
    const openPostId = pasted === "hidden" ? publishedAlready(context, campaign) : pasted.id;
    if (openPostId === null) return refuse("hidden-open-post");
    withdrawOpenPosts(record, campaignId, ["approved", "attempting", "refused"]);
    return kept(context, { ...campaign, openPostId });
  }
  if (campaign.openPostId === null) {
    if (!writesOn(channel)) return refuse("cannot-write");
    for (const language of languagesOf(openPostIn)) askForOpenPost(record, { campaignId, language, channel }, actor, clock.now());
  }
  return kept(context, campaign);
}

/** Anyone who publishes by hand does so a few days before the campaign is written down at most. */
const PUBLISHED_BEFORE_MS = 7 * DAY_MS;

/** The newest post of our page in the words of the campaign, as far as the page was read. */
function publishedAlready({ record, ourPageId }: CampaignCommandContext, { channel, textHi, textEn, createdAt }: Campaign): string | null {
  const accountId = ourPageId();
  if (accountId === null) return null;
  const ours = ourOpenPosts(record, { channel, accountId, since: createdAt - PUBLISHED_BEFORE_MS });
  return ours.find(({ text }) => sameWords(textHi, text) || sameWords(textEn, text))?.externalId ?? null;
}

function kept({ record }: CampaignCommandContext, campaign: Campaign): CampaignActed {
  putCampaign(record, campaign);
  return { campaign, refusal: null };
}
