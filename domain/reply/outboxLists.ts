/** The lists of the outbox: `prepared` waits for approval, `attempting` has no known result. */
export const OUTBOX_LISTS = ["prepared", "approved", "attempting", "refused"] as const;
export type OutboxList = (typeof OUTBOX_LISTS)[number];
