import { dayText, lastDayText } from "#domain/registry/day.ts";
import type { Office } from "#domain/registry/office.ts";
import type { Posting } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { standardOffices } from "#domain/registry/standardOffices.ts";
import type { TableToWrite } from "../tables/writeTable.ts";
import type { ColumnNames } from "./cells.ts";
import { accountCell, facebookCell, phoneCell, xCell } from "./contactCells.ts";

/** One row is one officer's time in one office, or an office without any. `office` and `officer` are ids: anyone who writes a table by hand leaves them out. */
export const OFFICE_COLUMNS = {
  department: ["department", "dept", "विभाग"],
  level: ["level", "स्तर"],
  area: ["area", "jurisdiction", "क्षेत्र"],
  district: ["district", "ज़िला"],
  title: ["title", "title en", "office title", "पद"],
  titleHi: ["title hi", "title hindi", "पद हिंदी"],
  nodal: ["nodal", "नोडल"],
  name: ["name", "officer name", "name of officer", "नाम", "अधिकारी"],
  designation: ["designation", "rank", "पदनाम"],
  from: ["from", "since", "from date", "से"],
  to: ["to", "until", "to date", "तक"],
  phone: ["phone", "mobile", "phone number", "फ़ोन", "मोबाइल"],
  email: ["email", "e mail", "mail", "ईमेल", "ई मेल"],
  x: ["x", "x id", "x handle", "twitter"],
  facebook: ["facebook", "facebook id", "fb", "फ़ेसबुक"],
  instagram: ["instagram", "insta", "इंस्टाग्राम"],
  officeFrom: ["office from"],
  officeTo: ["office to"],
  office: ["office", "office id"],
  officer: ["officer", "officer id"],
} as const satisfies ColumnNames<string>;
export type OfficeColumn = keyof typeof OFFICE_COLUMNS;

/** With `vacant` every office is there, as a form to fill in; without it those that people have named or changed. */
export function officeTable(registry: Registry, vacant: boolean): TableToWrite {
  const standard = new Set(standardOffices());
  const rows = registry.offices.flatMap((office) => {
    const postings = registry.postingsOf(office.id);
    if (postings.length > 0) return postings.map((posting) => rowOf(registry, office, posting));
    return vacant || !standard.has(office) ? [rowOf(registry, office, null)] : [];
  });
  // People may be posted to an office that is nowhere listed, such as that of a small town.
  const unlisted = registry.postings
    .filter(({ officeId }) => !registry.isListed(officeId))
    .flatMap((posting) => {
      const office = registry.office(posting.officeId);
      return office === null ? [] : [rowOf(registry, office, posting)];
    });
  const columns = Object.keys(OFFICE_COLUMNS) as OfficeColumn[];
  return {
    name: "offices",
    heading: columns.map((column) => OFFICE_COLUMNS[column][0]),
    rows: [...rows, ...unlisted].map((row) => columns.map((column) => row[column])),
  };
}

function rowOf(registry: Registry, office: Office, posting: Posting | null): Readonly<Record<OfficeColumn, string>> {
  const officer = posting === null ? undefined : registry.officer(posting.officerId);
  return {
    department: office.department,
    level: office.level,
    area: office.area ?? "",
    district: office.district ?? "",
    title: office.title.en,
    titleHi: office.title.hi,
    nodal: office.nodal ? "yes" : "no",
    name: officer?.name ?? "",
    designation: officer?.designation ?? "",
    from: posting === null ? "" : dayText(posting.fromAt),
    to: posting === null || posting.untilAt === null ? "" : lastDayText(posting.untilAt),
    phone: phoneCell(officer?.phone ?? null),
    email: officer?.email ?? "",
    x: xCell(officer?.xHandle ?? null),
    facebook: facebookCell(officer?.facebookId ?? null),
    instagram: accountCell("instagram.com", officer?.instagram ?? null),
    officeFrom: office.fromAt === null ? "" : dayText(office.fromAt),
    officeTo: office.untilAt === null ? "" : lastDayText(office.untilAt),
    office: office.id,
    officer: officer?.id ?? "",
  };
}
