import type { SourceFault } from "#contract/sources.ts";
import { ACCOUNT_CHANNELS } from "./accountChannels.ts";
import type { AccountChannel } from "./accountChannels.ts";
import type { AccountReader } from "../../core/ports/accountReader.ts";
import { watchOfficialAccounts } from "./watchAccounts.ts";
import type { WatchingOptions } from "./watchAccounts.ts";

export interface PlatformWatchingOptions extends Omit<WatchingOptions, "reader" | "handles"> {
  /** Of the channels at work; none while it is switched off. */
  readonly readers: () => readonly AccountReader[];
  /** Official accounts of the registry, lower case. */
  readonly handles: (channel: AccountChannel) => readonly string[];
}

export type PlatformWatching = ReturnType<typeof watchPlatforms>;

/** Each platform is asked by itself: one that fails or asks to wait holds up no other. */
export function watchPlatforms({ readers, handles, ...common }: PlatformWatchingOptions) {
  const watchings = ACCOUNT_CHANNELS.map((channel) => ({
    channel,
    watching: watchOfficialAccounts({
      ...common,
      reader: () => readers().find((reader) => reader.channel === channel) ?? null,
      handles: () => handles(channel),
    }),
  }));
  return {
    /** Where asking fails, by platform. */
    get faults(): readonly { readonly channel: AccountChannel; readonly code: SourceFault; readonly detail: string }[] {
      return watchings.flatMap(({ channel, watching: { fault } }) => (fault === null ? [] : [{ channel, ...fault }]));
    },
    wake: () => watchings.forEach(({ watching }) => watching.wake()),
    stop: async () => void (await Promise.all(watchings.map(({ watching }) => watching.stop()))),
  };
}
