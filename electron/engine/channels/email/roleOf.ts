import type { AuthorRole } from "#domain/post/incomingPost.ts";
import { headersOf } from "./mail/letter.ts";
import type { Letter } from "./mail/letter.ts";

export interface Correspondents {
  /** Our own address, lower case. */
  readonly ourAddress: string;
  /** Addresses of offices, lower case. */
  readonly offices: ReadonlySet<string>;
  /** Addresses of representatives, lower case. */
  readonly representatives?: ReadonlySet<string>;
  /** The server whose checks are believed; null for none. */
  readonly authenticationServer: string | null;
}

export interface Role {
  readonly role: AuthorRole;
  /** What our own server found of the sender; null where it was not asked. */
  readonly authentication: string | null;
  /** Why the letter is not taken for that of whom it names; null where it is. */
  readonly doubt: string | null;
}

/** Whose a letter is. Its From is what anybody may write, so that a check of our own server that failed counts for more. */
export function roleOf(letter: Letter, { ourAddress, offices, authenticationServer }: Correspondents): Role {
  const address = letter.from?.address ?? "";
  const claimed: AuthorRole = address === ourAddress ? "ours" : offices.has(address) ? "office" : "citizen";
  const authentication = authenticationServer === null ? null : resultsOf(letter, authenticationServer);
  const doubt = authentication !== null && /\bdmarc\s*=\s*fail\b/iu.test(authentication) ? `DMARC failed for ${address}.` : null;
  return { role: doubt === null ? claimed : "citizen", authentication, doubt };
}

/** RFC 8601. Only the topmost field of that server is its own: one further down may have been sent along. */
function resultsOf(letter: Letter, server: string): string | null {
  const own = headersOf(letter, "authentication-results").find((value) => {
    const [id = ""] = value.split(/[;\s]/u);
    return id.toLowerCase() === server;
  });
  return own === undefined
    ? null
    : own
        .replaceAll(/\([^()]*\)/gu, " ")
        .replaceAll(/\s+/gu, " ")
        .slice(0, 1_000);
}

/** Who is to be answered: machines that pass on what people typed into a form name them in Reply-To. */
export function writerOf({ from, replyTo }: Pick<Letter, "from" | "replyTo">): Letter["from"] {
  return from !== null && replyTo !== null && NO_REPLY.test(from.address) ? replyTo : from;
}

const NO_REPLY = /^(?:no|do[-_.]?not)[-_.]?reply\b/u;
