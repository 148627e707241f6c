import { v7 } from "uuid";
import type { RejectedRow } from "#contract/registry.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { OfficeId, OfficerId, PostingId } from "#domain/ids.ts";
import { sameOffice } from "#domain/registry/office.ts";
import type { Office } from "#domain/registry/office.ts";
import { handOver } from "#domain/registry/posting.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { normaliseText } from "#domain/text/normalise.ts";
import { NotATable } from "../tables/readTable.ts";
import type { Table } from "../tables/readTable.ts";
import { cellsOf, columnsIn } from "./cells.ts";
import { readOfficeRow } from "./officeRow.ts";
import type { DistrictFinder, OfficeRow, RowHolder } from "./officeRow.ts";
import { OFFICE_COLUMNS } from "./officeTable.ts";

/** What an import of offices would write. */
export interface OfficePlan {
  readonly offices: readonly Office[];
  readonly newOfficers: readonly Officer[];
  readonly changedOfficers: readonly Officer[];
  readonly newPostings: readonly Posting[];
  /** Known ones with another end; those of former holders are `handOvers` of them. */
  readonly changedPostings: readonly Posting[];
  readonly handOvers: number;
  readonly rows: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Puts a table of offices beside what is known. What the table does not name stays. `now` is milliseconds UTC: a holder without
 * a date begins today. Throws {@link NotATable} `no-columns`.
 */
export function planOffices(table: Table, registry: Registry, districtNamed: DistrictFinder, now: number): OfficePlan {
  const places = columnsIn(table.heading, OFFICE_COLUMNS);
  if (!places.has("department") && !places.has("office")) throw new NotATable("no-columns");
  const rejected: RejectedRow[] = [];
  const read: OfficeRow[] = [];
  for (const row of table.rows) {
    const result = readOfficeRow(cellsOf(row, places, OFFICE_COLUMNS), registry, districtNamed);
    if ("faults" in result) rejected.push(result);
    else read.push(result);
  }
  const draft = createDraft(registry, startOfIndianDay(now));
  // Who came first is entered first, whatever the order of the file, so that one table can tell the history of an office.
  for (const row of read.toSorted((one, other) => (one.holder?.fromAt ?? Infinity) - (other.holder?.fromAt ?? Infinity))) {
    const fault = draft.enter(row);
    if (fault !== null) rejected.push(fault);
  }
  return { ...draft.result(), rows: table.rows.length, rejected: rejected.toSorted((one, other) => one.line - other.line) };
}

function createDraft(registry: Registry, today: number) {
  const offices = new Map<OfficeId, Office>();
  const officers = officerFinder(registry);
  const known = new Map<PostingId, Posting>(registry.postings.map((posting) => [posting.id, posting]));
  const postings = new Map<OfficeId, readonly Posting[]>();
  const seen = new Set<string>();
  let unchanged = 0;
  let handOvers = 0;

  const postingsOf = (id: OfficeId) => postings.get(id) ?? registry.postingsOf(id);
  const replace = (posting: Posting) =>
    postings.set(posting.officeId, [...postingsOf(posting.officeId).filter(({ id }) => id !== posting.id), posting]);

  function enter(row: OfficeRow): RejectedRow | null {
    const { office, holder, line } = row;
    const key = JSON.stringify([office.id, holder && [holder.id, holder.name, holder.fromAt]]);
    if (seen.has(key)) return rejection(line, "office", "duplicate", office.id);
    seen.add(key);
    const officeChanges = !isKnown(office, offices.get(office.id) ?? (registry.isListed(office.id) ? registry.office(office.id) : null));
    const holderChanges = holder === null ? false : enterHolder(office.id, holder);
    if (holderChanges === "overlaps") return rejection(line, "from", "overlaps", holder?.name ?? "");
    if (officeChanges) offices.set(office.id, office);
    if (!officeChanges && !holderChanges) unchanged += 1;
    return null;
  }

  /** Whether anything changes by it. */
  function enterHolder(officeId: OfficeId, holder: RowHolder): boolean | "overlaps" {
    const there = postingsOf(officeId);
    const officer = officers.find(holder, there);
    const fromAt = holder.fromAt ?? there.findLast((each) => each.officerId === officer.id && isOpen(each, today))?.fromAt ?? today;
    const same = there.find((each) => each.officerId === officer.id && each.fromAt === fromAt);
    if (same !== undefined) {
      const next = { ...same, untilAt: holder.untilAt ?? same.untilAt };
      if (there.some((each) => each.id !== same.id && overlap(each, next))) return "overlaps";
      if (next.untilAt !== same.untilAt) replace(next);
      return officers.enter(officer) || next.untilAt !== same.untilAt;
    }
    const next: Posting = { id: v7() as PostingId, officeId, officerId: officer.id, fromAt, untilAt: holder.untilAt };
    const taken = handOver(there, next);
    if (!taken.ok) return "overlaps";
    if (taken.ended !== null) {
      replace(taken.ended);
      handOvers += 1;
    }
    replace(next);
    officers.enter(officer);
    return true;
  }

  return {
    enter,
    result() {
      const all = [...postings.values()].flat();
      return {
        offices: [...offices.values()],
        newOfficers: officers.added(),
        changedOfficers: officers.changed(),
        newPostings: all.filter(({ id }) => !known.has(id)),
        changedPostings: all.filter((each) => known.has(each.id) && known.get(each.id)?.untilAt !== each.untilAt),
        handOvers,
        unchanged,
      };
    },
  };
}

function rejection(line: number, column: "office" | "from", fault: "duplicate" | "overlaps", detail: string): RejectedRow {
  return { line, faults: [{ column: OFFICE_COLUMNS[column][0], fault, detail }] };
}

function isOpen({ untilAt }: Posting, today: number): boolean {
  return untilAt === null || untilAt > today;
}

function overlap(one: Posting, other: Posting): boolean {
  return one.fromAt < (other.untilAt ?? Infinity) && other.fromAt < (one.untilAt ?? Infinity);
}

function isKnown(office: Office, known: Office | null): boolean {
  return known !== null && sameOffice(office, known);
}

/**
 * Tells whether somebody in a table is somebody who is known: by the id, or by the name together with the same office or the same
 * phone, address or account. Of a name alone there are many. An empty cell says nothing: what was known stays.
 */
function officerFinder(registry: Registry) {
  const byId = new Map(registry.officers.map((officer) => [officer.id, officer]));
  const byName = new Map<string, OfficerId[]>();
  for (const officer of registry.officers) remember(officer);
  const added = new Set<OfficerId>();
  const changed = new Set<OfficerId>();

  function remember({ id, name }: Officer): void {
    const key = normaliseText(name);
    const known = byName.get(key) ?? [];
    if (!known.includes(id)) byName.set(key, [...known, id]);
  }

  return {
    find({ id, name, details }: RowHolder, ofOffice: readonly Posting[]): Officer {
      const namesakes = (byName.get(normaliseText(name)) ?? []).flatMap((each) => byId.get(each) ?? []);
      const known =
        id === null
          ? (namesakes.find((each) => sharesContact(each, details)) ??
            namesakes.find((each) => ofOffice.some(({ officerId }) => officerId === each.id)))
          : byId.get(id);
      return {
        id: known?.id ?? id ?? (v7() as OfficerId),
        name,
        designation: details.designation ?? known?.designation ?? null,
        phone: details.phone ?? known?.phone ?? null,
        email: details.email ?? known?.email ?? null,
        xHandle: details.xHandle ?? known?.xHandle ?? null,
        facebookId: details.facebookId ?? known?.facebookId ?? null,
        instagram: details.instagram ?? known?.instagram ?? null,
      };
    },

    /** True where it says anything new. */
    enter(officer: Officer): boolean {
      const known = byId.get(officer.id);
      if (known !== undefined && (Object.keys(officer) as (keyof Officer)[]).every((field) => officer[field] === known[field]))
        return false;
      if (known === undefined) added.add(officer.id);
      else if (!added.has(officer.id)) changed.add(officer.id);
      byId.set(officer.id, officer);
      remember(officer);
      return true;
    },

    added: () => [...added].flatMap((id) => byId.get(id) ?? []),
    changed: () => [...changed].flatMap((id) => byId.get(id) ?? []),
  };
}

function sharesContact(officer: Officer, details: RowHolder["details"]): boolean {
  return (["phone", "email", "xHandle", "facebookId", "instagram"] as const).some(
    (field) => details[field] !== null && details[field] === officer[field],
  );
}
