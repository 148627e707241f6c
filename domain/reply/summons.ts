/**
 * Whether who wrote a post on X asked our account in: named it in the words, quoted what it wrote, or answered it. Since 23 February 2026 X lets apps
 * answer nobody else, but for those under an Enterprise agreement and the public services that it exempts (announced by X Developers; reported by
 * Odaily on 24 February 2026, looked up on 30 November 2026). Who named or quoted us "summoned" us: such an answer costs less.
 */
export type Summons = "named" | "answered" | "none" | "unknown";

/** What a post of X says of others. */
interface Addressing {
  /** Ids of the accounts that its words name; null where that is not known. */
  readonly mentions: readonly string[] | null;
  readonly quotedAuthorId: string | null;
  readonly answeredAuthorId: string | null;
}

export function summonsOf({ mentions, quotedAuthorId, answeredAuthorId }: Addressing, ourId: string): Summons {
  if (quotedAuthorId === ourId || mentions?.includes(ourId) === true) return "named";
  if (answeredAuthorId === ourId) return "answered";
  return mentions === null ? "unknown" : "none";
}
