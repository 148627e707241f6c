import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { perConnection } from "#db/connection.ts";
import type { Reader } from "#db/connection.ts";
import { seededRandom } from "./random.ts";
import { xPost } from "./xPost.ts";

const PAGE = 2_000;
const APART_MS = 10;

interface Complaint {
  readonly id: number;
  readonly externalId: string;
  readonly conversationId: string;
  readonly authorExternalId: string;
  readonly handle: string;
  readonly text: string;
  readonly languageHint: "hi" | "en" | "pa";
  readonly createdAt: number;
}

/** Tells of people who pass complaints on: `count` posts, as many of each complaint, right after it. Yields how many there are by then. */
export function* passingOn(
  record: Reader,
  { count, citizens, seed }: { readonly count: number; readonly citizens: number; readonly seed: number },
  onPost: (post: IncomingPost) => void,
): Generator<number> {
  const random = seededRandom(seed);
  const complaints = record.sqlite.prepare<[], number>("SELECT count(*) FROM post").pluck().get() ?? 0;
  let told = 0;
  let number = complaints;
  for (const [index, complaint] of inOrder(record)) {
    const until = Math.floor(((index + 1) * count) / complaints);
    for (let after = 1; told < until; after += 1, told += 1) {
      number += 1;
      const { handle, text, languageHint, createdAt, externalId, conversationId, authorExternalId } = complaint;
      const writing = {
        number,
        text: `RT @${handle}: ${text}`,
        writtenIn: languageHint,
        citizen: random.between(1, citizens),
        at: createdAt + after * APART_MS,
        thread: null,
      };
      onPost({ ...xPost(writing, random, false), media: [], reposts: { externalId, conversationId, authorExternalId, text } });
      yield told + 1;
    }
  }
}

function* inOrder(record: Reader): Generator<readonly [index: number, Complaint]> {
  const { page } = statements(record);
  let index = 0;
  for (let after = 0, goOn = true; goOn;) {
    const complaints = page.all(after);
    goOn = complaints.length === PAGE;
    for (const complaint of complaints) {
      after = complaint.id;
      yield [index, complaint];
      index += 1;
    }
  }
}

const statements = perConnection(({ sqlite }) => ({
  page: sqlite.prepare<[number], Complaint>(
    `SELECT id, external_id AS externalId, conversation_id AS conversationId, author_external_id AS authorExternalId, author_handle AS handle,
       text, language_hint AS languageHint, created_at AS createdAt
     FROM post WHERE id > ? AND reposts IS NULL ORDER BY id LIMIT ${PAGE}`,
  ),
}));
