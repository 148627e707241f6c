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

/** Who changed it, and when, milliseconds UTC. */
export interface Act {
  readonly actor: string;
  readonly now: number;
}

/** All offices that people added or changed, all officers and all postings. */
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
  writer.transaction(() => statements(writer).putOffice.run({ ...row, ...changedBy(act) }));
}

/** Leaves the standard office of this id, if there is one. Postings stay. */
export function removeOffice(writer: Writer, id: OfficeId): boolean {
  return writer.transaction(() => statements(writer).removeOffice.run(id).changes > 0);
}

export function putOfficer(writer: Writer, row: Officer, act: Act): void {
  writer.transaction(() => statements(writer).putOfficer.run({ instagram: null, ...row, ...changedBy(act) }));
}

/** Throws where two officers would hold one office at one time: see `handOver` of the domain. */
export function putPosting(writer: Writer, row: Posting, act: Act): void {
  writer.transaction(() => statements(writer).putPosting.run({ ...row, ...changedBy(act) }));
}

/** For a posting that was entered by mistake; one that ended gets its end instead. An officer who never held anything else goes with it. */
export function removePosting(writer: Writer, id: PostingId): boolean {
  return writer.transaction(() => {
    const removed = statements(writer).removePosting.run(id).changes > 0;
    if (removed) statements(writer).removeUnposted.run();
    return removed;
  });
}

export function putRepresentative(writer: Writer, row: Representative, act: Act): void {
  writer.transaction(() => statements(writer).putRepresentative.run({ ...NO_FURTHER_ACCOUNTS, ...row, ...changedBy(act) }));
}

const NO_FURTHER_ACCOUNTS = { instagram: null, telegram: null, youtube: null };

export function removeRepresentative(writer: Writer, id: RepresentativeId): boolean {
  return writer.transaction(() => statements(writer).removeRepresentative.run(id).changes > 0);
}

const changedBy = ({ actor, now }: Act) => ({ changedAt: now, changedBy: actor });

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
  return {
    offices: sqlite.prepare<[], OfficeRow>(`SELECT ${selectionOf(fieldsOf(office, CHANGED))} FROM office ORDER BY id`),
    officers: sqlite.prepare<[], Officer>(`SELECT ${selectionOf(fieldsOf(officer, CHANGED))} FROM officer ORDER BY name, id`),
    postings: sqlite.prepare<[], Posting>(`SELECT ${selectionOf(fieldsOf(posting, CHANGED))} FROM posting ORDER BY office_id, from_at`),
    representatives: sqlite.prepare<[], Representative>(
      `SELECT ${selectionOf(fieldsOf(representative, CHANGED))} FROM representative ORDER BY role, name, id`,
    ),
    putOffice: upsert(office),
    removeOffice: sqlite.prepare<[OfficeId]>("DELETE FROM office WHERE id = ?"),
    putOfficer: upsert(officer),
    putPosting: upsert(posting),
    removePosting: sqlite.prepare<[PostingId]>("DELETE FROM posting WHERE id = ?"),
    removeUnposted: sqlite.prepare("DELETE FROM officer WHERE id NOT IN (SELECT officer_id FROM posting)"),
    putRepresentative: upsert(representative),
    removeRepresentative: sqlite.prepare<[RepresentativeId]>("DELETE FROM representative WHERE id = ?"),
  };
});
