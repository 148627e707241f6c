import type { Count } from "../reporting/figures.ts";

/* What a room is told of a stop, in the order in which it is told. */

/** What came in, and how it is: all but the first add up to it. */
export const RECEIVED = ["receipts", "pendingMarking", "inAction", "atrSent", "disposed", "sideStates"] as const satisfies readonly Count[];

/** All that is open, whenever it came in, and how late it is. */
export const OPEN = ["pending", "pendingOverdue", "lateWeek", "lateMonth", "lateSeason", "lateLonger"] as const satisfies readonly Count[];

/** What was done, and whether it held. */
export const DONE = ["disposals", "returned", "reopened", "checked", "notSolved"] as const satisfies readonly Count[];

export type Told = (typeof RECEIVED | typeof OPEN | typeof DONE)[number];
