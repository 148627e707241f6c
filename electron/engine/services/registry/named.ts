import { DEPARTMENTS } from "#domain/department/departments.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { OFFICE_LEVELS } from "#domain/registry/office.ts";
import type { OfficeLevel } from "#domain/registry/office.ts";
import { normaliseText } from "#domain/text/normalise.ts";

/** A department by its code or any of its names; null for none of ours. */
export function departmentNamed(text: string): DepartmentCode | null {
  const written = plain(text);
  const found = DEPARTMENTS.find(({ code, short, name }) =>
    [code, short.en, short.hi, name.en, name.hi].some((known) => plain(known) === written),
  );
  return found?.code ?? null;
}

export function levelNamed(text: string): OfficeLevel | null {
  const written = plain(text);
  return OFFICE_LEVELS.find((level) => plain(level) === written || plain(HINDI[level]) === written) ?? null;
}

const HINDI: Readonly<Record<OfficeLevel, string>> = {
  block: "खंड",
  "sub-division": "उपमंडल",
  district: "जिला",
  "district-head": "जिला प्रमुख",
  division: "मंडल",
  department: "विभाग",
  secretary: "सचिव",
  cmo: "मुख्यमंत्री कार्यालय",
};

function plain(text: string): string {
  return normaliseText(text).replaceAll(/[\s_-]+/gu, " ");
}
