import { SourceError } from "../../core/ports/source.ts";
import type { GraphClient, Query } from "./client.ts";
import { asksForLess, refusesFields } from "./graphRefusal.ts";
import { listSchema } from "./payload.ts";

/** A list of Meta's and how it is asked for. */
export interface Edge {
  /** Below the version: `1000/feed`. */
  readonly path: string;
  /** All that is wanted first; then, where Meta refuses one of the fields, less. */
  readonly fields: readonly string[];
  readonly query: Query;
  /** Things of one page. */
  readonly limit: number;
}

/** What names the next page, as parameters of the same request. */
export type Following = Readonly<Record<string, string>>;

export interface EdgePage {
  readonly items: readonly unknown[];
  readonly next: Following | null;
}

/** Reads pages of lists, and learns what Meta refuses of them. */
export class EdgeReader {
  readonly #client: GraphClient;
  /** How many of the choices of fields were refused, by the first of them. */
  readonly #refused = new Map<string, number>();

  constructor(client: GraphClient) {
    this.#client = client;
  }

  /** Whether Meta refused all that was wanted of such a list. */
  leavesOut({ fields }: Pick<Edge, "fields">): boolean {
    return (this.#refused.get(fields[0] ?? "") ?? 0) > 0;
  }

  /** Page after page, until there is none, or one comes again. */
  async *pages(edge: Edge, signal: AbortSignal): AsyncGenerator<EdgePage, void> {
    const names = new Set<string>();
    for (let following: Following | null = null; ;) {
      const page: EdgePage = await this.read(edge, following, signal);
      yield page;
      following = page.next;
      const name = JSON.stringify(following);
      if (following === null || names.has(name)) return;
      names.add(name);
    }
  }

  async readAll(edge: Edge, signal: AbortSignal): Promise<readonly unknown[]> {
    const all: unknown[] = [];
    for await (const { items } of this.pages(edge, signal)) all.push(...items);
    return all;
  }

  /** Throws {@link SourceError}. */
  async read(edge: Edge, following: Following | null, signal: AbortSignal): Promise<EdgePage> {
    const kind = edge.fields[0] ?? "";
    let limit = edge.limit;
    for (;;) {
      const refused = this.#refused.get(kind) ?? 0;
      const fields = edge.fields[Math.min(refused, edge.fields.length - 1)];
      try {
        const query = { ...edge.query, fields, limit, ...following };
        return readPage(await this.#client.get(edge.path, query, signal), limit);
      } catch (error) {
        if (asksForLess(error) && limit > 1) limit = Math.max(1, Math.floor(limit / 4));
        else if (refusesFields(error) && refused < edge.fields.length - 1) this.#refused.set(kind, refused + 1);
        else throw error;
      }
    }
  }
}

function readPage(body: unknown, limit: number): EdgePage {
  const read = listSchema.safeParse(body);
  if (!read.success) throw new SourceError("bad-answer", "Meta answered with something that is no list.");
  const { data, paging } = read.data;
  const after = paging?.cursors?.after;
  const named = paging?.next === undefined ? null : followingOf(paging.next);
  if (named !== null) return { items: data, next: Object.keys(named).length > 0 ? named : after === undefined ? null : { after } };
  // The last page has a cursor as well. A full one may be followed by another, whatever names none.
  return { items: data, next: after !== undefined && data.length >= limit ? { after } : null };
}

/**
 * Of the address of the next page only what says which page it is: its host is not trusted, and the token in it is our own. Some lists are
 * paged by time and not by cursors.
 */
function followingOf(address: string): Following {
  const { searchParams } = new URL(address, "https://graph.facebook.com");
  return Object.fromEntries([...searchParams].filter(([name]) => PLACE.has(name)));
}

const PLACE: ReadonlySet<string> = new Set(["after", "until", "since", "offset", "__paging_token", "__previous", "pagination_token"]);
