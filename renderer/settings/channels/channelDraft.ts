import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelField, ChannelForm, ChannelSetUp, ChannelValues, Words } from "#contract/channels.ts";
import { latinDigits } from "../../ui/words/latinDigits.ts";

/** What is in the fields, as typed: a text for all but yes-no. A secret is never filled in by the program. */
export type ChannelDraft = Readonly<Record<string, string | boolean>>;

type DraftFaults = Readonly<Record<string, Words>>;

/** What is sent to the engine, or what is wrong with which field. */
export type CheckedDraft =
  | { readonly ok: true; readonly given: { readonly values: ChannelValues; readonly secrets: Readonly<Record<string, string>> } }
  | { readonly ok: false; readonly faults: DraftFaults };

/** What is stored, or what the channel assumes. */
export function draftOf({ form, values }: Pick<ChannelSetUp, "form" | "values">): ChannelDraft {
  return Object.fromEntries(form.fields.map((field) => [field.name, shownValue(field, values)]));
}

function shownValue(field: ChannelField, values: ChannelValues | null): string | boolean {
  if (field.type === "secret") return "";
  const value = values?.[field.name] ?? field.default;
  if (field.type === "yes-no") return value === true;
  return value === null ? "" : String(value);
}

/** Every field by the rules that the engine has too. A secret may stay empty where one is known, and where the engine has to say. */
export function checkDraft({ form, hasSecret }: Pick<ChannelSetUp, "form" | "hasSecret">, draft: ChannelDraft): CheckedDraft {
  const faults: Record<string, Words> = {};
  const values: Record<string, ChannelValues[string]> = {};
  const secrets: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.type === "secret") {
      const secret = typed(draft, field.name);
      if (secret !== "") secrets[field.name] = secret;
      else if (field.isRequired && hasSecret[field.name] !== true) faults[field.name] = MISSING;
      continue;
    }
    values[field.name] = valueOf(field, draft);
    const check = checkChannelValues(alone(form, field), values);
    if (!check.ok) faults[field.name] = check.why;
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, given: { values, secrets } };
}

/** So that every field says what is wrong with it, and not the first alone. */
function alone(form: ChannelForm, field: ChannelField): ChannelForm {
  return { ...form, fields: [field] };
}

function valueOf(field: Exclude<ChannelField, { type: "secret" }>, draft: ChannelDraft): ChannelValues[string] {
  if (field.type === "yes-no") return draft[field.name] === true;
  const text = typed(draft, field.name);
  if (field.type !== "number") return text;
  const number = latinDigits(text).replaceAll(",", "");
  // Left as it is where it is no number, so that the check says so.
  if (number === "") return field.mayBeEmpty || field.default === null ? null : Number.NaN;
  return /^-?\d+(\.\d+)?$/u.test(number) ? Number(number) : Number.NaN;
}

function typed(draft: ChannelDraft, name: string): string {
  const value = draft[name];
  return typeof value === "string" ? value.trim() : "";
}

const MISSING: Words = { en: "This is needed.", hi: "यह भरना ज़रूरी है।" };
