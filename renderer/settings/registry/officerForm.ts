import type { OfficerDetails } from "#contract/registry.ts";
import { emailFrom, facebookIdFrom, phoneFrom, xHandleFrom } from "#domain/registry/contact.ts";
import type { MessageId } from "../../i18n/en.ts";
import { LONGEST_REGISTRY_LINE } from "#domain/registry/officeFilters.ts";

/** How somebody is reached, as typed. */
export interface ContactForm {
  readonly phone: string;
  readonly email: string;
  readonly xHandle: string;
  readonly facebookId: string;
}

export interface OfficerForm extends ContactForm {
  readonly name: string;
  readonly designation: string;
}

type InvalidMessage = Extract<MessageId, `registry.invalid.${string}`>;
export type FormFaults<Form> = { readonly [Field in keyof Form]?: InvalidMessage };
export type Checked<Form, Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly faults: FormFaults<Form> };

export const NO_CONTACTS: ContactForm = { phone: "", email: "", xHandle: "", facebookId: "" };
export const NO_OFFICER: OfficerForm = { name: "", designation: "", ...NO_CONTACTS };

export function officerFormOf(officer: { readonly [Field in keyof OfficerForm]: string | null }): OfficerForm {
  const { name, designation, phone, email, xHandle, facebookId } = officer;
  return {
    name: name ?? "",
    designation: designation ?? "",
    phone: phone ?? "",
    email: email ?? "",
    xHandle: xHandle ?? "",
    facebookId: facebookId ?? "",
  };
}

/** What is sent to the engine, or what is wrong with which field. */
export function checkOfficer(form: OfficerForm): Checked<OfficerForm, OfficerDetails> {
  const contacts = checkContacts(form);
  const name = textOf(form.name);
  const faults: FormFaults<OfficerForm> = {
    ...(name === null ? { name: "registry.invalid.name" as const } : isLong(name) ? { name: "registry.invalid.text" as const } : {}),
    ...(isLong(form.designation.trim()) ? { designation: "registry.invalid.text" as const } : {}),
    ...(contacts.ok ? {} : contacts.faults),
  };
  if (name === null || !contacts.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, value: { name, designation: textOf(form.designation), ...contacts.value } };
}

type Contacts = Pick<OfficerDetails, keyof ContactForm>;

/** Each is empty or of the form in which the record keeps it. */
export function checkContacts(form: ContactForm): Checked<ContactForm, Contacts> {
  const value: Contacts = {
    phone: phoneFrom(form.phone),
    email: emailFrom(form.email),
    xHandle: xHandleFrom(form.xHandle),
    facebookId: facebookIdFrom(form.facebookId),
  };
  const wrong = (field: keyof ContactForm) => value[field] === null && form[field].trim() !== "";
  const faults: FormFaults<ContactForm> = {
    ...(wrong("phone") ? { phone: "registry.invalid.phone" as const } : {}),
    ...(wrong("email") ? { email: "registry.invalid.email" as const } : {}),
    ...(wrong("xHandle") ? { xHandle: "registry.invalid.x" as const } : {}),
    ...(wrong("facebookId") ? { facebookId: "registry.invalid.facebook" as const } : {}),
  };
  return Object.keys(faults).length === 0 ? { ok: true, value } : { ok: false, faults };
}

export function isLong(text: string): boolean {
  return text.length > LONGEST_REGISTRY_LINE;
}

/** Null for an empty field. */
export function textOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}
