import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Reader } from "#db/connection.ts";
import type { Queue } from "#domain/desk/views.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { topOfQueue } from "#db/queue/topOfQueue.ts";
import { matchOf } from "#db/search/match.ts";
import { searchPosts } from "#db/search/searchPosts.ts";
import { atMost } from "../harness/figures.ts";
import type { Question } from "../harness/inTurn.ts";

const FIRST = 50;
const GOALS = [atMost("p95", 20)];

/** What people type: both scripts, rare and most frequent, whole and begun. */
const TYPED: Readonly<Record<string, string>> = {
  "the most frequent word": "cmohry",
  "a frequent word": "पानी",
  "the same in Latin letters": "pani",
  "a rare word": "48213",
  "two frequent words": "पानी करनाल",
  "two words in Latin letters": "bijli karnal",
  "a frequent and a rare word": "pani 48213",
  "the beginning of a word": "traf",
  "two letters": "pa",
  "two letters of Hindi": "पा",
  "no such word": "हवाईअड्डा",
};

/** Each search beside its limit: as many row numbers from the search index alone. */
export function questionsOf(reader: Reader): readonly Question[] {
  return [
    ...Object.entries(TYPED).map(([name, text]) => posts(reader, name, text)),
    ...Object.entries(TYPED).flatMap(([name, text]) => cases(reader, name, text, {})),
    ...cases(reader, "a frequent word, one department", "पानी", { departments: ["PHED"] }),
    ticket(reader),
  ];
}

/** As the search of the record answers, post by post. */
function posts(reader: Reader, name: string, text: string): Question {
  return {
    name: `first ${FIRST} posts: ${name}`,
    ask: () => searchPosts(reader, { text, limit: FIRST }),
    limit: bare(reader, text),
    goals: GOALS,
  };
}

/** As a desk lists the cases of it: first the top of a long list, and then all that the newest of the posts found lead to, which has no goal. */
function cases(reader: Reader, name: string, text: string, filter: CaseFilter): readonly Question[] {
  const queue: Queue = { filter: { ...filter, text }, order: "newest" };
  const top = { name: `first cases: ${name}`, ask: () => topOfQueue(reader, queue), limit: bare(reader, text), goals: GOALS };
  const whole = { name: `all cases: ${name}`, ask: () => listQueue(reader, queue), limit: bare(reader, text) };
  return top.ask() === null ? [{ ...whole, goals: GOALS }] : [top, whole];
}

function bare({ sqlite }: Reader, text: string): () => unknown {
  const statement = sqlite
    .prepare<[string, number], number>("SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?")
    .pluck();
  const match = matchOf(text, "whole") ?? "";
  return () => statement.all(match, FIRST);
}

function ticket(reader: Reader): Question {
  const { sqlite } = reader;
  const known = sqlite.prepare<[], string>("SELECT ticket FROM grievance ORDER BY opened_at DESC LIMIT 1").pluck().get() ?? "";
  const byKey = sqlite.prepare<[string]>("SELECT 1 FROM post WHERE channel = 'x' AND external_id = ?");
  return {
    name: "a ticket number",
    ask: () => searchPosts(reader, { text: known, limit: FIRST }),
    limit: () => byKey.get(known),
    goals: GOALS,
  };
}
