import type { GrievanceId } from "#domain/ids.ts";
import { askRows, askValues, askWhether, changeRows } from "../ask.ts";
import { perConnection, perWriter } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { noteRemoval } from "../erasure/cleanSearch.ts";
import { forgetPicturesOfCase } from "../erasure/eraseTraces.ts";
import { grievanceStream } from "../events/stream.ts";
import { isPaperNeeded } from "../pictures/paperNeeded.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { settleIncident } from "../projections/incidents.ts";
import { dropMeasure } from "../posts/postMeasures.ts";
import { forgetIndexed } from "../search/indexPost.ts";
import { indexWriting } from "../search/indexWriting.ts";
import { ownSeat } from "../seat.ts";

/** That a case is forgotten here says nothing of what happened to it: these guards are for everybody else. */
const GUARDS = ["event_never_removed", "post_never_removed"] as const;

/**
 * Takes a case out of a record of some districts: what other seats did in it, what it is folded to, its posts. What this seat did in it stays, since its own chain has no hole. Nothing
 * is erased by it: the case may come again. Answers with the files of its pictures, which nobody here would find any more; a paper stays, since nobody may have another.
 */
export function takeBackCase(writer: Writer, id: GrievanceId, now: number): readonly string[] {
  return writer.transaction(() => {
    const files = forgetPicturesOfCase(writer, id).filter((name) => !isPaperNeeded(writer, name));
    leaveIncident(writer, id);
    indexWriting(writer, id, []);
    const posts = postsOfNoOther(writer, id);
    const guards = GUARDS.map((name) => guardOf(writer, name)).filter((sql) => sql !== undefined);
    for (const name of GUARDS) writer.sqlite.exec(`DROP TRIGGER IF EXISTS ${name}`);
    uncountEvents(writer, dropEvents(writer, grievanceStream(id), ownSeat(writer)));
    for (const drop of dropsOf(writer)) drop.run(id);
    for (const post of posts) dropPost(writer, post);
    for (const guard of guards) writer.sqlite.exec(guard);
    noteRemoval(writer, now);
    return files;
  });
}

/** Whether there is anything to take back of a case: what it is folded to, or what another seat did in it; without its beginning that folds to nothing. */
export function isToTakeBack(reader: Reader, id: GrievanceId): boolean {
  return readGrievance(reader, id) !== null || hasOthersEvents(reader, grievanceStream(id), ownSeat(reader));
}

/** Cases that lie in none of these districts (a list in JSON), after an id, at most `limit`; those of which nobody knows where they lie are not among them. */
export function casesElsewhere(reader: Reader, districts: string, after: string, limit: number): readonly GrievanceId[] {
  // Of the figures: asked at every look, and hardly ever is there one.
  return isAnyElsewhere(reader, districts) ? idsElsewhere(reader, districts, after, limit) : [];
}

const isAnyElsewhere = askWhether<[districts: string]>(
  "SELECT 1 FROM case_figure WHERE cases > 0 AND district <> '' AND district NOT IN (SELECT value FROM json_each(?)) LIMIT 1",
);
const idsElsewhere = askValues<[districts: string, after: string, limit: number], GrievanceId>(
  "SELECT id FROM grievance WHERE district IS NOT NULL AND district NOT IN (SELECT value FROM json_each(?)) AND id > ? ORDER BY id LIMIT ?",
);

function leaveIncident(writer: Writer, id: GrievanceId): void {
  const grievance = readGrievance(writer, id);
  // As one that counts for none: the others of its incident are settled without it.
  if (grievance !== null) settleIncident(writer, { ...grievance, state: "not-a-grievance" }, []);
}

function guardOf(reader: Reader, name: string): string | undefined {
  return statements(reader).guard.get(name);
}

interface PostHere {
  readonly id: number;
  readonly createdAt: number;
}

function dropPost(writer: Writer, { id, createdAt }: PostHere): void {
  forgetIndexed(writer, id);
  dropMeasure(writer, id);
  for (const drop of dropsOfPost) drop(writer, id);
  uncountPost(writer);
  uncountPostOfSlot(writer, createdAt);
}

const postsOfNoOther = askRows<[id: string], PostHere>(
  `SELECT p.id, p.created_at AS createdAt FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
   WHERE c.grievance_id = ? AND NOT EXISTS (
     SELECT 1 FROM case_post o WHERE o.channel = c.channel AND o.external_id = c.external_id AND o.grievance_id <> c.grievance_id)`,
);
const hasOthersEvents = askWhether<[stream: string, own: string]>("SELECT 1 FROM event WHERE stream = ? AND seat <> ? LIMIT 1");
const dropEvents = changeRows<[stream: string, own: string]>("DELETE FROM event WHERE stream = ? AND seat <> ?");
const uncountEvents = changeRows<[number]>("UPDATE total SET value = value - ? WHERE name = 'events'");
const dropsOfPost = [
  changeRows<[number]>("DELETE FROM post_payload WHERE post_id = ?"),
  changeRows<[number]>("DELETE FROM post_check WHERE post_id = ?"),
  changeRows<[number]>("DELETE FROM post WHERE id = ?"),
];
const uncountPost = changeRows<[]>("UPDATE total SET value = value - 1 WHERE name = 'posts'");
const uncountPostOfSlot = changeRows<[createdAt: number]>("UPDATE post_figure SET posts = posts - 1 WHERE slot = ? / 600000");

/** Of every table that has rows of cases, and of the cases themselves last. */
const dropsOf = perWriter(({ sqlite }) => {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c ON c.name = 'grievance_id'
       WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name`,
    )
    .pluck()
    .all();
  return [
    ...tables.map((table) => sqlite.prepare<[string]>(`DELETE FROM ${table} WHERE grievance_id = ?`)),
    sqlite.prepare<[string]>("DELETE FROM draft WHERE about = ?"),
    sqlite.prepare<[string]>("DELETE FROM grievance WHERE id = ?"),
  ];
});

const statements = perConnection(({ sqlite }) => ({
  guard: sqlite.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?").pluck(),
}));
