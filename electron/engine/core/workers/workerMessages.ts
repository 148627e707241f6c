/**
 * What a worker posts: that it serves calls, what it tells on its way, and answers in the form of oRPC. Progress goes beside the answers because work that is
 * synchronous (a report in one transaction) posts it from the middle of its turn, where no answer of oRPC can leave.
 */
export type WorkerMessage = "ready" | { readonly progress: unknown } | { readonly i: string };

/** Messages between threads are cloned as they are, with bytes; without this oRPC writes them as JSON. */
export const structuredClones = { experimental_transfer: () => [] } as const;
