import type { ConnectedChannel, SentOnlyChannel } from "#domain/post/channel.ts";
import type { ChannelPlugin } from "../core/ports/channel.ts";
import { emailChannel } from "./email/emailChannel.ts";
import { facebookChannel } from "./facebook/facebookChannel.ts";
import { smsChannel } from "./sms/smsChannel.ts";
import { telegramChannel } from "./telegram/telegramChannel.ts";
import { xChannel } from "./x/xChannel.ts";
import { youtubeChannel } from "./youtube/youtubeChannel.ts";

const facebook = channelPlugin(facebookChannel);

/** Who reads and writes each channel, in the order in which the settings show them. A channel of the manifest that has nobody does not compile. */
const PLUGIN_OF: Readonly<Record<ConnectedChannel | SentOnlyChannel, ChannelPlugin>> = {
  x: channelPlugin(xChannel),
  facebook,
  instagram: facebook,
  email: channelPlugin(emailChannel),
  telegram: channelPlugin(telegramChannel),
  youtube: channelPlugin(youtubeChannel),
  sms: channelPlugin(smsChannel),
};

/** Each once: one may serve several channels. */
export const CHANNEL_PLUGINS: readonly ChannelPlugin[] = [...new Set(Object.values(PLUGIN_OF))];

export function channelPluginOf(kind: string): ChannelPlugin | null {
  return CHANNEL_PLUGINS.find(({ form }) => form.kind === kind) ?? null;
}

/** Hides the type of a channel's values behind its own schema, so that channels can stand in one list. */
export function channelPlugin<Values>(plugin: ChannelPlugin<Values>): ChannelPlugin {
  return plugin as unknown as ChannelPlugin;
}
