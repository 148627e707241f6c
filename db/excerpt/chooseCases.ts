import type { GrievanceId } from "#domain/ids.ts";
import type { ReviewScope } from "#domain/review/review.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

export interface CaseChoice {
  readonly scope: ReviewScope;
  /** Closed cases that came in before this stay behind, milliseconds UTC; null takes all. */
  readonly closedSince: number | null;
}

/** The cases of districts or departments, and those that were promised there though they lie elsewhere. */
export function chooseCases(reader: Reader, { scope, closedSince }: CaseChoice): readonly GrievanceId[] {
  const { district, department, promised } = statements(reader);
  const since = closedSince ?? Number.MIN_SAFE_INTEGER;
  const chosen =
    scope.of === "districts"
      ? scope.districts.flatMap((name) => district.all(name, since))
      : scope.departments.flatMap((code) => department.all(code, since));
  return [...new Set([...chosen, ...promised.all()])];
}

export interface ExcerptSize {
  readonly cases: number;
  /** Of the sealed file, about; without pictures. */
  readonly bytes: number;
  readonly pictures: number;
  readonly pictureBytes: number;
}

const SAMPLE = 200;
/** What every file has beside its cases: the schema, the offices, the reviews. */
const BASE_BYTES = 150_000;
/** Rows, their indexes and what is derived from them, squeezed: measured on made-up and on real texts. */
const PER_CONTENT_BYTE = 0.75;
const PER_CASE_BYTES = 700;

/** What a file of these cases will take, from a sample of them spread over all: the cases of a year are counted in a moment. */
export function sizeOfExcerpt(reader: Reader, ids: readonly GrievanceId[]): ExcerptSize {
  const { content, pictures } = statements(reader);
  const step = Math.max(1, Math.floor(ids.length / SAMPLE));
  const sample = ids.filter((_, index) => index % step === 0);
  let bytes = 0;
  let kept = { pictures: 0, bytes: 0 };
  for (const id of sample) {
    bytes += content.get({ id, stream: `grievance:${id}` }) ?? 0;
    const found = pictures.get(id) ?? { pictures: 0, bytes: 0 };
    kept = { pictures: kept.pictures + found.pictures, bytes: kept.bytes + found.bytes };
  }
  const share = sample.length === 0 ? 0 : ids.length / sample.length;
  return {
    cases: ids.length,
    bytes: Math.round(BASE_BYTES + ids.length * PER_CASE_BYTES + bytes * share * PER_CONTENT_BYTE),
    pictures: Math.round(kept.pictures * share),
    pictureBytes: Math.round(kept.bytes * share),
  };
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(", ");

const statements = perConnection(({ sqlite }) => {
  const of = (column: "district" | "department") =>
    sqlite
      .prepare<[string, number], GrievanceId>(
        `SELECT id FROM grievance WHERE ${column} = ? AND (state IN (${OPEN}) OR opened_at >= ?) ORDER BY opened_at, id`,
      )
      .pluck();
  return {
    district: of("district"),
    department: of("department"),
    promised: sqlite
      .prepare<[], GrievanceId>("SELECT DISTINCT p.grievance_id FROM promised_case p JOIN grievance g ON g.id = p.grievance_id")
      .pluck(),
    content: sqlite
      .prepare<[{ id: string; stream: string }], number>(
        `SELECT (SELECT coalesce(sum(length(payload)), 0) FROM event WHERE stream = @stream)
           + (SELECT coalesce(sum(length(p.text)), 0) FROM case_post c
                JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id WHERE c.grievance_id = @id)`,
      )
      .pluck(),
    pictures: sqlite.prepare<[string], { readonly pictures: number; readonly bytes: number }>(
      `SELECT count(*) AS pictures, coalesce(sum(k.bytes), 0) AS bytes
       FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
         CROSS JOIN json_each(p.media) m
         JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
       WHERE c.grievance_id = ? AND p.media_count > 0 AND p.media IS NOT NULL AND k.file IS NOT NULL`,
    ),
  };
});
