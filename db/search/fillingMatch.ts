import { askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { EVERYBODY, matchOf } from "./match.ts";
import type { Searcher } from "./match.ts";

/**
 * What to match for the newest `count` posts that hold the words: the words as they are where so many posts hold them, for these come from the index
 * newest first; else words that begin so, which have to be gathered from all of them. Null where there is nothing to search for.
 */
export function fillingMatch(reader: Reader, text: string, count: number, searcher: Searcher = EVERYBODY): FillingMatch | null {
  // Several words together seldom do, and to see that they do not costs as much as gathering them.
  const whole = /\s/u.test(text.trim()) ? null : matchOf(text, "whole", searcher);
  const fills = whole !== null && beyond(reader, whole, count - 1);
  if (fills) return { match: whole, isBegun: false };
  const match = matchOf(text, "beginning", searcher);
  return match === null ? null : { match, isBegun: true };
}

export interface FillingMatch {
  readonly match: string;
  /** The last word is taken as the beginning of others, too. */
  readonly isBegun: boolean;
}

const beyond = askWhether<[string, number]>("SELECT 1 FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?");
