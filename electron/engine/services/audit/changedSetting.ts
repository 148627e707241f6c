import { AUDITED_SECTIONS } from "#domain/audit/auditEvents.ts";
import type { AuditedSection } from "#domain/audit/auditEvents.ts";
import { SECTION_WORDS } from "#domain/audit/auditWords.ts";
import type { Words } from "#domain/text/words.ts";
import { CHANNEL_PLUGINS, channelPluginOf } from "../../channels/channels.ts";
import { SETTING_WORDS } from "./settingWords.ts";
import type { FieldWords } from "./settingWords.ts";

/** The field of a change as the settings name it. One of a newer program is told by the name that its event has. */
export function fieldWords(section: AuditedSection, of: string | null, field: string): Words {
  const [first = field, second] = field.split(".", 2);
  const fields = new Map(Object.entries(fieldsOf(section, of)));
  const named = fields.get(first);
  if (named === undefined) return { en: `“${field}”`, hi: `“${field}”` };
  const part = second === undefined ? undefined : new Map(Object.entries(named.parts ?? {})).get(second);
  return part === undefined ? named.name : { en: `${named.name.en}: ${part.en}`, hi: `${named.name.hi}: ${part.hi}` };
}

/** Which one of the section it is: a channel by its name. */
export function settingOfWords(section: AuditedSection, of: string): Words {
  return (section === "channels" ? channelPluginOf(of)?.form.name : undefined) ?? { en: of, hi: of };
}

/** Sections, and fields as `section field`, in whose words a text is: what a person searches for is what the register shows. */
export function settingsCalled(text: string): readonly string[] {
  const sought = text.trim().toLocaleLowerCase("en");
  if (sought === "") return [];
  const has = ({ en, hi }: Words) => en.toLocaleLowerCase("en").includes(sought) || hi.includes(sought);
  return AUDITED_SECTIONS.flatMap((section) => [
    ...(has(SECTION_WORDS[section]) ? [section] : []),
    ...keysOf(section)
      .filter(([of, key]) => has(fieldWords(section, of, key)))
      .map(([, key]) => `${section} ${key}`),
  ]);
}

function keysOf(section: AuditedSection): readonly (readonly [of: string | null, key: string])[] {
  const kinds = section === "channels" ? CHANNEL_PLUGINS.map(({ form }) => form.kind) : [null];
  return kinds.flatMap((of) =>
    Object.entries(fieldsOf(section, of)).flatMap(([key, { parts = {} }]) =>
      [key, ...Object.keys(parts).map((part) => `${key}.${part}`)].map((each) => [of, each] as const),
    ),
  );
}

function fieldsOf(section: AuditedSection, of: string | null): Readonly<Record<string, FieldWords>> {
  const form = section === "channels" && of !== null ? channelPluginOf(of)?.form : undefined;
  const own: Readonly<Record<string, FieldWords>> = SETTING_WORDS[section];
  if (form === undefined) return own;
  return { ...own, ...Object.fromEntries(form.fields.map(({ name, label }) => [name, { name: label }])) };
}
