import { z } from "zod";
import { assertNever } from "#domain/assertNever.ts";
import type { ChannelField, ChannelForm, ChannelValues, Words } from "./channels.ts";

export type CheckedValues =
  | { readonly ok: true; readonly values: ChannelValues }
  | { readonly ok: false; readonly field: string; readonly why: Words };

/**
 * What a person said in a channel's form, with what was left out by default, or the first field that cannot be used. The same in the window
 * and in the engine.
 */
export function checkChannelValues(form: Pick<ChannelForm, "fields" | "oneOf">, given: ChannelValues): CheckedValues {
  const values: Record<string, ChannelValues[string]> = {};
  const set = setByChoices(form, given);
  for (const field of form.fields) {
    if (field.type === "secret") continue;
    // A number that was left empty on purpose stays so, whatever its default.
    const isEmptied = field.type === "number" && field.mayBeEmpty && given[field.name] === null;
    const value = isEmptied ? null : (given[field.name] ?? set[field.name] ?? field.default);
    const why = faultOf(field, value);
    if (why !== null) return { ok: false, field: field.name, why };
    values[field.name] = value;
  }
  const [first] = form.oneOf?.fields ?? [];
  if (form.oneOf && first !== undefined && form.oneOf.fields.every((name) => !String(values[name] ?? "").trim())) {
    return { ok: false, field: first, why: form.oneOf.fault };
  }
  return { ok: true, values };
}

/** What the choices that were made mean for fields of which nothing was said. */
function setByChoices({ fields }: Pick<ChannelForm, "fields">, given: ChannelValues): ChannelValues {
  const chosen = fields.flatMap((field) => {
    const option = field.type === "choice" ? field.options.find(({ value }) => value === given[field.name]) : undefined;
    return Object.entries(option?.sets ?? {});
  });
  return Object.fromEntries(chosen);
}

function faultOf(field: Exclude<ChannelField, { type: "secret" }>, value: ChannelValues[string] | undefined): Words | null {
  switch (field.type) {
    case "yes-no":
      return typeof value === "boolean" ? null : UNUSABLE;
    case "choice":
      return field.options.some((option) => option.value === value) ? null : UNUSABLE;
    case "number":
      return numberFault(field, value);
    case "web-address":
      return typeof value === "string" && isWebAddress(value) ? null : NO_ADDRESS;
    case "text":
      if (typeof value !== "string") return UNUSABLE;
      if (value.trim() === "") return field.isRequired ? MISSING : null;
      return field.pattern !== null && !new RegExp(`^(?:${field.pattern})$`, "u").test(value.trim()) ? (field.fault ?? UNUSABLE) : null;
    default:
      return assertNever(field);
  }
}

function numberFault({ min, max, isWhole, mayBeEmpty }: Extract<ChannelField, { type: "number" }>, value: unknown): Words | null {
  if (value === null || value === undefined) return mayBeEmpty ? null : MISSING;
  if (typeof value !== "number" || !Number.isFinite(value) || (isWhole && !Number.isInteger(value))) return NO_NUMBER;
  return value < min || value > max ? { en: `Between ${min} and ${max}, please.`, hi: `${min} और ${max} के बीच होना चाहिए।` } : null;
}

/** In the clear only to a machine of one's own: a token would go along. */
function isWebAddress(text: string): boolean {
  return !/\s/u.test(text) && addressSchema.safeParse(text).success;
}

const addressSchema = z.union([
  z.url({ protocol: /^https$/u }),
  z.url({ protocol: /^http$/u, hostname: /^(localhost|127\.\d+\.\d+\.\d+)$/u }),
]);

const MISSING: Words = { en: "This is needed.", hi: "यह भरना ज़रूरी है।" };
const UNUSABLE: Words = { en: "This cannot be used.", hi: "यह मान नहीं चलेगा।" };
const NO_NUMBER: Words = { en: "This is no number.", hi: "यह संख्या नहीं है।" };
const NO_ADDRESS: Words = { en: "An address begins with https://.", hi: "पता https:// से शुरू होता है।" };
