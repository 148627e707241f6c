import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelField, ChannelForm, ChannelSetUp, ChannelValues, Words } from "#contract/channels.ts";
import { MOST_SECRET_LETTERS } from "#contract/secretVariables.ts";
import { latinDigits } from "../../ui/words/latinDigits.ts";

/** What is in the fields, as typed: a text for all but yes-no. A secret is never filled in by the program. */
export type ChannelDraft = Readonly<Record<string, string | boolean>>;

/** What is sent to the engine, or what is wrong with which field. */
export type CheckedDraft =
  | { readonly ok: true; readonly given: { readonly values: ChannelValues; readonly secrets: Readonly<Record<string, string>> } }
  | { readonly ok: false; readonly faults: Readonly<Record<string, Words>> };

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

/** Fields that another choice leaves no part are not shown. */
export function isShown({ onlyFor }: ChannelField, draft: ChannelDraft): boolean {
  return onlyFor === undefined || onlyFor.values.includes(String(draft[onlyFor.field] ?? ""));
}

/** What is rarely needed stands folded, unless it was given here before. What is only typed moves nothing under the hand. */
export function isFolded(field: ChannelField, { values, hasSecret }: Pick<ChannelSetUp, "values" | "hasSecret">): boolean {
  if (field.isRare !== true) return false;
  if (field.type === "secret") return hasSecret[field.name] !== true;
  const value = values?.[field.name] ?? field.default;
  return value === field.default || value === "";
}

/** The draft after a field was changed; a choice fills in what it means for others. */
export function changed(form: Pick<ChannelForm, "fields">, draft: ChannelDraft, name: string, value: string | boolean): ChannelDraft {
  const field = form.fields.find((each) => each.name === name);
  const option = field?.type === "choice" ? field.options.find((each) => each.value === value) : undefined;
  const set = Object.entries(option?.sets ?? {}).map(([other, said]) => [other, String(said)]);
  return { ...draft, ...Object.fromEntries(set), [name]: value };
}

/** Every field by the rules that the engine has too. A secret may stay empty where one is known, and where the engine has to say. */
export function checkDraft({ form, hasSecret }: Pick<ChannelSetUp, "form" | "hasSecret">, draft: ChannelDraft): CheckedDraft {
  const faults: Record<string, Words> = {};
  const values: Record<string, ChannelValues[string]> = {};
  const secrets: Record<string, string> = {};
  for (const field of form.fields) {
    if (field.type === "secret") {
      const secret = typed(draft, field.name);
      if (secret.length > MOST_SECRET_LETTERS) faults[field.name] = TOO_LONG;
      else if (secret !== "") secrets[field.name] = secret;
      else if (field.isRequired && hasSecret[field.name] !== true) faults[field.name] = MISSING;
      continue;
    }
    const typedValue = valueOf(field, draft);
    // Nobody can mend what is not shown.
    const value = isShown(field, draft) || faultOf(field, typedValue) === null ? typedValue : field.default;
    const why = faultOf(field, value);
    if (why !== null) faults[field.name] = why;
    values[field.name] = value;
  }
  const whole = checkChannelValues(form, values);
  if (!whole.ok) faults[whole.field] ??= whole.why;
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, given: { values, secrets } };
}

/** Each field by itself, so that all of them say what is wrong and not the first alone. */
function faultOf(field: ChannelField, value: ChannelValues[string]): Words | null {
  const check = checkChannelValues({ fields: [field] }, { [field.name]: value });
  return check.ok ? null : check.why;
}

function valueOf(field: Exclude<ChannelField, { type: "secret" }>, draft: ChannelDraft): ChannelValues[string] {
  if (field.type === "yes-no") return draft[field.name] === true;
  const text = typed(draft, field.name);
  // Digits of a Hindi or Punjabi keyboard are digits where a text cannot be used with them, as in the id of an account.
  if (field.type !== "number") return faultOf(field, text) === null ? text : latinDigits(text);
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
const TOO_LONG: Words = { en: "This is too long for a token. Copy it again.", hi: "टोकन इतना लंबा नहीं होता। फिर से कॉपी करें।" };
