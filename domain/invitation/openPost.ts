import type { ReplyLanguage } from "../grievance/reply.ts";
import type { InvitingChannel } from "./campaign.ts";

/** The languages of an open post; `both` makes two posts, since one post on X has no room for two texts. */
export const OPEN_POST_CHOICES = ["hi", "en", "both"] as const;
export type OpenPostChoice = (typeof OPEN_POST_CHOICES)[number];

/** In the order in which they go out. */
export function languagesOf(choice: OpenPostChoice): readonly ReplyLanguage[] {
  return choice === "both" ? ["hi", "en"] : [choice];
}

/**
 * The state of an open post. `attempting` is recorded before the platform is called; a post that stays so is unclear, and is looked for among
 * our own posts before it is tried again. `withdrawn` was taken back before it was sent, or published by hand.
 */
export const OPEN_POST_STATES = ["approved", "attempting", "sent", "refused", "withdrawn"] as const;
export type OpenPostState = (typeof OPEN_POST_STATES)[number];

/** The state when the same post is asked for again: one that is or may be published stays as it is, so that it is never published twice. */
export function stateOnceAsked(state: OpenPostState | null): OpenPostState {
  return state === "attempting" || state === "sent" ? state : "approved";
}

/** The public address of the post; null where the platform did not give an id. */
export function openPostAddress(externalId: string, channel: InvitingChannel): string | null {
  if (channel === "x") return /^\d+$/u.test(externalId) ? `https://x.com/i/status/${externalId}` : null;
  return /^\d+_\d+$/u.test(externalId) ? `https://www.facebook.com/${externalId}` : null;
}
