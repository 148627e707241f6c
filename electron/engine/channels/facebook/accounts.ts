import type { AuthorRole, PostAuthor } from "#domain/post/incomingPost.ts";
import type { GraphPerson } from "./payload.ts";
import { blankToNull } from "../common/plainPost.ts";

/** Whose words are no complaints. */
export interface KnownAccounts {
  /** Ids of the page and of its Instagram account and, with an @ before it, the name of the latter, once these are known. */
  readonly ourIds: ReadonlySet<string>;
  /** Ids or names of pages of registered offices, lower case. */
  readonly offices: ReadonlySet<string>;
}

/**
 * Meta withholds who wrote where the app may not know it, as of people who have no role in it and did not agree. Each such post is a case
 * of its own: two that came from one person cannot be told from two of two people.
 */
export function anonymousOf(externalId: string): string {
  return `anonymous:${externalId}`;
}

export function authorIdOf(person: GraphPerson | undefined, externalId: string): string {
  return person?.id ?? anonymousOf(externalId);
}

export function authorOf(person: GraphPerson | undefined, externalId: string): PostAuthor {
  return {
    externalId: authorIdOf(person, externalId),
    handle: blankToNull(person?.username?.replace(/^@/u, "")),
    name: blankToNull(person?.name),
    location: null,
  };
}

export function roleOf(person: GraphPerson | undefined, { ourIds, offices }: KnownAccounts): AuthorRole {
  if (ourIds.has(person?.id ?? "") || ourIds.has(`@${person?.username?.toLowerCase()}`)) return "ours";
  // Never by the name that is shown: anybody may call a page what they like.
  const names = [person?.id, person?.username].flatMap((name) => name?.trim().replace(/^@/u, "").toLowerCase() || []);
  return names.some((name) => offices.has(name)) ? "office" : "citizen";
}
