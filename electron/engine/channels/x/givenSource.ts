import type { XSourceSettings } from "#contract/xSource.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import type { ChannelSettings } from "../channelSetUps.ts";
import { X_KIND, xValuesOf } from "./form.ts";

/** The stored channels, with X as it was given for this run where it was. It rests all the same where a person has it rest. */
export function withGivenX(settings: EngineSettings, source: XSourceSettings | null): ChannelSettings {
  if (source === null) return settings;
  return {
    ...settings,
    channel: (kind) => (kind === X_KIND ? { values: xValuesOf(source), isPaused: settings.isChannelPaused(kind) } : settings.channel(kind)),
  };
}
