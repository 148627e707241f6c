import { CaseWords } from "#domain/text/caseWords.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, TicketNumber, IncidentId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import type { Kind, SensitiveSort, Urgency } from "#domain/proposal/proposal.ts";
import { incidentIdOf } from "#domain/understanding/incidentId.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { perConnection } from "../connection.ts";
import { IS_GONE } from "../filter/gone.ts";
import type { Reader } from "../connection.ts";
import { wallPicture } from "./wallPicture.ts";

export interface WallCard {
  readonly grievanceId: GrievanceId;
  readonly ticket: TicketNumber;
  readonly channel: Channel;
  /** The first post of the citizen; empty while it has not reached this record, and where no wall shows it. */
  readonly text: CaseWords;
  /** Why a wall shows no words: they would harm somebody, their author took them back, or wrote them to the office alone. */
  readonly silence: "sensitive" | "taken-back" | "private" | null;
  /** What the words of a sensitive case would tell; null of others. */
  readonly sensitive: SensitiveSort | null;
  readonly kind: Kind;
  readonly state: State;
  /** The worst of the open cases of its incident. */
  readonly urgency: Urgency;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly place: string | null;
  readonly openedAt: number;
  readonly postCount: number;
  readonly mediaCount: number;
  /** The file of the still of its first picture that is here and that a wall may show. */
  readonly picture: string | null;
  /** True where a case of its incident is late. */
  readonly overdue: boolean;
  readonly incident: CardIncident;
  /** Words of the first post that spoke for the department and the urgency, unmasked. */
  readonly evidence: readonly string[];
}

/** The incident that the case of a card tells of, perhaps among many. */
export interface CardIncident {
  readonly id: IncidentId;
  readonly cases: number;
  readonly openCases: number;
  readonly citizens: number;
  /** Its open cases that are emergencies. */
  readonly openEmergencies: number;
}

/**
 * One card for each incident, the one that was last complained of first: its newest case. Those set aside as no
 * grievance or as duplicates are left out.
 */
export function wallCards(reader: Reader, limit: number, pictures: RoomPictures = "seen"): readonly WallCard[] {
  return statements(reader)
    .newest.all(limit)
    .map((row) => cardOf(reader, row, pictures));
}

/**
 * The open emergencies that were opened last, newest first and of each incident one, and how many cases there are in all. One that its only author took
 * back is none of them: no wall speaks of it any more; `takenBack` is their number alone, for without it nobody may say that none is open.
 */
export function openEmergencies(
  reader: Reader,
  limit: number,
  pictures: RoomPictures = "seen",
): { readonly total: number; readonly takenBack: number; readonly cards: readonly WallCard[] } {
  const { emergencies, emergencyCount, emergenciesGone, ofCase } = statements(reader);
  const newest = new Map<number, string>();
  for (const { id, incidentId } of emergencies.iterate(limit * EMERGENCIES_SEARCHED)) {
    if (!newest.has(incidentId)) newest.set(incidentId, id);
    if (newest.size === limit) break;
  }
  const cards = [...newest.values()].flatMap((id) => ofCase.all(id));
  const takenBack = emergenciesGone.get() ?? 0;
  return { total: (emergencyCount.get() ?? 0) - takenBack, takenBack, cards: cards.map((row) => cardOf(reader, row, pictures)) };
}

/** When the oldest of the emergencies was opened that {@link openEmergencies} counts; null where there is none. */
export const oldestEmergencyAt = (reader: Reader) => statements(reader).oldestEmergency.get() ?? null;

/** The card of one case; null for one that no wall shows. */
export function wallCardOf(reader: Reader, id: GrievanceId, pictures: RoomPictures = "seen"): WallCard | null {
  const row = statements(reader).ofCase.get(id);
  return row === undefined ? null : cardOf(reader, row, pictures);
}

/** A fire that forty people write of leaves room for the next emergency. */
const EMERGENCIES_SEARCHED = 10;

type Row = Omit<WallCard, "overdue" | "urgency" | "evidence" | "incident" | "picture" | "text"> &
  Omit<CardIncident, "id"> & {
    readonly overdue: 0 | 1;
    readonly worst: number;
    readonly evidence: string;
    readonly text: string;
    readonly founderId: GrievanceId;
  };

function cardOf(reader: Reader, row: Row, pictures: RoomPictures): WallCard {
  const { grievanceId, ticket, channel, text, silence, sensitive, kind, state, department, district, place } = row;
  const { openedAt, postCount, mediaCount } = row;
  const { founderId, cases, openCases, citizens, openEmergencies: emergencies } = row;
  return {
    grievanceId,
    ticket,
    channel,
    text: new CaseWords(text, sensitive !== null),
    silence,
    sensitive,
    kind,
    state,
    urgency: URGENCIES[row.worst] ?? "routine",
    department,
    district,
    place,
    openedAt,
    postCount,
    mediaCount,
    picture: mediaCount === 0 || silence !== null ? null : wallPicture(reader, grievanceId, pictures),
    overdue: row.overdue === 1,
    incident: { id: incidentIdOf(founderId), cases, openCases, citizens, openEmergencies: emergencies },
    evidence: JSON.parse(row.evidence) as readonly string[],
  };
}

/** A case that a thousand people repost has a thousand posts: pictures are looked for among so many of them. */
const POSTS_SEARCHED_FOR_MEDIA = 50;

/** Where exactly it is may have been written to the office alone: no wall shows it then. */
const HAS_PRIVATE_POST = `EXISTS (
    SELECT 1 FROM case_post b JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
    WHERE b.grievance_id IN (g.id, f.id) AND q.is_private = 1 AND q.role = 'citizen')`;

const CARD = `
  g.id AS grievanceId, g.ticket, g.channel, g.sensitive, iif(p.is_private OR g.sensitive IS NOT NULL, '', coalesce(p.text, '')) AS text,
  CASE WHEN p.deleted_at IS NOT NULL THEN 'taken-back' WHEN g.sensitive IS NOT NULL THEN 'sensitive' WHEN p.is_private THEN 'private' END AS silence, g.kind, g.state,
  CASE WHEN t.open_cases = 0 THEN c.urgency WHEN t.open_emergencies > 0 THEN 2 ELSE t.open_urgent > 0 END AS worst,
  g.department, g.district, iif(coalesce(g.sensitive, f.sensitive) IS NOT NULL OR ${HAS_PRIVATE_POST}, NULL, coalesce(g.place, f.place)) AS place, g.opened_at AS openedAt, g.post_count AS postCount,
  t.overdue_cases > 0 AS overdue, iif(g.sensitive IS NULL, c.evidence, '[]') AS evidence, t.founder_id AS founderId, t.cases, t.open_cases AS openCases, t.citizens,
  t.open_emergencies AS openEmergencies,
  (SELECT coalesce(sum(media_count), 0) FROM (
    SELECT iif(g.sensitive IS NULL AND q.role = 'citizen' AND q.reposts IS NULL AND q.is_private = 0, q.media_count, 0) AS media_count
    FROM case_post b JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
    WHERE b.grievance_id = g.id LIMIT ${POSTS_SEARCHED_FOR_MEDIA}
  )) AS mediaCount`;

const CASE_OF_CARD = `
  JOIN grievance f ON f.id = t.founder_id
  LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id`;

/** The entries of new incidents lie side by side in the index by incident; in the one by case each is a page of its own. */
export const NEWEST_INCIDENTS = `
  SELECT ${CARD}
  FROM incident t CROSS JOIN grievance g ON g.id = t.newest_id
    CROSS JOIN incident_case c INDEXED BY incident_case_newest ON c.incident_id = t.id AND c.opened_at = t.newest_at AND c.grievance_id = t.newest_id
    ${CASE_OF_CARD}
  ORDER BY t.newest_at DESC, t.newest_id DESC LIMIT ?`;

const IS_OPEN_EMERGENCY = `g.urgency = 'emergency' AND g.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;

export const NEWEST_EMERGENCIES = `
  SELECT g.id, c.incident_id AS incidentId
  FROM grievance g INDEXED BY grievance_open_emergency CROSS JOIN incident_case c ON c.grievance_id = g.id
  WHERE ${IS_OPEN_EMERGENCY} AND NOT (${IS_GONE})
  ORDER BY g.opened_at DESC, g.id DESC LIMIT ?`;

const OLDEST_EMERGENCY = `
  SELECT min(g.opened_at) FROM grievance g INDEXED BY grievance_open_emergency WHERE ${IS_OPEN_EMERGENCY} AND NOT (${IS_GONE})`;

/** Few emergencies are open at a time, and hardly one of them is taken back. */
const EMERGENCIES_GONE = `
  SELECT count(*) FROM grievance g INDEXED BY grievance_open_emergency WHERE ${IS_OPEN_EMERGENCY} AND ${IS_GONE}`;

const CARD_OF_CASE = `
  SELECT ${CARD}
  FROM incident_case c CROSS JOIN grievance g ON g.id = c.grievance_id CROSS JOIN incident t ON t.id = c.incident_id ${CASE_OF_CARD}
  WHERE c.grievance_id = ?`;

const statements = perConnection(({ sqlite }) => ({
  newest: sqlite.prepare<[number], Row>(NEWEST_INCIDENTS),
  emergencies: sqlite.prepare<[number], { readonly id: string; readonly incidentId: number }>(NEWEST_EMERGENCIES),
  emergenciesGone: sqlite.prepare<[], number>(EMERGENCIES_GONE).pluck(),
  ofCase: sqlite.prepare<[string], Row>(CARD_OF_CASE),
  oldestEmergency: sqlite.prepare<[], number | null>(OLDEST_EMERGENCY).pluck(),
  emergencyCount: sqlite.prepare<[], number>("SELECT value FROM total WHERE name = 'openEmergencies'").pluck(),
}));
