import type { Database } from "better-sqlite3";
import { holdsHistory, isSound, reading } from "../../model/history.ts";
import type { History } from "../../model/history.ts";
import type { Counting } from "../../part.ts";
import { areTracesWaiting, foundInFiles, isBehindKeys } from "./traces.ts";

/** A record in which something is being erased. */
export interface Erasing {
  readonly record: string;
  /** The record before anything was erased in it. */
  readonly original: string;
  readonly history: History;
  readonly run: number;
  readonly figures: Counting;
}

const SHORTEST_WORDS = 8;
const MOST_TOLD = 3;

/** Each case is erased or is not, in its row, its events, its posts and its keys; and no word of what is gone lies in a file, unless it is known that some do. */
export async function lookAtErasures(
  { record, original, history, run, figures }: Erasing,
  { isToBeClean }: { readonly isToBeClean: boolean },
): Promise<void> {
  if (!isSound(record)) figures.found("lost", run, "quick_check of the record");
  if (!holdsHistory(record, history)) figures.found("lost", run, "events are missing, or are others");
  for (const what of reading(record, halves)) figures.found("lost", run, `erased by half: ${what}`);
  const isBehind = isBehindKeys(record);
  if (isBehind) figures.note("keys ahead of the record");
  for (const what of wrongKeys(record, original, isBehind)) figures.found("in", run, what);
  const isWaiting = areTracesWaiting(record);
  if (isToBeClean && isWaiting) figures.found("stuck", run, "traces of what was erased wait to be taken out");
  if (!isToBeClean && isWaiting) return figures.note("traces known to be left");
  const words = erasedWords(record, original);
  const found = foundInFiles(record, words);
  if (found.length > 0)
    figures.found("in", run, `${found.length} of ${words.length} erased words lie in files: ${found.slice(0, MOST_TOLD).join("; ")}`);
  figures.note("erased words looked for", words.length);
}

/** What the record's own tables do not agree on. */
function halves(sqlite: Database): readonly string[] {
  const ids = (sql: string) => sqlite.prepare<[], string>(sql).pluck().all();
  return [
    ...ids(
      `SELECT 'the events of ' || ticket || ' and its row' FROM grievance WHERE (erased_at IS NOT NULL) <>
         EXISTS (SELECT 1 FROM event WHERE stream = 'grievance:' || grievance.id AND type = 'personal-data-erased')`,
    ),
    ...ids(
      `SELECT 'a post of ' || ticket FROM grievance JOIN case_post ON grievance_id = grievance.id JOIN post USING (channel, external_id)
       WHERE erased_at IS NOT NULL AND role = 'citizen' AND text <> ''
         AND NOT EXISTS (SELECT 1 FROM case_post o JOIN grievance g ON g.id = o.grievance_id
                         WHERE o.channel = post.channel AND o.external_id = post.external_id AND g.erased_at IS NULL)`,
    ),
  ];
}

/** Of an erased case no key is there, and of every other one each that was. */
function wrongKeys(record: string, original: string, isBehind: boolean): readonly string[] {
  const erased = new Set(
    reading(record, (sqlite) =>
      sqlite.prepare<[], string>("SELECT 'grievance:' || id FROM grievance WHERE erased_at IS NOT NULL").pluck().all(),
    ),
  );
  const [before, now] = [openBoxes(original, original), openBoxes(original, record)];
  return [...before].flatMap(([stream, boxes]) => {
    const open = now.get(stream) ?? 0;
    if (erased.has(stream)) return open === 0 ? [] : [`${open} keys of the erased ${stream} are still there`];
    return open === boxes || isBehind ? [] : [`${stream} is not erased, and ${boxes - open} of its keys are gone`];
  });
}

const REF_BYTES = 16;

/** By case, how many of the sealed words of its events the keys beside a record open. */
function openBoxes(original: string, keysOf: string): ReadonlyMap<string, number> {
  const secrets = reading(
    `${keysOf}.keys`,
    (sqlite) =>
      new Set(
        sqlite
          .prepare<[], { ref: Buffer; secret: Buffer }>("SELECT ref, secret FROM key")
          .all()
          .flatMap(({ ref, secret }) => (secret.some((byte) => byte !== 0) ? [ref.toString("hex")] : [])),
      ),
  );
  const counts = new Map<string, number>();
  const events = reading(original, (sqlite) =>
    sqlite.prepare<[], { stream: string; payload: string }>("SELECT stream, payload FROM event WHERE stream LIKE 'grievance:%'").all(),
  );
  for (const { stream, payload } of events) {
    const { sealed = {} } = JSON.parse(payload) as { readonly sealed?: Readonly<Record<string, string>> };
    const open = Object.values(sealed).filter((box) => secrets.has(Buffer.from(box, "base64url").subarray(0, REF_BYTES).toString("hex")));
    counts.set(stream, (counts.get(stream) ?? 0) + open.length);
  }
  return counts;
}

interface Words {
  readonly id: number;
  readonly text: string;
  readonly handle: string | null;
}

/** What was in posts that have no words any more, and stands in none that has. */
function erasedWords(record: string, original: string): readonly string[] {
  const posts = (file: string) =>
    reading(file, (sqlite) => sqlite.prepare<[], Words>("SELECT id, text, author_handle AS handle FROM post ORDER BY id").all());
  const staying = posts(record)
    .map(({ text, handle }) => `${text}\n${handle ?? ""}`)
    .join("\n");
  const all = posts(original).flatMap(({ text, handle }) => [text, handle ?? ""]);
  return [...new Set(all)].filter((words) => words.length >= SHORTEST_WORDS && !staying.includes(words));
}
