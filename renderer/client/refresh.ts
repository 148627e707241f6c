import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Change, Topic } from "#contract/live.ts";

/** Which queries show a topic, by the head of their key. */
export type KeysOfTopics = Readonly<Record<Topic, readonly QueryKey[]>>;

/** How long a page rests after a read that took so long, milliseconds. The first change after a rest is read at once. */
export type Rest = (readMs: number) => number;

/** A surge brings ten changes a second; anyone who works at a page needs two. */
export const restOfWork: Rest = () => LONGEST_REST_MS;

/** A wall is looked at for what comes in. Where answers are quick it reads again soon; where the engine is busy it is left alone. */
export const restOfWall: Rest = (readMs) => Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, REST_FOR_READING * readMs));

const LONGEST_REST_MS = 400;
const SHORTEST_REST_MS = 120;
/** Of the time of the engine a wall has a third at most. */
const REST_FOR_READING = 2;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;

/**
 * Reads again what changed, until `signal` aborts. A change that comes while a read is under way leads to one more read after it: an answer under way may be older
 * than the change. Each part keeps its own pace: one whose answer does not come holds up no other.
 */
export function createRefresher(
  queryClient: Pick<QueryClient, "invalidateQueries">,
  keys: KeysOfTopics,
  { rest, signal }: { readonly rest: Rest; readonly signal: AbortSignal },
) {
  const parts = new Map<string, Part>();

  const readOn = async (part: Part) => {
    part.isReading = true;
    while (part.isChanged && !signal.aborted) {
      part.isChanged = false;
      const startedAt = performance.now();
      await queryClient.invalidateQueries({ queryKey: part.queryKey });
      await pause(rest(performance.now() - startedAt), signal);
    }
    part.isReading = false;
  };

  return (topics: readonly Topic[]) => {
    const changed = new Map(topics.flatMap((topic) => keys[topic]).map((queryKey) => [JSON.stringify(queryKey), queryKey]));
    for (const [name, queryKey] of changed) {
      const part = parts.get(name) ?? { queryKey, isChanged: false, isReading: false };
      parts.set(name, part);
      part.isChanged = true;
      if (!part.isReading) void readOn(part);
    }
  };
}

/** Queries with the same head of their key. */
interface Part {
  readonly queryKey: QueryKey;
  isChanged: boolean;
  isReading: boolean;
}

/**
 * Follows the engine's changes until `signal` aborts. When the iterator ends or fails while the line is still
 * good, it is opened again after a growing pause, and everything counts as changed: nobody listened meanwhile.
 */
export async function followChanges(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Change>>,
  onChange: (topics: readonly Topic[]) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let retryMs = FIRST_RETRY_MS; !signal.aborted; retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)) {
    try {
      const changes = await open(signal);
      onChange(ALL_TOPICS);
      for await (const change of changes) {
        retryMs = FIRST_RETRY_MS;
        onChange(change.topics);
      }
    } catch {
      // Whatever broke it, the answer is to open it again; a lost line aborts the signal instead.
    }
    await pause(retryMs, signal);
  }
}

const ALL_TOPICS: readonly Topic[] = [
  "record",
  "sources",
  "settings",
  "presence",
  "walls",
  "activity",
  "standing",
  "backups",
  "diskEncryption",
  "updates",
  "audit",
  "privacy",
  "work",
  "hub",
];

/** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
}
