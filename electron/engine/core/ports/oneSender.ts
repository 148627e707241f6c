/** `begun`: it may be sent now; `stale`: this seat is not the one that sends, nothing was begun; `open`: another seat tried it, and it has to be looked for first. */
export type BegunSending = { readonly is: "begun" | "stale" | "open" } | { readonly is: "sent"; readonly externalId: string };

export type EndOfSending = { readonly is: "sent"; readonly externalId: string } | { readonly is: "refused" | "not-sent" };

/** Of several seats with one record, one sends for all. */
export interface OneSender {
  /** Whether it is this one. */
  readonly sends: boolean;
  /** The seats for which it sends, by their ids; null where it has no others, and sends for itself. */
  readonly seats: readonly string[] | null;
  /** Records for all that something is sent now. `isLookedFor`: what was tried before was looked for in vain. Never rejects. */
  begin(key: string, isLookedFor: boolean): Promise<BegunSending>;
  /** Records what came of it. Never rejects: where it cannot be told, it is looked for before anyone tries again. */
  end(key: string, end: EndOfSending): Promise<void>;
}

/** A seat without others. */
export const LONE_SENDER: OneSender = {
  sends: true,
  seats: null,
  begin: async () => ({ is: "begun" }),
  end: async () => undefined,
};
