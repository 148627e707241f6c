import { xSourceSettingsSchema } from "#contract/sources.ts";
import type { XSourceSettings } from "#contract/sources.ts";

/** For tests: settings for the peer at `baseUrl`; the account's own posts are left out unless asked for. */
export function settingsFor(baseUrl: string, changed: Partial<XSourceSettings> = {}): XSourceSettings {
  return xSourceSettingsSchema.parse({ baseUrl, userId: "1000", query: null, ownPosts: false, ...changed });
}
