import { dayText, lastDayText } from "#domain/registry/day.ts";
import type { Representative } from "#domain/registry/representative.ts";
import type { TableToWrite } from "../tables/writeTable.ts";
import type { ColumnNames } from "./cells.ts";
import { accountCell, facebookCell, phoneCell, xCell } from "./contactCells.ts";

export const REPRESENTATIVE_COLUMNS = {
  role: ["role", "kind", "पद"],
  name: ["name", "नाम"],
  constituency: ["constituency", "विधानसभा", "निर्वाचन क्षेत्र"],
  district: ["district", "ज़िला"],
  portfolio: ["portfolio", "department", "विभाग"],
  phone: ["phone", "mobile", "phone number", "फ़ोन", "मोबाइल"],
  email: ["email", "e mail", "mail", "ईमेल", "ई मेल"],
  x: ["x", "x id", "x handle", "twitter"],
  facebook: ["facebook", "facebook id", "fb", "फ़ेसबुक"],
  instagram: ["instagram", "insta", "इंस्टाग्राम"],
  telegram: ["telegram", "टेलीग्राम"],
  youtube: ["youtube channel", "youtube", "यूट्यूब"],
  from: ["from", "since", "से"],
  to: ["to", "until", "तक"],
  representative: ["representative", "id", "representative id"],
} as const satisfies ColumnNames<string>;
export type RepresentativeColumn = keyof typeof REPRESENTATIVE_COLUMNS;

export function representativeTable(representatives: readonly Representative[]): TableToWrite {
  const columns = Object.keys(REPRESENTATIVE_COLUMNS) as RepresentativeColumn[];
  return {
    name: "representatives",
    heading: columns.map((column) => REPRESENTATIVE_COLUMNS[column][0]),
    rows: representatives.map((each) => columns.map((column) => rowOf(each)[column])),
  };
}

function rowOf(each: Representative): Readonly<Record<RepresentativeColumn, string>> {
  return {
    role: each.role,
    name: each.name,
    constituency: each.constituency ?? "",
    district: each.district ?? "",
    portfolio: each.portfolio ?? "",
    phone: phoneCell(each.phone),
    email: each.email ?? "",
    x: xCell(each.xHandle),
    facebook: facebookCell(each.facebookId),
    instagram: accountCell("instagram.com", each.instagram),
    telegram: accountCell("t.me", each.telegram),
    youtube: each.youtube ?? "",
    from: each.fromAt === null ? "" : dayText(each.fromAt),
    to: each.untilAt === null ? "" : lastDayText(each.untilAt),
    representative: each.id,
  };
}
