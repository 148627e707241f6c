import type { Capability } from "#domain/people/roles.ts";
import type { MessageId } from "../../../i18n/en.ts";

export const SETTINGS_GROUPS = ["general", "channels", "people", "cases", "walls", "places", "privacy", "record", "about"] as const;
type SettingsGroup = (typeof SETTINGS_GROUPS)[number];

/** A field, a part or a button by its name on the screen; where a sentence explains it, with that. */
type NamedField = MessageId | readonly [name: MessageId, sentence: MessageId];

/** A page, with what can be found on it. A field is named by the sentence that stands at it on the screen, so that it is found in both languages and marked by its name. */
export interface PageOfSettings {
  readonly id: string;
  readonly group: SettingsGroup;
  readonly title: MessageId;
  readonly detail: MessageId | null;
  /** Any of these lets a person see it; none are needed for what is everybody's. */
  readonly needs: readonly Capability[];
  readonly fields: readonly NamedField[];
  /** What people call it who do not know its title, as it is spoken, in Latin letters. */
  readonly spoken: string;
}
