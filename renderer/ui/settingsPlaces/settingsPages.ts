import { CASE_PAGES } from "./pages/casePages.ts";
import { CHANNEL_PAGES } from "./pages/channelPages.ts";
import { GENERAL_PAGES } from "./pages/generalPages.ts";
import type { PageOfSettings } from "./pages/pageOfSettings.ts";
import { PEOPLE_PAGES } from "./pages/peoplePages.ts";
import { RECORD_PAGES } from "./pages/recordPages.ts";
import { WALL_PAGES } from "./pages/wallPages.ts";

/** Every page of the settings in its order. */
export const SETTINGS_PAGES = [...GENERAL_PAGES, ...CHANNEL_PAGES, ...PEOPLE_PAGES, ...CASE_PAGES, ...WALL_PAGES, ...RECORD_PAGES] as const;

export type SettingsPageId = (typeof SETTINGS_PAGES)[number]["id"];
export type SettingsPage = PageOfSettings & { readonly id: SettingsPageId };
