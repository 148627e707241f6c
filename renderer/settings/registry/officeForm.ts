import type { OfficeAnswer } from "#contract/registry.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { isOfState } from "#domain/registry/office.ts";
import type { OfficeLevel } from "#domain/registry/office.ts";
import { isLong, textOf } from "./officerForm.ts";
import type { Checked, FormFaults } from "./officerForm.ts";
import { checkTerm, termFormOf } from "./termForm.ts";
import type { Term, TermForm } from "./termForm.ts";

export interface OfficeForm extends TermForm {
  readonly department: DepartmentCode;
  readonly level: OfficeLevel;
  readonly area: string;
  readonly district: DistrictName | null;
  readonly titleEn: string;
  readonly titleHi: string;
  readonly nodal: boolean;
}

export interface OfficeDetails extends Term {
  readonly department: DepartmentCode;
  readonly level: OfficeLevel;
  readonly area: string | null;
  readonly district: DistrictName | null;
  readonly title: { readonly en: string; readonly hi: string };
  readonly nodal: boolean;
}

export const NO_OFFICE: OfficeForm = {
  department: "PHED",
  level: "sub-division",
  area: "",
  district: "Ambala",
  titleEn: "",
  titleHi: "",
  nodal: false,
  from: "",
  until: "",
};

export function officeFormOf(office: OfficeAnswer): OfficeForm {
  const { department, level, area, district, title, nodal } = office;
  return { department, level, area: area ?? "", district, titleEn: title.en, titleHi: title.hi, nodal, ...termFormOf(office) };
}

/** What is sent to the engine, or what is wrong with which field. */
export function checkOffice(form: OfficeForm): Checked<OfficeForm, OfficeDetails> {
  const { department, level, nodal } = form;
  const term = checkTerm(form);
  const area = isOfState(level) ? null : textOf(form.area);
  const needed = (text: string | null) => text === null || isLong(text);
  const faults: FormFaults<OfficeForm> = {
    ...(!isOfState(level) && needed(area) ? { area: "registry.invalid.text" as const } : {}),
    ...(needed(textOf(form.titleEn)) ? { titleEn: "registry.invalid.text" as const } : {}),
    ...(needed(textOf(form.titleHi)) ? { titleHi: "registry.invalid.text" as const } : {}),
    ...(term.ok ? {} : term.faults),
  };
  if (!term.ok || Object.keys(faults).length > 0) return { ok: false, faults };
  const district = isOfState(level) || level === "division" ? null : form.district;
  const title = { en: form.titleEn.trim(), hi: form.titleHi.trim() };
  return { ok: true, value: { department, level, area, district, title, nodal, ...term.value } };
}
