import type { ChannelPlugin } from "../core/ports/channel.ts";
import { emailChannel } from "./email/emailChannel.ts";
import { facebookChannel } from "./facebook/facebookChannel.ts";
import { telegramChannel } from "./telegram/telegramChannel.ts";
import { xChannel } from "./x/xChannel.ts";
import { youtubeChannel } from "./youtube/youtubeChannel.ts";

/** Every channel that can be set up, in the order in which the settings show them. */
export const CHANNEL_PLUGINS: readonly ChannelPlugin[] = [
  channelPlugin(xChannel),
  channelPlugin(facebookChannel),
  channelPlugin(emailChannel),
  channelPlugin(telegramChannel),
  channelPlugin(youtubeChannel),
];

export function channelPluginOf(kind: string): ChannelPlugin | null {
  return CHANNEL_PLUGINS.find(({ form }) => form.kind === kind) ?? null;
}

/** Hides the type of a channel's values behind its own schema, so that channels can stand in one list. */
export function channelPlugin<Values>(plugin: ChannelPlugin<Values>): ChannelPlugin {
  return plugin as unknown as ChannelPlugin;
}
