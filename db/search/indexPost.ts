import { normaliseText } from "#domain/text/normalise.ts";
import { romaniseText } from "#domain/text/romanise.ts";
import { HIDDEN_SIGN, NUMBER_SIGN, searchWordsOf } from "#domain/text/searchWords.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";

interface IndexedPost {
  readonly postId: number;
  /** False where an earlier text of the post is in the index. */
  readonly isNew: boolean;
  readonly text: string;
  readonly handle: string | null;
  readonly name: string | null;
}

/**
 * Makes a post findable. The words go in at the end of the transaction, in the order of the ids: FTS5 writes
 * a segment whenever an id comes after a higher one, and pages often come newest first.
 */
export function indexPost(writer: Writer, post: IndexedPost): void {
  const { waiting } = statements(writer);
  writer.beforeCommit(waiting, () => indexWaiting(writer));
  waiting.push(post);
}

/** Makes a post unfindable, also one that waits to be made findable in this transaction. */
export function forgetIndexed(writer: Writer, postId: number): void {
  const { waiting, remove } = statements(writer);
  for (let at = waiting.length - 1; at >= 0; at -= 1) if (waiting[at]?.postId === postId) waiting.splice(at, 1);
  remove.run(postId);
}

function indexWaiting(writer: Writer): void {
  const { waiting, insert, remove } = statements(writer);
  const posts = waiting.splice(0).toSorted((one, other) => one.postId - other.postId);
  for (const { postId, isNew, text, handle, name } of posts) {
    if (!isNew) remove.run(postId);
    insert.run(postId, ...indexedWords({ text, handle, name }));
  }
}

/** What the index holds of a post: its text, the Latin key of that, and its author. Personal data is in it as words that not everybody finds. */
export type IndexedWords = readonly [text: string, roman: string, author: string];

/** In UTF-16 units: a small book. What stands further on is kept and not found. */
const LONGEST_INDEXED = 200_000;

type Written = Pick<IndexedPost, "text" | "handle" | "name">;

export function indexedWords({ text, handle, name }: Written): IndexedWords {
  const { open, names, numbers } = searchWordsOf(text.slice(0, LONGEST_INDEXED));
  const normalised = normaliseText(open);
  const author = [handle, name].filter((each) => each !== null).join(" ");
  return [
    [normalised, ...names.map((word) => HIDDEN_SIGN + word), ...numbers.map((number) => NUMBER_SIGN + number)].join(" "),
    [romaniseText(normalised), ...names.map((word) => HIDDEN_SIGN + romaniseText(word))].join(" "),
    normaliseText(searchWordsOf(author).open),
  ];
}

const statements = perWriter((writer) => {
  const waiting: IndexedPost[] = [];
  writer.onRollback(() => waiting.splice(0));
  return {
    waiting,
    insert: writer.sqlite.prepare("INSERT INTO post_search (rowid, text, roman, author) VALUES (?, ?, ?, ?)"),
    remove: writer.sqlite.prepare("DELETE FROM post_search WHERE rowid = ?"),
  };
});
