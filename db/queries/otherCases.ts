import { CaseWords } from "#domain/text/caseWords.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { SensitiveSort } from "#domain/proposal/proposal.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

const OTHER = `g.id, g.ticket, g.state, g.opened_at AS openedAt, g.sensitive,
  iif(g.sensitive IS NULL, coalesce(q.author_handle, q.author_name), NULL) AS author, coalesce(q.reposts ->> 'text', q.text, '') AS text`;

/** From the one to the many: left to itself SQLite goes through every post of the channel where it knows nothing of how many each citizen wrote. */
const OF_SAME_CITIZEN = `SELECT DISTINCT ${OTHER}
  FROM grievance own
  CROSS JOIN post first ON first.channel = own.first_post_channel AND first.external_id = own.first_post_external_id
  CROSS JOIN post q ON q.channel = first.channel AND q.author_external_id = first.author_external_id
  CROSS JOIN case_post c ON c.channel = q.channel AND c.external_id = q.external_id
  CROSS JOIN grievance g ON g.id = c.grievance_id AND g.first_post_channel = q.channel AND g.first_post_external_id = q.external_id
  WHERE own.id = ? AND g.id <> own.id ORDER BY g.opened_at DESC, g.id LIMIT ?`;

/** Another case in a few words, those of the citizen's first post. Of a sensitive case it names no author. */
export interface OtherCase {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly state: State;
  readonly openedAt: number;
  readonly author: string | null;
  readonly sensitive: SensitiveSort | null;
  readonly text: CaseWords;
}

type Row = Omit<OtherCase, "text"> & { readonly text: string };

function told(rows: readonly Row[]): readonly OtherCase[] {
  return rows.map((row) => ({ ...row, text: new CaseWords(row.text, row.sensitive !== null) }));
}

/** Other cases of the citizen who wrote the first post of this one, newest first. */
export function casesOfSameCitizen(reader: Reader, id: GrievanceId, limit: number): readonly OtherCase[] {
  return told(ofSameCitizen(reader, id, limit));
}

const ofSameCitizen = askRows<[id: GrievanceId, limit: number], Row>(OF_SAME_CITIZEN);

/** Cases that an author of a channel opened, newest first. */
export function casesOfAuthor(reader: Reader, channel: Channel, authorExternalId: string, limit: number): readonly OtherCase[] {
  return told(ofAuthor(reader, channel, authorExternalId, limit));
}

const ofAuthor = askRows<[channel: Channel, authorExternalId: string, limit: number], Row>(`
  SELECT ${OTHER}
  FROM post q
  CROSS JOIN case_post c ON c.channel = q.channel AND c.external_id = q.external_id
  CROSS JOIN grievance g ON g.id = c.grievance_id AND g.first_post_channel = q.channel AND g.first_post_external_id = q.external_id
  WHERE q.channel = ? AND q.author_external_id = ? ORDER BY q.id DESC LIMIT ?`);

/** The other cases of the same incident, newest first. */
export function casesOfSameIncident(reader: Reader, id: GrievanceId, limit: number): readonly OtherCase[] {
  return told(ofSameIncident(reader, id, limit));
}

const ofSameIncident = askRows<[id: GrievanceId, limit: number], Row>(`
  SELECT ${OTHER}
  FROM incident_case own CROSS JOIN incident_case c ON c.incident_id = own.incident_id AND c.grievance_id <> own.grievance_id
  CROSS JOIN grievance g ON g.id = c.grievance_id
  LEFT JOIN post q ON q.channel = g.first_post_channel AND q.external_id = g.first_post_external_id
  WHERE own.grievance_id = ? ORDER BY c.opened_at DESC, g.id LIMIT ?`);

/** How many cases of its incident are open, itself included. */
export const openCasesOfIncident = askNumber<[id: GrievanceId]>(
  `SELECT t.open_cases FROM incident_case c JOIN incident t ON t.id = c.incident_id WHERE c.grievance_id = ?`,
);
