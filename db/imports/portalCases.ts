import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { PortalCase } from "#domain/portal/caseNumber.ts";
import { IMPORT_SOURCES } from "#domain/portal/exportRow.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Reader } from "../connection.ts";
import { grievanceStream } from "../events/stream.ts";
import { askRow, askRows, askWhether } from "../ask.ts";

const TIED = "g.id, g.ticket, g.channel, g.state, g.opened_at AS openedAt, g.disposed_at AS disposedAt";

/** Who acts for an import. */
export const IMPORT_ACTOR = "import";

/** The row of an export as it was last taken in; `versionId` names it. */
export interface KnownRow {
  readonly versionId: string;
  readonly versionIndex: number;
}

export function knownRow(reader: Reader, { channel, number }: PortalCase): KnownRow | null {
  return known(reader, channel, number);
}

/** Whether a person has moved the case on, or said what it is about: what an export says does not go over that. */
export function isTouchedByPerson(reader: Reader, id: GrievanceId): boolean {
  return touched(reader, grievanceStream(id));
}

export interface TiedCase {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly channel: Channel;
  readonly state: State;
  readonly openedAt: number;
  readonly disposedAt: number | null;
}

/** The case that a number of a portal is here; null where no export has brought it. */
export function caseOfNumber(reader: Reader, { channel, number }: PortalCase): TiedCase | null {
  return ofNumber(reader, channel, number);
}

/** The cases that people have tied to a number. */
export function casesTiedTo(reader: Reader, { channel, number }: PortalCase): readonly TiedCase[] {
  return tied(reader, number, channel);
}

/** A case with what it is compared by. */
export interface LikelyCase extends TiedCase {
  readonly number: string;
  readonly name: string | null;
}

const LIKELY_CHANNELS = IMPORT_SOURCES.map((source) => `'${source}'`).join(", ");

/** Cases of portals that were opened within the time, of one department and district, newest first. */
export function portalCasesLike(
  reader: Reader,
  like: { readonly department: DepartmentCode; readonly district: DistrictName; readonly from: number; readonly until: number },
  limit: number,
): readonly LikelyCase[] {
  return casesLike(reader, like.department, like.district, like.from, like.until, limit);
}

/** Cases of portals whose posts hold a text, by the search: a telephone number, for instance. */
export const portalCasesSaying = askRows<[match: string, limit: number], LikelyCase>(`
  SELECT ${TIED}, p.external_id AS number, iif(g.sensitive IS NULL, p.author_name, NULL) AS name
  FROM (SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT 200) found
  JOIN post p ON p.id = found.rowid AND p.channel IN (${LIKELY_CHANNELS})
  JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
  JOIN grievance g ON g.id = c.grievance_id LIMIT ?`);

/** What a person may do without saying what the case is about or where it is. */
const BESIDE =
  "'noted', 'assigned', 'personal-data-shown', 'file-saved', 'picture-approved', 'picture-hidden', 'scan-read', 'reading-corrected', 'linked', 'unlinked', 'post-joined', 'sensitivity-proposed', 'sensitivity-set'";

const known = askRow<[string, string], KnownRow>(
  "SELECT version_id AS versionId, version_index AS versionIndex FROM post WHERE channel = ? AND external_id = ?",
);
const touched = askWhether<[string]>(
  `SELECT 1 FROM event WHERE stream = ? AND actor NOT IN ('engine', '${IMPORT_ACTOR}') AND type NOT IN (${BESIDE}) LIMIT 1`,
);

const ofNumber = askRow<[string, string], TiedCase>(`
  SELECT ${TIED} FROM case_post c JOIN grievance g ON g.id = c.grievance_id
  WHERE c.channel = ? AND c.external_id = ? AND g.channel = c.channel LIMIT 1`);

const tied = askRows<[string, string], TiedCase>(`
  SELECT ${TIED} FROM grievance g
  WHERE g.links IS NOT NULL AND EXISTS
    (SELECT 1 FROM json_each(g.links) l WHERE l.value ->> 'number' = ? AND l.value ->> 'channel' = ?)
  ORDER BY g.opened_at DESC LIMIT 50`);

const casesLike = askRows<[string, string, number, number, number], LikelyCase>(`
  SELECT ${TIED}, g.first_post_external_id AS number, iif(g.sensitive IS NULL, p.author_name, NULL) AS name
  FROM grievance g INDEXED BY grievance_office
  JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
  WHERE g.department = ? AND g.district = ? AND g.opened_at >= ? AND g.opened_at < ? AND g.channel IN (${LIKELY_CHANNELS})
  ORDER BY g.opened_at DESC LIMIT ?`);
