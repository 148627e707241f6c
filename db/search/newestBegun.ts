import SqliteDatabase from "better-sqlite3";
import { askValues } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { isOfSensitiveCase } from "./isOfSensitiveCase.ts";
import { indexedWords } from "./indexPost.ts";
import type { IndexedWords } from "./indexPost.ts";
import { begunWordOf } from "./match.ts";
import type { BegunWord, Searcher } from "./match.ts";

export interface BegunAsked {
  /** Only posts with a lower id. */
  readonly before: number;
  /** So many are wanted. */
  readonly count: number;
  /** With fewer the answer is of no use. */
  readonly least: number;
  readonly searcher?: Searcher;
}

export interface NewestBegun {
  /** The posts that were found, newest first. */
  readonly ids: readonly number[];
  /** Others may be found among those with a lower id than this; null where there are none. */
  readonly until: number | null;
}

/** Few words begin with more, and the index gathers them as quickly. */
const LETTERS_AT_MOST = 4;
const POSTS_AT_ONCE = 50;
const POSTS_AT_MOST = 1_000;

/**
 * The newest posts with the words that were typed, the last of which is perhaps unfinished, found by looking at the newest posts themselves: of two
 * letters half of all posts hold a word that begins so, and the index gathers them all before it tells the newest. Null where so few do
 * that the index tells them sooner.
 */
export function newestBegun(reader: Reader, typed: string, { before, count, least, searcher }: BegunAsked): NewestBegun | null {
  const begun = begunWordOf(typed, searcher);
  if (begun === null || !PLAIN_WORD.test(`${begun.written}${begun.key ?? ""}`)) return null;
  if ((begun.key ?? begun.written).length > LETTERS_AT_MOST) return null;
  const mayFit = mayBegin(begun);
  const ids: number[] = [];
  let until = before;
  for (let looked = POSTS_AT_ONCE; looked <= POSTS_AT_MOST; looked += POSTS_AT_ONCE) {
    const posts = newestOf(reader, begun, until);
    const found = fitting(reader, begun, posts.filter(mayFit));
    ids.push(...(searcher?.findsHidden === true ? found : toldOf(reader, found)));
    if (posts.length < POSTS_AT_ONCE) return { ids, until: null };
    until = posts.at(-1)?.id ?? 0;
    if (ids.length >= count) break;
    if (ids.length * POSTS_AT_MOST < least * looked) return null;
  }
  return ids.length < least ? null : { ids, until };
}

interface Post {
  readonly id: number;
  readonly words: IndexedWords;
}

/** The newest before `until`, of all or of those with the words before the last. */
function newestOf(reader: Reader, { before }: BegunWord, until: number): readonly Post[] {
  const { newest, newestWith } = statements(reader);
  const rows = before === null ? newest.all(until, POSTS_AT_ONCE) : newestWith.all(before, until, POSTS_AT_ONCE);
  return rows.map(({ id, ...post }) => ({ id, words: indexedWords(post) }));
}

/**
 * Whether a word of a post may begin so: true of every post that the index would find, and of few others. In scripts other than those of the cell
 * the index has its own ways to part and to fold words, so that their posts are not judged here.
 */
function mayBegin({ written, ofAuthor, key }: BegunWord): (post: Post) => boolean {
  return ({ words: [text, roman, author] }) =>
    OTHER_SCRIPT.test(text) ||
    OTHER_SCRIPT.test(author) ||
    isBegun(author, written) ||
    (!ofAuthor && (isBegun(text, written) || isBegun(roman, key ?? written)));
}

/** What surely belongs to a word that began before: Latin letters and digits, and the Devanagari block but for its stops. */
function isWithinWord(code: number): boolean {
  if (code >= FIRST_DEVANAGARI && code <= LAST_DEVANAGARI) return !DEVANAGARI_STOPS.has(code);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
}

const FIRST_DEVANAGARI = 0x0900;
const LAST_DEVANAGARI = 0x097f;
const DEVANAGARI_STOPS: ReadonlySet<number> = new Set([0x0964, 0x0965, 0x0970]);
const PLAIN_WORD = /^[a-z0-9\p{Script=Devanagari}\p{Script=Gurmukhi}]+$/u;
const OTHER_SCRIPT = /[^\p{ASCII}\p{Script=Devanagari}\p{Script=Gurmukhi}\p{P}\p{S}\p{Z}]/u;

function isBegun(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!isWithinWord(text.charCodeAt(at - 1))) return true;
  return false;
}

/** Which of a few posts the index would find: they are put into one of the same kind that holds nothing else. */
function fitting(reader: Reader, { match }: BegunWord, posts: readonly Post[]): readonly number[] {
  const { few, clear, add, find } = statements(reader);
  return few.transaction(() => {
    clear.run();
    for (const { id, words } of posts.toReversed()) add.run(id, ...words);
    return find.all(match);
  })();
}

/** Without those of sensitive cases. */
function toldOf(reader: Reader, ids: readonly number[]): readonly number[] {
  return ids.length === 0 ? ids : told(reader, JSON.stringify(ids));
}

const told = askValues<[ids: string], number>(
  `SELECT found.value FROM json_each(?) found WHERE NOT ${isOfSensitiveCase("found.value")} ORDER BY found.value DESC`,
);

interface Row {
  readonly id: number;
  readonly text: string;
  readonly handle: string | null;
  readonly name: string | null;
}

const statements = perConnection(({ sqlite }) => {
  const columns = "p.id, p.text, p.author_handle AS handle, p.author_name AS name";
  const few = new SqliteDatabase(":memory:");
  few.exec(sqlite.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'post_search'").pluck().get() ?? "");
  return {
    newest: sqlite.prepare<[number, number], Row>(
      `SELECT ${columns} FROM post p WHERE p.id < ? AND p.deleted_at IS NULL ORDER BY p.id DESC LIMIT ?`,
    ),
    newestWith: sqlite.prepare<[string, number, number], Row>(
      `SELECT ${columns} FROM (SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) found
       JOIN post p ON p.id = found.rowid ORDER BY p.id DESC`,
    ),
    few,
    clear: few.prepare("INSERT INTO post_search (post_search) VALUES ('delete-all')"),
    add: few.prepare("INSERT INTO post_search (rowid, text, roman, author) VALUES (?, ?, ?, ?)"),
    find: few.prepare<[string], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC").pluck(),
  };
});
