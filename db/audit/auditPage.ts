import { auditedActOf } from "#domain/audit/auditEntry.ts";
import type { AuditedAct } from "#domain/audit/auditEntry.ts";
import { KIND_OF_TYPE } from "#domain/audit/auditKinds.ts";
import type { ListedType } from "#domain/audit/auditKinds.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askNumber, askRows, askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { grievanceOfStream, grievanceStream } from "../events/stream.ts";
import { caseOfTypedNumber } from "../search/caseOfTicket.ts";

export interface AuditQuestion {
  /** Null for every type of the register. */
  readonly types: readonly ListedType[] | null;
  readonly actor: string | null;
  /** Milliseconds UTC, the second one excluded. */
  readonly from: number;
  readonly until: number;
  /** Part of what the event holds, of a name or of a ticket; empty for anything. `named` are those whose name it is a part of. */
  readonly text: string;
  readonly named: readonly string[];
  /** Settings that are called so: a section, or `section field`. */
  readonly settings: readonly string[];
  /** The last line of the page before; null for the first page. */
  readonly before: { readonly at: number; readonly position: number } | null;
  readonly limit: number;
}

export interface AuditLine {
  readonly position: number;
  readonly id: string;
  readonly seat: string;
  readonly actor: string;
  readonly at: number;
  readonly ticket: string | null;
  readonly act: AuditedAct;
}

/** A page of the register, newest first; events that this program cannot read are left out. */
export function auditPage(
  reader: Reader,
  question: AuditQuestion,
): { readonly lines: readonly AuditLine[]; readonly last: AuditQuestion["before"] } {
  const { limit } = question;
  const rows = page(reader, askedBy(reader, question));
  const lines = rows.flatMap(({ stream, type, version, payload, ...line }) => {
    const act = auditedActOf(type, version, JSON.parse(payload));
    const grievance = grievanceOfStream(stream);
    return act === null ? [] : [{ ...line, act, ticket: grievance && ticketOf(reader, grievance) }];
  });
  const end = rows.length === limit ? rows.at(-1) : undefined;
  return { lines, last: end ? { at: end.at, position: end.position } : null };
}

/** How many events the pages of the register go through from there on, of at most `limit`. */
export function countAudit(reader: Reader, question: AuditQuestion): number {
  return count(reader, askedBy(reader, question));
}

function askedBy(reader: Reader, { types, actor, from, until, text, named, settings, before, limit }: AuditQuestion): Asked {
  return {
    types: types && JSON.stringify(types),
    actor,
    from,
    until,
    text: text === "" ? null : `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`,
    stream: streamOf(reader, text),
    named: JSON.stringify(named),
    settings: JSON.stringify(settings),
    beforeAt: before?.at ?? Number.MAX_SAFE_INTEGER,
    beforePosition: before?.position ?? Number.MAX_SAFE_INTEGER,
    limit,
  };
}

/** As the index says it, or it is not used. */
export const LISTED = `type IN (${Object.keys(KIND_OF_TYPE)
  .map((type) => `'${type}'`)
  .join(", ")})`;

interface Asked {
  readonly types: string | null;
  readonly actor: string | null;
  readonly from: number;
  readonly until: number;
  readonly text: string | null;
  readonly stream: string | null;
  readonly named: string;
  readonly settings: string;
  readonly beforeAt: number;
  readonly beforePosition: number;
  readonly limit: number;
}

interface Row {
  readonly position: number;
  readonly id: string;
  readonly seat: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: number;
  readonly payload: string;
}

const FOUND = `FROM event INDEXED BY event_audit
  WHERE ${LISTED} AND at >= @from AND at < @until AND (at, position) < (@beforeAt, @beforePosition)
    AND (@types IS NULL OR type IN (SELECT value FROM json_each(@types)))
    AND (@actor IS NULL OR actor = @actor)
    AND (@text IS NULL OR payload LIKE @text ESCAPE '\\' OR stream = @stream OR actor IN (SELECT value FROM json_each(@named))
      OR (type = 'setting-changed' AND (payload ->> 'section' IN (SELECT value FROM json_each(@settings))
        OR EXISTS (SELECT 1 FROM json_each(event.payload, '$.fields') AS field
          WHERE event.payload ->> 'section' || ' ' || field.value IN (SELECT value FROM json_each(@settings))))))`;

const page = askRows<[Asked], Row>(
  `SELECT position, id, seat, stream, type, version, actor, at, payload ${FOUND} ORDER BY at DESC, position DESC LIMIT @limit`,
);
const count = askNumber<[Asked]>(`SELECT count(*) FROM (SELECT 1 ${FOUND} LIMIT @limit)`);

const ticketOf = askValue<[GrievanceId], string>("SELECT ticket FROM grievance WHERE id = ?");

function streamOf(reader: Reader, text: string): string | null {
  const found = caseOfTypedNumber(reader, text);
  return found && grievanceStream(found.id);
}
