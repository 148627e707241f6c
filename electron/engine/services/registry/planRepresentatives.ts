import { v7 } from "uuid";
import type { RejectedRow } from "#contract/registry.ts";
import type { RepresentativeId } from "#domain/ids.ts";
import { emailFrom, facebookIdFrom, instagramFrom, phoneFrom, telegramFrom, xHandleFrom, youtubeFrom } from "#domain/registry/contact.ts";
import { dayFrom, endOfDayFrom } from "#domain/registry/day.ts";
import type { Representative, RepresentativeRole } from "#domain/registry/representative.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { NotATable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { cellsOf, columnsIn, uuidFrom } from "./cells.ts";
import type { Cells } from "./cells.ts";
import type { DistrictFinder } from "./officeRow.ts";
import { REPRESENTATIVE_COLUMNS } from "./representativeTable.ts";
import type { RepresentativeColumn } from "./representativeTable.ts";

/** What an import of representatives would write. */
export interface RepresentativePlan {
  readonly added: readonly Representative[];
  readonly changed: readonly Representative[];
  readonly rows: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/** What the table does not name stays, and an empty cell says nothing. Throws {@link NotATable} `no-columns`. */
export function planRepresentatives(table: Table, known: readonly Representative[], districtNamed: DistrictFinder): RepresentativePlan {
  const places = columnsIn(table.heading, REPRESENTATIVE_COLUMNS);
  if (!places.has("name") || !places.has("role")) throw new NotATable("no-columns");
  const rejected: RejectedRow[] = [];
  const added: Representative[] = [];
  const changed: Representative[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  const byId = new Map(known.map((each) => [each.id, each]));
  const byKey = new Map(known.map((each) => [keyOf(each), each]));
  for (const row of table.rows) {
    const cells = cellsOf(row, places, REPRESENTATIVE_COLUMNS);
    const said = readRepresentative(cells, districtNamed);
    if (said === null) {
      rejected.push({ line: row.line, faults: cells.faults });
      continue;
    }
    const before = said.id === null ? byKey.get(keyOf(said)) : byId.get(said.id);
    const after = merged(said, before);
    const key = said.id ?? keyOf(said);
    if (seen.has(key)) rejected.push({ line: row.line, faults: [{ column: "name", fault: "duplicate", detail: said.name }] });
    else if (before === undefined) added.push(after);
    else if (same(before, after)) unchanged += 1;
    else changed.push(after);
    seen.add(key);
  }
  return { added, changed, rows: table.rows.length, unchanged, rejected };
}

type Said = Omit<Representative, "id"> & { readonly id: RepresentativeId | null };

function readRepresentative(cells: Cells<RepresentativeColumn>, districtNamed: DistrictFinder): Said | null {
  const role = cells.read("role", roleNamed, "unknown-role");
  const name = cells.text("name");
  const said = {
    id: cells.read("representative", uuidFrom, "bad-id") as RepresentativeId | null,
    constituency: cells.text("constituency"),
    district: cells.read("district", (text) => districtNamed(text) ?? null, "unknown-district"),
    portfolio: cells.text("portfolio"),
    phone: cells.read("phone", phoneFrom, "bad-phone"),
    email: cells.read("email", emailFrom, "bad-email"),
    xHandle: cells.read("x", xHandleFrom, "bad-x"),
    facebookId: cells.read("facebook", facebookIdFrom, "bad-facebook"),
    instagram: cells.read("instagram", instagramFrom, "bad-account"),
    telegram: cells.read("telegram", telegramFrom, "bad-account"),
    youtube: cells.read("youtube", youtubeFrom, "bad-account"),
    fromAt: cells.read("from", dayFrom, "bad-date"),
    untilAt: cells.read("to", endOfDayFrom, "bad-date"),
  };
  if (said.fromAt !== null && said.untilAt !== null && said.untilAt <= said.fromAt) cells.fault("to", "dates-reversed");
  if (name === null) cells.fault("name", "no-name");
  if (role === null && cells.text("role") === null) cells.fault("role", "unknown-role");
  return role === null || name === null || cells.faults.length > 0 ? null : { ...said, role, name };
}

const ROLES: Readonly<Record<RepresentativeRole, readonly string[]>> = {
  mla: ["mla", "विधायक", "member of legislative assembly"],
  mp: ["mp", "सांसद", "member of parliament"],
  minister: ["minister", "मंत्री"],
};

function roleNamed(text: string): RepresentativeRole | null {
  const written = normaliseText(text).replaceAll(".", "");
  const found = (Object.entries(ROLES) as [RepresentativeRole, readonly string[]][]).find(([, names]) => names.includes(written));
  return found?.[0] ?? null;
}

function keyOf({ role, name, constituency }: Pick<Representative, "role" | "name" | "constituency">): string {
  return JSON.stringify([role, normaliseText(name), normaliseText(constituency ?? "")]);
}

function merged(said: Said, before: Representative | undefined): Representative {
  return {
    ...said,
    id: before?.id ?? said.id ?? (v7() as RepresentativeId),
    constituency: said.constituency ?? before?.constituency ?? null,
    district: said.district ?? before?.district ?? null,
    portfolio: said.portfolio ?? before?.portfolio ?? null,
    phone: said.phone ?? before?.phone ?? null,
    email: said.email ?? before?.email ?? null,
    xHandle: said.xHandle ?? before?.xHandle ?? null,
    facebookId: said.facebookId ?? before?.facebookId ?? null,
    instagram: said.instagram ?? before?.instagram ?? null,
    telegram: said.telegram ?? before?.telegram ?? null,
    youtube: said.youtube ?? before?.youtube ?? null,
    fromAt: said.fromAt ?? before?.fromAt ?? null,
    untilAt: said.untilAt ?? before?.untilAt ?? null,
  };
}

function same(one: Representative, other: Representative): boolean {
  return (Object.keys({ ...one, ...other }) as (keyof Representative)[]).every((field) => (one[field] ?? null) === (other[field] ?? null));
}
