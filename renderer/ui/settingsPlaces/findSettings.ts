import type { Locale } from "#contract/settings.ts";
import type { Capability } from "#domain/people/roles.ts";
import { romanise } from "#domain/text/romanise.ts";
import type { MessageId } from "../../i18n/en.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { SettingsPlace } from "./settingsLink.ts";
import { SETTINGS_PAGES, type SettingsPage } from "./settingsPages.ts";

/** What was found: a page, or a field of it by its name. */
export interface FoundSetting extends SettingsPlace {
  readonly title: MessageId;
  readonly name: MessageId;
}

interface Entry extends FoundSetting {
  readonly needs: readonly Capability[];
  /** Romanised words of both languages, so that one search finds either, and what is typed as it is spoken. */
  readonly named: readonly string[];
  readonly spoken: readonly string[];
  readonly told: readonly string[];
}

/** How well a word fits: the beginning of a name, of another word for it, of one in its sentences. */
const IN_NAME = 4;
const SPOKEN = 2;
const IN_SENTENCE = 1;

/** Pages and fields in which every word that was typed begins one, the nearest first; pages before their fields. */
export function findSettings(typed: string, may: (capability: Capability) => boolean): readonly FoundSetting[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return entries()
    .filter(({ needs }) => mayOpen({ needs }, may))
    .map((entry) => ({ entry, weight: weightOf(entry, wanted) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ entry: { page, field, title, name } }) => ({ page, field, title, name }));
}

/** Whether anyone with these rights sees a page. */
export function mayOpen({ needs }: Pick<SettingsPage, "needs">, may: (capability: Capability) => boolean): boolean {
  return needs.length === 0 || needs.some(may);
}

/** 0 where a word is nowhere. */
function weightOf({ field, named, spoken, told }: Entry, wanted: readonly string[]): number {
  let weight = field === null ? wanted.length * IN_SENTENCE : 0;
  for (const word of wanted) {
    const begins = (each: string) => each.startsWith(word);
    if (named.some(begins)) weight += IN_NAME;
    else if (spoken.some(begins)) weight += SPOKEN;
    else if (told.some(begins)) weight += IN_SENTENCE;
    else return 0;
  }
  return weight;
}

let made: readonly Entry[] | null = null;

/** Made once, when somebody searches. */
function entries(): readonly Entry[] {
  made ??= SETTINGS_PAGES.flatMap((page: SettingsPage) => [
    {
      page: page.id,
      field: null,
      title: page.title,
      name: page.title,
      needs: page.needs,
      named: wordsOfMessages([page.title]),
      spoken: [...wordsOfMessages([`settings.group.${page.group}`]), ...wordsOf(page.spoken)],
      told: page.detail === null ? [] : wordsOfMessages([page.detail]),
    },
    ...page.fields.map((field) => {
      const [name, sentence] = typeof field === "string" ? [field, null] : field;
      return {
        page: page.id,
        field: name,
        title: page.title,
        name,
        needs: page.needs,
        named: wordsOfMessages([name]),
        spoken: [],
        told: wordsOfMessages([page.title, ...(sentence === null ? [] : [sentence])]),
      };
    }),
  ]);
  return made;
}

function wordsOfMessages(ids: readonly MessageId[]): readonly string[] {
  return (["en", "hi"] as const satisfies readonly Locale[]).flatMap((locale) => ids.flatMap((id) => wordsOf(MESSAGES[locale][id])));
}

function wordsOf(text: string): readonly string[] {
  return romanise(text).match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
