import { getTableName } from "drizzle-orm";
import type { Office } from "#domain/registry/office.ts";
import type { Officer, Posting } from "#domain/registry/posting.ts";
import type { RegistryContents } from "#domain/registry/registry.ts";
import type { Representative } from "#domain/registry/representative.ts";
import type { OfficeId, PostingId, RepresentativeId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { assignmentsOf, fieldsOf, insertionOf, selectionOf } from "../schema/columns.ts";
import { office, officer, posting, representative } from "../schema/registry.ts";
import { comesBack, noteRemoved } from "../toldItems/absentItems.ts";
import { lastChangeOf, placePostings } from "../toldItems/placePostings.ts";
import { holdsAny, WITH_LAST_POSTING } from "../toldItems/stillServing.ts";
import type { ToldItem } from "../toldItems/toldItems.ts";

/** Who changed it, and when, milliseconds UTC. */
export interface Act {
  readonly actor: string;
  readonly now: number;
}

/** All offices that people added or changed, all who hold or held an office, and all postings. */
export function readRegistry(reader: Reader): RegistryContents {
  const { offices, officers, postings } = statements(reader);
  return { offices: offices.all().map((row) => officeOf(row)), officers: officers.all(), postings: postings.all() };
}

/** The offices that people added or changed. */
export function readOffices(reader: Reader): readonly Office[] {
  return statements(reader)
    .offices.all()
    .map((row) => officeOf(row));
}

/** By role and name. */
export function readRepresentatives(reader: Reader): readonly Representative[] {
  return statements(reader).representatives.all();
}

/** Adds an office or changes it. One that equals the standard is better taken out with {@link removeOffice}. */
export function putOffice(writer: Writer, { title, nodal, ...rest }: Office, act: Act): void {
  const row = { ...rest, titleEn: title.en, titleHi: title.hi, nodal: Number(nodal) };
  writer.transaction(() => statements(writer).putOffice.run({ ...row, ...changedBy(writer, { kind: "office", key: row.id }, act) }));
}

/** Leaves the standard office of this id, if there is one. Postings stay. */
export function removeOffice(writer: Writer, id: OfficeId, act: Act): boolean {
  return writer.transaction(() => removed(writer, { kind: "office", key: id }, act));
}

export function putOfficer(writer: Writer, row: Officer, act: Act): void {
  writer.transaction(() =>
    statements(writer).putOfficer.run({ instagram: null, ...row, ...changedBy(writer, { kind: "officer", key: row.id }, act) }),
  );
}

/** Throws where two officers would hold one office at one time: see `handOver` of the domain. */
export function putPosting(writer: Writer, row: Posting, act: Act): void {
  putPostings(writer, [row], act);
}

/** What one act makes of the postings, in an order in which each has room. Of those that wait none comes between: what is entered now counts before all that was known of its office. */
export function putPostings(writer: Writer, rows: readonly Posting[], { actor, now }: Act): void {
  writer.transaction(() => {
    const offices = new Set<string>();
    for (const row of rows) {
      const before = statements(writer).officeOf.get(row.id);
      const act = { actor, now: Math.max(now, lastChangeOf(writer, row.officeId) + 1) };
      statements(writer).putPosting.run({ ...row, ...changedBy(writer, { kind: "posting", key: row.id }, act) });
      if (before !== undefined) offices.add(before);
      offices.add(row.officeId);
    }
    for (const each of offices) placePostings(writer, each);
  });
}

/** For a posting that was entered by mistake; one that ended gets its end instead. An officer who never held anything else is seen no more: of them the name stays, and no number or account. */
export function removePosting(writer: Writer, id: PostingId, act: Act): boolean {
  return writer.transaction(() => {
    const office = statements(writer).officeOf.get(id);
    const officer = statements(writer).holderOf.get(id);
    const isRemoved = removed(writer, { kind: "posting", key: id }, act);
    if (office !== undefined) placePostings(writer, office);
    if (officer !== undefined && !holdsAny(writer, { officer: officer.id }))
      putOfficer(writer, { ...officer, ...NO_CONTACTS }, { actor: WITH_LAST_POSTING, now: act.now });
    return isRemoved;
  });
}

const NO_CONTACTS = { phone: null, email: null, xHandle: null, facebookId: null, instagram: null };
export function putRepresentative(writer: Writer, row: Representative, act: Act): void {
  writer.transaction(() =>
    statements(writer).putRepresentative.run({
      ...NO_FURTHER_ACCOUNTS,
      ...row,
      ...changedBy(writer, { kind: "representative", key: row.id }, act),
    }),
  );
}

const NO_FURTHER_ACCOUNTS = { instagram: null, telegram: null, youtube: null };

export function removeRepresentative(writer: Writer, id: RepresentativeId, act: Act): boolean {
  return writer.transaction(() => removed(writer, { kind: "representative", key: id }, act));
}

type Item = Pick<ToldItem, "kind" | "key"> & { readonly kind: "office" | "officer" | "posting" | "representative" };

function changedBy(writer: Writer, { kind, key }: Item, { actor, now }: Act) {
  return { changedAt: comesBack(writer, kind, key, now), changedBy: actor };
}

/** Other seats hear of it as of a change. */
function removed(writer: Writer, { kind, key }: Item & { kind: Exclude<Item["kind"], "officer"> }, { now }: Act): boolean {
  const changedAt = statements(writer).remove[kind].get(key);
  if (changedAt !== undefined) noteRemoved(writer, { kind, key, changedAt }, now);
  return changedAt !== undefined;
}

interface OfficeRow extends Omit<Office, "title" | "nodal"> {
  readonly titleEn: string;
  readonly titleHi: string;
  readonly nodal: number;
}

function officeOf({ titleEn, titleHi, nodal, ...rest }: OfficeRow): Office {
  return { ...rest, title: { en: titleEn, hi: titleHi }, nodal: nodal === 1 };
}

const CHANGED = ["changedAt", "changedBy"];

const statements = perConnection(({ sqlite }) => {
  const upsert = (table: typeof office | typeof officer | typeof posting | typeof representative) => {
    const changes = assignmentsOf(fieldsOf(table, ["id", "changedAt"]), "excluded");
    // Of two changes the later one counts at other seats, also where this one was made by a clock that is behind.
    const stamp = `changed_at = max(excluded.changed_at, ${getTableName(table)}.changed_at + 1)`;
    return sqlite.prepare(`${insertionOf(table, fieldsOf(table))} ON CONFLICT (id) DO UPDATE SET ${changes}, ${stamp}`);
  };
  const removing = (table: "office" | "posting" | "representative") =>
    sqlite.prepare<[string], number>(`DELETE FROM ${table} WHERE id = ? RETURNING changed_at`).pluck();
  return {
    offices: sqlite.prepare<[], OfficeRow>(`SELECT ${selectionOf(fieldsOf(office, CHANGED))} FROM office ORDER BY id`),
    officers: sqlite.prepare<[], Officer>(
      `SELECT ${selectionOf(fieldsOf(officer, CHANGED))} FROM officer WHERE id IN (SELECT officer_id FROM posting) ORDER BY name, id`,
    ),
    postings: sqlite.prepare<[], Posting>(`SELECT ${selectionOf(fieldsOf(posting, CHANGED))} FROM posting ORDER BY office_id, from_at`),
    representatives: sqlite.prepare<[], Representative>(
      `SELECT ${selectionOf(fieldsOf(representative, CHANGED))} FROM representative ORDER BY role, name, id`,
    ),
    putOffice: upsert(office),
    putOfficer: upsert(officer),
    putPosting: upsert(posting),
    officeOf: sqlite.prepare<[PostingId], string>("SELECT office_id FROM posting WHERE id = ?").pluck(),
    holderOf: sqlite.prepare<[PostingId], Officer>(
      `SELECT ${selectionOf(fieldsOf(officer, CHANGED))} FROM officer WHERE id = (SELECT officer_id FROM posting WHERE id = ?)`,
    ),
    putRepresentative: upsert(representative),
    remove: { office: removing("office"), posting: removing("posting"), representative: removing("representative") },
  };
});
