import { CaseWords } from "#domain/text/caseWords.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Kind, Speaker, Urgency } from "#domain/proposal/proposal.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf, whereOf } from "../filter/conditions.ts";

/** One case of an export, with the words of its citizen. Of a sensitive case neither place nor category is told. */
export interface CaseRow {
  readonly ticket: string;
  readonly openedAt: number;
  readonly channel: Channel;
  readonly speaker: Speaker;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly place: string | null;
  readonly category: string | null;
  readonly office: string | null;
  readonly officer: string | null;
  readonly state: State;
  readonly dueAt: number | null;
  readonly respondedAt: number | null;
  readonly markedAt: number | null;
  readonly undertakenAt: number | null;
  readonly reportedAt: number | null;
  readonly disposedAt: number | null;
  readonly reopenedCount: number;
  readonly returnedCount: number;
  /** The name of the representative who wrote it. */
  readonly representative: string | null;
  readonly isSensitive: boolean;
  readonly text: CaseWords;
}

/** The cases of a filter as they stand now, the oldest first; of a filter by what sensitive cases do not tell, those are left out. Nothing is held but the row under way. */
export function* caseRows(reader: Reader, filter: CaseFilter, now: number): IterableIterator<CaseRow> {
  const { where, values } = whereOf(conditionsOf(reader, filter));
  const rows = reader.sqlite
    .prepare<unknown[], Row>(
      `SELECT g.ticket AS ticket, g.opened_at AS openedAt, g.channel AS channel, g.speaker AS speaker, g.kind AS kind, g.urgency AS urgency,
         g.department AS department, g.district AS district, iif(g.sensitive IS NULL, g.place, NULL) AS place,
         iif(g.sensitive IS NULL, g.category, NULL) AS category, g.sensitive IS NOT NULL AS isSensitive, g.marked_office AS office,
         (SELECT o.name FROM posting p JOIN officer o ON o.id = p.officer_id WHERE p.office_id = g.marked_office
            AND p.from_at <= coalesce(g.disposed_at, ?) AND (p.until_at IS NULL OR p.until_at > coalesce(g.disposed_at, ?)) LIMIT 1) AS officer,
         (SELECT r.name FROM representative r WHERE r.id = g.representative) AS representative,
         g.state AS state, g.due_at AS dueAt, g.responded_at AS respondedAt, g.first_marked_at AS markedAt, g.undertaken_at AS undertakenAt,
         g.reported_at AS reportedAt, g.disposed_at AS disposedAt, g.reopened_count AS reopenedCount, g.returned_count AS returnedCount,
         coalesce(p.reposts ->> 'text', p.text, '') AS text
       FROM grievance g LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
       ${where} ORDER BY g.opened_at, g.id`,
    )
    .iterate(now, now, ...values);
  for (const row of rows) {
    const isSensitive = row.isSensitive === 1;
    yield { ...row, isSensitive, text: new CaseWords(row.text, isSensitive) };
  }
}

type Row = Omit<CaseRow, "text" | "isSensitive"> & { readonly text: string; readonly isSensitive: 0 | 1 };

export function countCases(reader: Reader, filter: CaseFilter): number {
  const { where, values } = whereOf(conditionsOf(reader, filter));
  return (
    reader.sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM grievance g ${where}`)
      .pluck()
      .get(...values) ?? 0
  );
}
