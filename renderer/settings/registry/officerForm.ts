import { z } from "zod";
import { emailFrom, facebookIdFrom, phoneFrom, xHandleFrom } from "#domain/registry/contact.ts";
import { LONGEST_REGISTRY_LINE } from "#domain/registry/officeFilters.ts";
import { typed, typedOrEmpty } from "../../ui/forms/typed.ts";

/** A line of words; null where it is empty or too long. */
export function lineFrom(text: string): string | null {
  return text === "" || text.length > LONGEST_REGISTRY_LINE ? null : text;
}

export const line = typed(lineFrom, "registry.invalid.text");
export const lineOrEmpty = typedOrEmpty(lineFrom, "registry.invalid.text");
export const personName = typed((text) => text || null, "registry.invalid.name").pipe(line);

/** How somebody is reached: each is empty or of the form in which the record keeps it. */
export const contactFields = {
  phone: typedOrEmpty(phoneFrom, "registry.invalid.phone"),
  email: typedOrEmpty(emailFrom, "registry.invalid.email"),
  xHandle: typedOrEmpty(xHandleFrom, "registry.invalid.x"),
  facebookId: typedOrEmpty(facebookIdFrom, "registry.invalid.facebook"),
};

export const officerSchema = z.object({ name: personName, designation: lineOrEmpty, ...contactFields });
export type OfficerForm = z.input<typeof officerSchema>;
export type ContactForm = Pick<OfficerForm, keyof typeof contactFields>;

export const NO_CONTACTS: ContactForm = { phone: "", email: "", xHandle: "", facebookId: "" };
export const NO_OFFICER: OfficerForm = { name: "", designation: "", ...NO_CONTACTS };

export function contactFormOf({
  phone,
  email,
  xHandle,
  facebookId,
}: { readonly [Field in keyof ContactForm]: string | null }): ContactForm {
  return { phone: phone ?? "", email: email ?? "", xHandle: xHandle ?? "", facebookId: facebookId ?? "" };
}

export function officerFormOf(officer: z.output<typeof officerSchema>): OfficerForm {
  return { name: officer.name, designation: officer.designation ?? "", ...contactFormOf(officer) };
}
