import { xSourceSettingsSchema } from "#contract/xSource.ts";
import type { XSourceSettings } from "#contract/xSource.ts";

/** For tests: settings for the peer at `baseUrl`; the account's own posts are left out unless asked for. */
export function settingsFor(baseUrl: string, changed: Partial<XSourceSettings> = {}): XSourceSettings {
  return xSourceSettingsSchema.parse({ baseUrl, userId: "1000", query: null, ownPosts: false, ...changed });
}
