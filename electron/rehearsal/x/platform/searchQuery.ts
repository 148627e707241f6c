import { assertNever } from "#domain/assertNever.ts";

/**
 * The search language of X, as far as this project and its tests speak it. Words beside each other mean
 * AND, which binds tighter than OR; `-` negates what follows; brackets group.
 */
export type SearchQuery =
  | { readonly kind: "all"; readonly of: readonly SearchQuery[] }
  | { readonly kind: "any"; readonly of: readonly SearchQuery[] }
  | { readonly kind: "not"; readonly of: SearchQuery }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "mention"; readonly handle: string }
  | { readonly kind: "hashtag"; readonly tag: string }
  | { readonly kind: "operator"; readonly name: OperatorName; readonly value: string };

const OPERATORS = ["from", "to", "conversation_id", "in_reply_to_tweet_id", "retweets_of", "url", "place", "is", "has", "lang"] as const;
type OperatorName = (typeof OPERATORS)[number];

/** These narrow a query and cannot stand alone. */
const DEPENDENT: ReadonlySet<OperatorName> = new Set(["is", "has", "lang"]);
const FLAGS: Partial<Record<OperatorName, readonly string[]>> = {
  is: ["retweet", "reply", "quote", "verified"],
  has: ["media", "images", "videos", "video_link", "links", "hashtags", "mentions", "geo"],
};

export class QueryError extends Error {
  override readonly name = "QueryError";
}

/** Throws {@link QueryError} with the sort of sentence that X puts into a 400. */
export function parseQuery(text: string): SearchQuery {
  const reader = new Reader(text);
  const query = reader.any();
  reader.expectEnd();
  if (!canStandAlone(query)) {
    throw new QueryError(
      `Rules must contain at least one positive, non-stopword clause; clauses that are only negated, or use only is:, has: and lang:, match too much [${text}]`,
    );
  }
  return query;
}

function canStandAlone(query: SearchQuery): boolean {
  switch (query.kind) {
    case "all":
      return query.of.some(canStandAlone);
    case "any":
      return query.of.every(canStandAlone);
    case "not":
      return false;
    case "operator":
      return !DEPENDENT.has(query.name);
    case "words":
    case "mention":
    case "hashtag":
      return true;
    default:
      return assertNever(query);
  }
}

/** Words of a text, lower case, in order: what punctuation and spaces leave. Vowel signs belong to words. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  );
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  any(): SearchQuery {
    const branches = [this.#all()];
    while (this.#take(/OR(?=[\s(])/y)) branches.push(this.#all());
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: "any", of: branches };
  }

  expectEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#unexpected();
  }

  #all(): SearchQuery {
    const parts: SearchQuery[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#text.length || this.#text[this.#at] === ")" || /^OR(?=[\s(]|$)/.test(this.#text.slice(this.#at))) break;
      parts.push(this.#one());
    }
    const [only] = parts;
    if (!only) throw this.#unexpected();
    return parts.length === 1 ? only : { kind: "all", of: parts };
  }

  #one(): SearchQuery {
    if (this.#take(/-/y)) return { kind: "not", of: this.#one() };
    if (this.#take(/\(/y)) {
      const inner = this.any();
      if (!this.#take(/\)/y)) throw this.#unexpected();
      return inner;
    }
    const phrase = this.#take(/"([^"]*)"/y);
    if (phrase) return wordsOrThrow(phrase[1] ?? "", this.#text);
    const mention = this.#take(/@([A-Za-z0-9_]{1,15})(?=[\s)]|$)/y);
    if (mention) return { kind: "mention", handle: (mention[1] ?? "").toLowerCase() };
    const hashtag = this.#take(/#([\p{L}\p{M}\p{N}_]+)(?=[\s)]|$)/uy);
    if (hashtag) return { kind: "hashtag", tag: (hashtag[1] ?? "").normalize("NFC").toLowerCase() };
    const operator = this.#take(/([a-z_]+):("[^"]*"|[^\s()]+)/y);
    if (operator) return operatorOf(operator[1] ?? "", (operator[2] ?? "").replaceAll('"', ""));
    const word = this.#take(/[^\s()":]+/y);
    if (word) return wordsOrThrow(word[0], this.#text);
    throw this.#unexpected();
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    this.#skipSpace();
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }

  #skipSpace(): void {
    while (this.#at < this.#text.length && /\s/.test(this.#text[this.#at] ?? "")) this.#at += 1;
  }

  #unexpected(): QueryError {
    const found = this.#at < this.#text.length ? `'${this.#text.slice(this.#at, this.#at + 1)}'` : "'<EOF>'";
    return new QueryError(
      `There were errors processing your request: no viable alternative at input ${found} (at position ${this.#at + 1})`,
    );
  }
}

function wordsOrThrow(text: string, query: string): SearchQuery {
  const words = wordsOf(text);
  if (words.length === 0) throw new QueryError(`There were errors processing your request: nothing to search for in [${query}]`);
  return { kind: "words", words };
}

function operatorOf(name: string, value: string): SearchQuery {
  const known = OPERATORS.find((each) => each === name);
  if (!known)
    throw new QueryError(`Reference to invalid operator '${name}'. Operator is not available in current product or product packaging.`);
  const flags = FLAGS[known];
  if (flags && !flags.includes(value)) throw new QueryError(`Reference to invalid operator '${name}:${value}'.`);
  return { kind: "operator", name: known, value: value.replace(/^@/, "") };
}
