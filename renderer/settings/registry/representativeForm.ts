import type { RepresentativeAnswer, RepresentativeDetails } from "#contract/registry.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { RepresentativeRole } from "#domain/registry/representative.ts";
import { checkContacts, isLong, NO_CONTACTS, officerFormOf, textOf } from "./officerForm.ts";
import type { Checked, ContactForm, FormFaults } from "./officerForm.ts";
import { checkTerm, termFormOf } from "./termForm.ts";
import type { TermForm } from "./termForm.ts";

export interface RepresentativeForm extends ContactForm, TermForm {
  readonly role: RepresentativeRole;
  readonly name: string;
  readonly constituency: string;
  readonly district: DistrictName | null;
  readonly portfolio: string;
}

export const NO_REPRESENTATIVE: RepresentativeForm = {
  role: "mla",
  name: "",
  constituency: "",
  district: null,
  portfolio: "",
  ...NO_CONTACTS,
  from: "",
  until: "",
};

export function representativeFormOf(representative: RepresentativeAnswer): RepresentativeForm {
  const { role, name, constituency, district, portfolio } = representative;
  const { phone, email, xHandle, facebookId } = officerFormOf({ ...representative, designation: null });
  return {
    role,
    name,
    constituency: constituency ?? "",
    district,
    portfolio: portfolio ?? "",
    phone,
    email,
    xHandle,
    facebookId,
    ...termFormOf(representative),
  };
}

/** What is sent to the engine, or what is wrong with which field. */
export function checkRepresentative(form: RepresentativeForm): Checked<RepresentativeForm, RepresentativeDetails> {
  const contacts = checkContacts(form);
  const term = checkTerm(form);
  const name = textOf(form.name);
  const faults: FormFaults<RepresentativeForm> = {
    ...(name === null ? { name: "registry.invalid.name" as const } : isLong(name) ? { name: "registry.invalid.text" as const } : {}),
    ...(isLong(form.constituency.trim()) ? { constituency: "registry.invalid.text" as const } : {}),
    ...(isLong(form.portfolio.trim()) ? { portfolio: "registry.invalid.text" as const } : {}),
    ...(contacts.ok ? {} : contacts.faults),
    ...(term.ok ? {} : term.faults),
  };
  if (name === null || !contacts.ok || !term.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  const { role, district } = form;
  return {
    ok: true,
    value: {
      role,
      name,
      constituency: textOf(form.constituency),
      district,
      portfolio: textOf(form.portfolio),
      ...contacts.value,
      ...term.value,
    },
  };
}
