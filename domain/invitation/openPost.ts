import type { ReplyLanguage } from "../grievance/reply.ts";
import type { InvitingChannel } from "./campaign.ts";

/** In which of its languages a campaign is published as an open post; `both` makes two posts of it, since one of X holds no two texts. */
export const OPEN_POST_CHOICES = ["hi", "en", "both"] as const;
export type OpenPostChoice = (typeof OPEN_POST_CHOICES)[number];

/** In the order in which they go out. */
export function languagesOf(choice: OpenPostChoice): readonly ReplyLanguage[] {
  return choice === "both" ? ["hi", "en"] : [choice];
}

/**
 * Where an open post stands. `attempting` is recorded before the platform is called: one that stays so is unclear, and is looked for among
 * our own posts before it is tried again. `withdrawn` was taken back before it went out, or a person published it by hand.
 */
export const OPEN_POST_STATES = ["approved", "attempting", "sent", "refused", "withdrawn"] as const;
export type OpenPostState = (typeof OPEN_POST_STATES)[number];

/** What becomes of a post that is asked for once more: what is out, or may be out, stays as it is, so that it is never there twice. */
export function stateOnceAsked(state: OpenPostState | null): OpenPostState {
  return state === "attempting" || state === "sent" ? state : "approved";
}

/** Where everybody can read it; null where the platform said that it is out, and not under which id. */
export function openPostAddress(externalId: string, channel: InvitingChannel): string | null {
  if (channel === "x") return /^\d+$/u.test(externalId) ? `https://x.com/i/status/${externalId}` : null;
  return /^\d+_\d+$/u.test(externalId) ? `https://www.facebook.com/${externalId}` : null;
}
