import type { Given, OfficeAccounts } from "../../../core/ports/channel.ts";
import type { Cursor, Page, Source } from "../../../core/ports/source.ts";
import { facebookChannel } from "../facebookChannel.ts";
import { facebookValuesSchema } from "../form.ts";
import type { FacebookValues } from "../form.ts";

export interface GivenOptions {
  readonly values?: Partial<FacebookValues>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly offices?: Partial<OfficeAccounts>;
  /** Milliseconds UTC. */
  readonly now?: () => number;
}

/** Who answers as Meta does. */
interface Peer {
  readonly url: string;
  readonly page: { readonly id: string };
  readonly token: string;
}

/** For tests: the channel set up for the page of a fake. */
export function givenFor(
  { url, page, token }: Peer,
  { values, secrets, offices, now = Date.now }: GivenOptions = {},
): Given<FacebookValues> {
  const known: Readonly<Record<string, string>> = { pageToken: token, ...secrets };
  return {
    values: facebookValuesSchema.parse({
      pageId: page.id,
      instagramId: "",
      readsMessages: true,
      readsInstagram: true,
      pollSeconds: 60,
      windowDays: 30,
      baseUrl: url,
      ...values,
    }),
    secret: (field) => known[field],
    now,
    offices: { x: new Set(), facebook: new Set(), email: new Set(), ...offices },
    // The channel keeps no files.
    files: null as never,
  };
}

/** A source by what stands between the colons of its key: `facebook:comments`. A new one each time, as after a start of the program. */
export function sourceOf(name: string, peer: Peer, options: GivenOptions = {}): Source {
  const found = facebookChannel.sources(givenFor(peer, options)).find(({ source }) => source.key.startsWith(`${name}:`));
  if (found === undefined) throw new Error(`no source ${name}`);
  return found.source;
}

/** Everything that a source gives from a cursor on, and where it stopped. */
export async function pullAll(source: Source, cursor: Cursor | null = null) {
  const pages: Page[] = [];
  for await (const page of source.pull(cursor, new AbortController().signal)) pages.push(page);
  const posts = pages.flatMap((page) => page.posts);
  return {
    pages,
    posts,
    texts: posts.map(({ text }) => text),
    problems: pages.flatMap(({ problems }) => problems),
    cursor: pages.at(-1)?.cursor ?? cursor,
  };
}
