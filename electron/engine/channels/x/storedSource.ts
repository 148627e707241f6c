import type { XSourceSettings } from "#contract/xSource.ts";
import type { ChannelSettings } from "../../core/settings/engineSettings.ts";
import { X_KIND, xValuesOf, xValuesSchema } from "./form.ts";

/** X as it was set up; null where it is not, or what is stored cannot be read any more. */
export function storedXSource(settings: Pick<ChannelSettings, "channel">): XSourceSettings | null {
  return xValuesSchema.safeParse(settings.channel(X_KIND)?.values).data ?? null;
}

/** The stored channels, with X as it was given for this run where it was. It rests all the same where a person has it rest. */
export function withGivenX(settings: ChannelSettings, source: XSourceSettings | null): ChannelSettings {
  if (source === null) return settings;
  return {
    ...settings,
    channel: (kind) => (kind === X_KIND ? { values: xValuesOf(source), isPaused: settings.isChannelPaused(kind) } : settings.channel(kind)),
  };
}
