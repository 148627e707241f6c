import type { PostKey } from "#domain/grievance/events.ts";
import { askNumber, askRows, askValue, askValues, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";

export interface LoosePosts {
  readonly posts: readonly PostKey[];
  /** Goes on after it; null where nothing is left. */
  readonly afterId: number | null;
}

const POSTS_A_SLICE = 1_000;

/** What citizens wrote and what belongs to no case, of one slice of the posts that were written and taken in before then. */
export function loosePosts(reader: Reader, before: number, afterId: number): LoosePosts {
  const [beyond] = postIdsOfSpan(before, before);
  const last = sliceEnd(reader, afterId, beyond, POSTS_A_SLICE);
  return last === null ? { posts: [], afterId: null } : { posts: loose(reader, afterId, last, before), afterId: last };
}

/** Problems that nobody has settled, with something of a citizen in them. */
export const oldReadingProblems = askValues<[before: number, limit: number], number>(
  "SELECT id FROM reading_problem WHERE state = 'open' AND last_at < ? AND (raw IS NOT NULL OR title IS NOT NULL) ORDER BY last_at LIMIT ?",
);
export const countOldReadingProblems = askNumber<[before: number]>(
  "SELECT count(*) FROM reading_problem WHERE state = 'open' AND last_at < ? AND (raw IS NOT NULL OR title IS NOT NULL)",
);

const NAMELESS = "–";

export function countOldImportLists(reader: Reader, before: number): number {
  return namedImports(reader, before, NAMELESS);
}

/** Of old imports only the figures stay: not what the file was called, and not what it said of single cases. Answers with how many there were. */
export function forgetImportLists(writer: Writer, before: number): number {
  return writer.transaction(() => {
    forgetTold(writer, before);
    return forgetNames(writer, NAMELESS, before, NAMELESS);
  });
}

const sliceEnd = askValue<[number, number, number], number>(
  "SELECT max(id) FROM (SELECT id FROM post WHERE id > ? AND id < ? ORDER BY id LIMIT ?)",
);
const loose = askRows<[number, number, number], PostKey>(`
  SELECT p.channel, p.external_id AS externalId FROM post p
  WHERE p.id > ? AND p.id <= ? AND p.received_at < ? AND p.role = 'citizen' AND p.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM case_post c WHERE c.channel = p.channel AND c.external_id = p.external_id)`);

const namedImports = askNumber<[number, string]>(
  "SELECT count(*) FROM import_log WHERE started_at < ? AND ended_at IS NOT NULL AND file_name <> ?",
);
const forgetNames = changeRows<[string, number, string]>(
  "UPDATE import_log SET file_name = ? WHERE started_at < ? AND ended_at IS NOT NULL AND file_name <> ?",
);
const forgetTold = changeRows<[number]>(
  "DELETE FROM import_contradiction WHERE import_id IN (SELECT id FROM import_log WHERE started_at < ? AND ended_at IS NOT NULL)",
);
