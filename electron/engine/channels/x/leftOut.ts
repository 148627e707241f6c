import type { Query } from "./client.ts";
import { XRefusal } from "./faults.ts";

/** The parameters that name what an answer is to hold. It can do without each of the names, and X or a gateway before it may refuse one of them. */
const LISTS = ["expansions", "tweet.fields", "post.fields", "user.fields", "media.fields", "place.fields", "dm_event.fields"] as const;
type List = (typeof LISTS)[number];

/**
 * Asks without the names that an endpoint has refused: what can be had comes all the same. The answer with which that was found out says which they
 * were, among X's own word of what it could not give.
 */
export class LeftOut {
  readonly #names = new Map<string, Set<string>>();

  async ask(path: string, query: Query, get: (query: Query) => Promise<unknown>): Promise<unknown> {
    const endpoint = endpointOf(path);
    const told: string[] = [];
    for (;;) {
      const asked = this.#without(endpoint, query);
      try {
        return telling(await get(asked), endpoint, told);
      } catch (error) {
        told.push(...this.#learn(endpoint, asked, error));
      }
    }
  }

  /** The same for the lines of a stream: what it lacks is said in a line of its own, before the first. */
  async *listen(
    path: string,
    query: Query,
    open: (query: Query) => AsyncIterable<readonly string[]>,
  ): AsyncGenerator<readonly string[], void> {
    const endpoint = endpointOf(path);
    const told: string[] = [];
    for (;;) {
      const asked = this.#without(endpoint, query);
      try {
        let saying = told.length === 0 ? [] : [JSON.stringify(telling({ data: [] }, endpoint, told))];
        for await (const lines of open(asked)) {
          yield [...saying, ...lines];
          saying = [];
        }
        return;
      } catch (error) {
        told.push(...this.#learn(endpoint, asked, error));
      }
    }
  }

  /** The names that this refusal is about. Throws the error where it is about none that was asked for. */
  #learn(endpoint: string, asked: Query, error: unknown): readonly string[] {
    const refused = refusedNames(error, asked);
    if (refused.length === 0) throw error;
    const known = this.#names.get(endpoint) ?? new Set<string>();
    for (const [list, name] of refused) known.add(`${list} ${name}`);
    this.#names.set(endpoint, known);
    return refused.map(([list, name]) => `${list}=${name}`);
  }

  #without(endpoint: string, query: Query): Query {
    const known = this.#names.get(endpoint);
    if (known === undefined) return query;
    const lists = LISTS.filter((list) => query[list] !== undefined).map((list) => {
      const kept = namesIn(query[list]).filter((name) => !known.has(`${list} ${name}`));
      return [list, kept.length === 0 ? undefined : kept.join(",")] as const;
    });
    return { ...query, ...Object.fromEntries(lists) };
  }
}

function endpointOf(path: string): string {
  return path.replaceAll(/\d+/gu, ":id");
}

function telling(body: unknown, endpoint: string, told: readonly string[]): unknown {
  if (told.length === 0 || typeof body !== "object" || body === null) return body;
  const errors = "errors" in body && Array.isArray(body.errors) ? (body.errors as readonly unknown[]) : [];
  const detail = `X does not take ${told.join(", ")} at ${endpoint}: what comes from there lacks it.`;
  return { ...body, errors: [...errors, { detail }] };
}

/** Each of them was asked for, so that asking without it is another question. */
function refusedNames(error: unknown, asked: Query): readonly (readonly [List, string])[] {
  if (!(error instanceof XRefusal) || error.fault !== "bad-request") return [];
  return (error.problem.errors ?? []).flatMap(({ parameters = {}, message = "" }) =>
    LISTS.flatMap((list) => {
      const sent = namesIn(asked[list]);
      if (!(list in parameters) && !message.includes(`\`${list}\``)) return [];
      // X repeats the value that it does not take in brackets before it says which it does.
      const spoken = namesIn(bracketed(message)).filter((name) => sent.includes(name));
      const named = valuesOf(parameters[list]).filter((name) => sent.includes(name));
      return (spoken.length > 0 ? spoken : named).map((name) => [list, name] as const);
    }),
  );
}

function namesIn(value: string | number | undefined): readonly string[] {
  return value === undefined
    ? []
    : String(value)
        .split(",")
        .flatMap((name) => name.trim() || []);
}

function bracketed(message: string): string {
  const from = message.indexOf("[");
  const to = message.indexOf("]", from);
  return from === -1 || to === -1 ? "" : message.slice(from + 1, to);
}

function valuesOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === "string" ? namesIn(each) : []));
}
