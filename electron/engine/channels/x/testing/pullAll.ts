import type { Cursor, Page, Source } from "../../../core/ports/source.ts";

/** For tests: everything a source gives from a cursor on, and where it stopped. */
export interface Pulled {
  readonly pages: readonly Page[];
  readonly texts: readonly string[];
  readonly problems: readonly string[];
  readonly cursor: Cursor | null;
}

export async function pullAll(
  source: Source,
  cursor: Cursor | null = null,
  signal: AbortSignal = new AbortController().signal,
): Promise<Pulled> {
  const pages: Page[] = [];
  for await (const page of source.pull(cursor, signal)) pages.push(page);
  return {
    pages,
    texts: pages.flatMap(({ posts }) => posts).map(({ text }) => text),
    problems: pages.flatMap(({ problems }) => problems),
    cursor: pages.at(-1)?.cursor ?? cursor,
  };
}
