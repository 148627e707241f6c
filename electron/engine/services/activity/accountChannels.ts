import type { Channel } from "#domain/post/channel.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";

/** The platforms on which offices have official accounts, in the order in which they are shown. */
export const ACCOUNT_CHANNELS = ["x", "facebook", "instagram"] as const satisfies readonly Channel[];
export type AccountChannel = (typeof ACCOUNT_CHANNELS)[number];

/** What the registry names as the account of an officer there; null where it names none. */
export function officialAccountOf(
  { xHandle, facebookId, instagram = null }: Pick<Officer, "xHandle" | "facebookId" | "instagram">,
  channel: AccountChannel,
): string | null {
  return { x: xHandle, facebook: facebookId, instagram }[channel];
}

/** On which platforms an office that answers for this tracker ought to be: X, and Facebook once that is set up here. */
export function platformsOfOffices(channels: Pick<ChannelSetUps, "get">): readonly AccountChannel[] {
  return channels.get("facebook")?.values == null ? ["x"] : ["x", "facebook"];
}
