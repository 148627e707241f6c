import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Kind, Urgency } from "#domain/understanding/proposal.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

export interface WallCard {
  readonly grievanceId: GrievanceId;
  readonly ticket: TicketNumber;
  readonly channel: Channel;
  /** The first post of the citizen, unmasked; empty while it has not reached this record. */
  readonly text: string;
  readonly kind: Kind;
  readonly state: State;
  readonly urgency: Urgency;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly place: string | null;
  readonly openedAt: number;
  readonly postCount: number;
  readonly mediaCount: number;
  readonly overdue: boolean;
}

/** The cases that citizens opened last, newest first; those set aside as no grievance or as duplicates are left out. */
export function wallCards(reader: Reader, limit: number): readonly WallCard[] {
  return statements(reader)
    .newest.all(limit)
    .map((row) => cardOf(row));
}

type Row = Omit<WallCard, "overdue"> & { readonly overdue: 0 | 1 };

function cardOf(row: Row): WallCard {
  return { ...row, overdue: row.overdue === 1 };
}

/** A case that a thousand people repost has a thousand posts: pictures are looked for among so many of them. */
const POSTS_SEARCHED_FOR_MEDIA = 50;

export const NEWEST_CASES = `
  SELECT g.id AS grievanceId, g.ticket, g.channel, coalesce(p.text, '') AS text, g.kind, g.state, g.urgency,
    g.department, g.district, g.place, g.opened_at AS openedAt, g.post_count AS postCount, g.overdue,
    (SELECT coalesce(sum(media_count), 0) FROM (
      SELECT iif(q.role = 'citizen' AND q.reposts IS NULL, q.media_count, 0) AS media_count
      FROM case_post c JOIN post q ON q.channel = c.channel AND q.external_id = c.external_id
      WHERE c.grievance_id = g.id LIMIT ${POSTS_SEARCHED_FOR_MEDIA}
    )) AS mediaCount
  FROM grievance g LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
  WHERE g.state NOT IN ('not-a-grievance', 'duplicate')
  ORDER BY g.opened_at DESC, g.id DESC LIMIT ?`;

const statements = perConnection(({ sqlite }) => ({
  newest: sqlite.prepare<[number], Row>(NEWEST_CASES),
}));
