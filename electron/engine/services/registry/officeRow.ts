import type { RejectedRow, RowFault } from "#contract/registry.ts";
import { DEPARTMENTS } from "#domain/department/departments.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import { areas } from "#domain/geography/areas.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { OfficerId } from "#domain/ids.ts";
import { emailFrom, facebookIdFrom, instagramFrom, phoneFrom, xHandleFrom } from "#domain/registry/contact.ts";
import { dayFrom, endOfDayFrom } from "#domain/registry/day.ts";
import { OFFICE_LEVELS, isOfState, officeIdIn, partsOfOfficeId } from "#domain/registry/office.ts";
import type { Office, OfficeLevel } from "#domain/registry/office.ts";
import type { Officer } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { uuidFrom, yesNoFrom } from "./cells.ts";
import type { Cells } from "./cells.ts";
import type { OfficeColumn } from "./officeTable.ts";

/** What a row says. An empty cell says nothing and changes nothing. */
export interface OfficeRow {
  readonly line: number;
  readonly office: Office;
  /** Null in a row of an office alone. */
  readonly holder: RowHolder | null;
}

export interface RowHolder {
  readonly id: OfficerId | null;
  readonly name: string;
  readonly details: Omit<Officer, "id" | "name">;
  readonly fromAt: number | null;
  readonly untilAt: number | null;
}

export type DistrictFinder = (written: string) => DistrictName | undefined;

/** Reads a row, or tells everything that is wrong with it. */
export function readOfficeRow(cells: Cells<OfficeColumn>, registry: Registry, districtNamed: DistrictFinder): OfficeRow | RejectedRow {
  const office = readOffice(cells, registry, districtNamed);
  const holder = readHolder(cells);
  if (office === null || cells.faults.length > 0) return { line: cells.line, faults: cells.faults };
  return { line: cells.line, office, holder };
}

function readOffice(cells: Cells<OfficeColumn>, registry: Registry, districtNamed: DistrictFinder): Office | null {
  const named = officeNamed(cells, registry, districtNamed);
  const title = cells.text("title");
  const titleHi = cells.text("titleHi");
  const nodal = cells.read("nodal", yesNoFrom, "bad-yes-no");
  const fromAt = cells.read("officeFrom", dayFrom, "bad-date");
  const untilAt = cells.read("officeTo", endOfDayFrom, "bad-date");
  if (named === null) return null;
  const office: Office = {
    ...named,
    // A title in one language only is better than the standard's in the other.
    title: { en: title ?? titleHi ?? named.title.en, hi: titleHi ?? (title === null || title === named.title.en ? named.title.hi : title) },
    nodal: nodal ?? named.nodal,
    fromAt: fromAt ?? named.fromAt,
    untilAt: untilAt ?? named.untilAt,
  };
  if (isReversed(office)) cells.fault("officeTo", "dates-reversed");
  return office;
}

/** By its id, or by department, level and area. A department and a district alone mean the department's office there. */
function officeNamed(cells: Cells<OfficeColumn>, registry: Registry, districtNamed: DistrictFinder): Office | null {
  const id = cells.text("office");
  const said = {
    department: cells.read("department", departmentNamed, "unknown-department"),
    level: cells.read("level", levelNamed, "unknown-level"),
    area: cells.text("area"),
    district: cells.read("district", (text) => districtNamed(text) ?? null, "unknown-district"),
  };
  if (cells.faults.length > 0) return null;
  if (id !== null) return officeOfId(cells, registry, id, said);
  const { department, level, area, district } = said;
  if (department === null) return refuse(cells, "department", "no-office");
  if (level !== null)
    return officeAt(cells, registry, { department, level, area: spelled(level, area ?? district, districtNamed), district });
  return area === null ? registry.officeOfMark({ department, district, office: null }) : refuse(cells, "level", "unknown-level");
}

type Said = { readonly [Part in "department" | "level" | "area" | "district"]: Office[Part] | null };

function officeOfId(cells: Cells<OfficeColumn>, registry: Registry, id: string, said: Said): Office | null {
  const parts = partsOfOfficeId(id);
  const office = parts === null || !isPossible(parts.department, parts.level) ? null : registry.office(id);
  if (office === null) return refuse(cells, "office", "unknown-office");
  const unlike = (["department", "level", "area"] as const).some((part) => said[part] !== null && said[part] !== office[part]);
  if (unlike) return refuse(cells, "office", "contradicts");
  return inDistrict(cells, registry, office, said.district);
}

function officeAt(cells: Cells<OfficeColumn>, registry: Registry, at: Pick<Office, keyof Said>): Office | null {
  const { department, level, area, district } = at;
  if (!isPossible(department, level)) return refuse(cells, "level", "unknown-office");
  if (!isOfState(level) && area === null) return refuse(cells, "area", "no-area");
  const office = registry.office(officeIdIn(department, level, isOfState(level) ? null : area, district));
  return office === null ? refuse(cells, "area", "unknown-office") : inDistrict(cells, registry, office, district);
}

/** Where a listed office lies is known; of any other the row has to say it, or the ladder above it could not be told. */
function inDistrict(cells: Cells<OfficeColumn>, registry: Registry, office: Office, district: DistrictName | null): Office | null {
  if (isOfState(office.level) || office.level === "division") return office;
  if (registry.isListed(office.id) && office.district !== null) {
    return district === null || district === office.district ? office : refuse(cells, "district", "contradicts");
  }
  const lies = district ?? office.district;
  return lies === null ? refuse(cells, "district", "unknown-district") : { ...office, district: lies };
}

function refuse(cells: Cells<OfficeColumn>, column: OfficeColumn, fault: RowFault): null {
  cells.fault(column, fault);
  return null;
}

/** As we spell the area, where it is one of ours. */
function spelled(level: Office["level"], area: string | null, districtNamed: DistrictFinder): string | null {
  if (area === null) return null;
  if (level === "district" || level === "district-head") return districtNamed(area) ?? area;
  return areas().find(({ name, hi }) => name.toLowerCase() === area.toLowerCase() || hi === area)?.name ?? area;
}

/** Only the Chief Minister's Office is above the secretaries, and only the general administration heads districts. */
function isPossible(department: Office["department"], level: Office["level"]): boolean {
  return (level !== "cmo" || department === "CMO") && (level !== "district-head" || department === "REVENUE");
}

function readHolder(cells: Cells<OfficeColumn>): RowHolder | null {
  const id = cells.read("officer", uuidFrom, "bad-id");
  const name = cells.text("name");
  const details = {
    designation: cells.text("designation"),
    phone: cells.read("phone", phoneFrom, "bad-phone"),
    email: cells.read("email", emailFrom, "bad-email"),
    xHandle: cells.read("x", xHandleFrom, "bad-x"),
    facebookId: cells.read("facebook", facebookIdFrom, "bad-facebook"),
    instagram: cells.read("instagram", instagramFrom, "bad-account"),
  };
  const fromAt = cells.read("from", dayFrom, "bad-date");
  const untilAt = cells.read("to", endOfDayFrom, "bad-date");
  if (isReversed({ fromAt, untilAt })) cells.fault("to", "dates-reversed");
  if (name !== null) return { id: id as OfficerId | null, name, details, fromAt, untilAt };
  const saysSomething = [id, fromAt, untilAt, ...Object.values(details)].some((value) => value !== null);
  if (saysSomething) cells.fault("name", "no-name");
  return null;
}

function isReversed({ fromAt, untilAt }: { readonly fromAt: number | null; readonly untilAt: number | null }): boolean {
  return fromAt !== null && untilAt !== null && untilAt <= fromAt;
}

/** A department by its code or any of its names; null for none of ours. */
export function departmentNamed(text: string): DepartmentCode | null {
  const written = plain(text);
  const found = DEPARTMENTS.find(({ code, short, name }) =>
    [code, short.en, short.hi, name.en, name.hi].some((known) => plain(known) === written),
  );
  return found?.code ?? null;
}

function levelNamed(text: string): OfficeLevel | null {
  const written = plain(text);
  return OFFICE_LEVELS.find((level) => plain(level) === written || plain(HINDI[level]) === written) ?? null;
}

const HINDI: Readonly<Record<OfficeLevel, string>> = {
  block: "खंड",
  "sub-division": "उपमंडल",
  district: "ज़िला",
  "district-head": "ज़िला प्रमुख",
  division: "मंडल",
  department: "विभाग",
  secretary: "सचिव",
  cmo: "मुख्यमंत्री कार्यालय",
};

function plain(text: string): string {
  return normaliseText(text).replaceAll(/[\s_-]+/gu, " ");
}
