import type { MessageId } from "../../i18n/en.ts";
import { SETTINGS_PAGES, type SettingsPageId } from "./settingsPages.ts";

/** A page of the settings, or one field of it. */
export interface SettingsPlace {
  readonly page: SettingsPageId;
  readonly field: MessageId | null;
  /** The kind of a channel, on the page of the channels: `x`. */
  readonly channel?: string;
}

/** `backups`, `backups/backups.folder` or `channels/x`: what stands after the # of the window's address. */
export function settingsLinkOf({ page, field, channel }: SettingsPlace): string {
  const part = field ?? channel;
  return part === undefined ? page : `${page}/${part}`;
}

/** Null for a link to nothing that there is: an older one, or one that somebody typed. */
export function settingsPlaceOf(link: string): SettingsPlace | null {
  const [id, name] = link.split("/");
  const page = SETTINGS_PAGES.find((each) => each.id === id);
  if (page === undefined) return null;
  const names: readonly MessageId[] = page.fields.map((field) => (typeof field === "string" ? field : field[0]));
  const isChannel = page.id === "channels" && name !== undefined && /^[a-z][a-z0-9-]{0,30}$/u.test(name);
  return { page: page.id, field: names.find((each) => each === name) ?? null, ...(isChannel && { channel: name }) };
}
