import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { PostReference } from "#domain/post/incomingPost.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** One of the cases that tell of a trouble, as a list shows it. */
export interface TroubleMember {
  readonly grievanceId: GrievanceId;
  readonly ticket: TicketNumber;
  /** Who wrote its first post; null where that is not known, or the post has not reached this record. */
  readonly handle: string | null;
  readonly name: string | null;
  /** Milliseconds UTC. */
  readonly openedAt: number;
  readonly state: State;
  /** What its first post says or passes on, masked; empty while it has not reached this record. */
  readonly text: string;
  /** True where a person put it there, and not its likeness. */
  readonly putThere: boolean;
}

/** The last row of the page before. */
export type MemberCursor = Pick<TroubleMember, "openedAt" | "grievanceId">;

/**
 * The cases of the trouble of a case, itself included, newest first, at most `limit`, after the cursor if there is one. Empty
 * for a case that no wall shows.
 */
export function troubleMembers(
  reader: Reader,
  of: GrievanceId,
  limit: number,
  after: MemberCursor | null = null,
): readonly TroubleMember[] {
  const { openedAt, grievanceId } = after ?? NEWEST;
  return statements(reader)
    .members.all(of, openedAt, grievanceId, limit)
    .map(({ text, reposts, putThere, ...member }) => {
      const passedOn = reposts === null ? null : (JSON.parse(reposts) as PostReference);
      return { ...member, text: maskPersonalData(passedOn?.text ?? text), putThere: putThere === 1 };
    });
}

const NEWEST = { openedAt: Number.MAX_SAFE_INTEGER, grievanceId: "" };

type Row = Omit<TroubleMember, "putThere"> & { readonly putThere: 0 | 1; readonly reposts: string | null };

export const MEMBERS_OF_TROUBLE = `
  SELECT m.grievance_id AS grievanceId, g.ticket, p.author_handle AS handle, p.author_name AS name, m.opened_at AS openedAt, g.state,
    coalesce(p.text, '') AS text, p.reposts, m.follows AS putThere
  FROM trouble_case c CROSS JOIN trouble_case m ON m.trouble_id = c.trouble_id CROSS JOIN grievance g ON g.id = m.grievance_id
    LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
  WHERE c.grievance_id = ? AND (m.opened_at, m.grievance_id) < (?, ?)
  ORDER BY m.opened_at DESC, m.grievance_id DESC LIMIT ?`;

const statements = perConnection(({ sqlite }) => ({
  members: sqlite.prepare<[string, number, string, number], Row>(MEMBERS_OF_TROUBLE),
}));
