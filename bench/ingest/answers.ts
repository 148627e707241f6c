import { DAY_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import { tellYear } from "#engine/services/generate/year.ts";
import { YEAR_ENDS_AT } from "../harness/records.ts";

/** As many as a timeline of X answers with. */
export const POSTS_A_PAGE = 100;
const SEED = 2;
/** So busy a year as a million cases make, whatever is taken in of it. */
const CASES_OF_THE_YEAR = 1_000_000;

/** Bodies of X's answers, page by page, of the year after the one in the generated record. */
export function answers(pages: number): readonly string[] {
  const posts: string[] = [];
  const year = tellYear(
    {
      cases: CASES_OF_THE_YEAR,
      seed: SEED,
      until: YEAR_ENDS_AT + 366 * DAY_MS,
      withPayloads: true,
      policy: DEFAULT_SLA_POLICY,
      understand: createUnderstanding().understand,
      superiorsOf: () => [],
    },
    { onPost: ({ raw }) => void posts.push(raw), onEvents: () => undefined, onSettled: () => undefined },
  );
  while (posts.length < pages * POSTS_A_PAGE && year.next().done !== true);
  return Array.from({ length: pages }, (_, page) => bodyOf(posts.slice(page * POSTS_A_PAGE, (page + 1) * POSTS_A_PAGE)));
}

interface OnePost {
  readonly data: object;
  readonly includes: { readonly users: readonly object[]; readonly media: readonly object[] };
}

/** Newest first, as X tells them. */
function bodyOf(posts: readonly string[]): string {
  const parsed = posts.map((post) => JSON.parse(post) as OnePost).toReversed();
  return JSON.stringify({
    data: parsed.map(({ data }) => data),
    includes: { users: parsed.flatMap(({ includes }) => includes.users), media: parsed.flatMap(({ includes }) => includes.media) },
    meta: { result_count: parsed.length },
  });
}
