import { type NamedWords, nameScore, nameWordsOf } from "#domain/text/nameScore.ts";
import type { MessageId } from "../../i18n/en.ts";
import { MESSAGES } from "../../i18n/messages.ts";

/** One line of the palette: what it leads to, and by what words it is found. */
export interface Way {
  readonly id: string;
  readonly label: string;
  /** Under what it stands while nothing is typed. */
  readonly heading: string;
  /** What it is, beside its name, where the name alone does not say it. */
  readonly kind?: string;
  readonly words: NamedWords;
  readonly stroke?: string | undefined;
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null;
  /** Too many of its sort to be listed unasked. */
  readonly onlyTyped?: true;
  readonly run: () => void;
}

const MOST_FOUND = 24;
/** What cannot be done now stands after what can, where both fit alike. */
const DEAD = 0.8;
/** "New" means the list of that name sooner than "New complaint". */
const WHOLE_NAME = 1;

/** Those in which all words are that were typed, in either language and any script, the nearest first. */
export function foundWays(typed: string, ways: readonly Way[]): readonly Way[] {
  const wanted = nameWordsOf(typed);
  const isNamed = ({ label }: Way) => nameWordsOf(label).join(" ") === wanted.join(" ");
  const scoreOf = (way: Way) => {
    const found = nameScore(wanted, way.words);
    return (found > 0 && isNamed(way) ? found + WHOLE_NAME : found) * (way.why === null ? 1 : DEAD);
  };
  return ways
    .map((way) => ({ way, score: scoreOf(way) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MOST_FOUND)
    .map(({ way }) => way);
}

export interface Listed {
  readonly heading: string;
  readonly ways: readonly Way[];
}

interface Headings {
  readonly recent: string;
  readonly dead: string;
}

/** All of them while nothing is typed: first what was used last, in the end what cannot be done now. */
export function listedWays(ways: readonly Way[], recent: readonly string[], { recent: lately, dead }: Headings): readonly Listed[] {
  const shown = ways.filter(({ onlyTyped, id }) => onlyTyped !== true || recent.includes(id));
  const used = recent.flatMap((id) => shown.filter((way) => way.id === id && way.why === null));
  const rest = shown.filter((way) => !used.includes(way));
  const possible = rest.filter(({ why }) => why === null);
  const headings = [...new Set(possible.map(({ heading }) => heading))];
  return [
    { heading: lately, ways: used },
    ...headings.map((heading) => ({ heading, ways: possible.filter((way) => way.heading === heading) })),
    { heading: dead, ways: rest.filter(({ why }) => why !== null) },
  ].filter((each) => each.ways.length > 0);
}

const known = new Map<string, NamedWords>();

/** The words of messages in both languages, and what else they are called. Worked out once each. */
export function wordsOfMessages(ids: readonly MessageId[], spoken = ""): NamedWords {
  const key = `${ids.join(" ")}|${spoken}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const words = {
    names: ids.flatMap((id) => [...nameWordsOf(MESSAGES.en[id]), ...nameWordsOf(MESSAGES.hi[id])]),
    spoken: nameWordsOf(spoken),
  };
  known.set(key, words);
  return words;
}
