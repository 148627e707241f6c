import { STOCK_COUNTS } from "../reporting/figures.ts";
import type { Count } from "../reporting/figures.ts";

/* The figures of a stop that a review shows, in their order. */

/** Receipts, and the states that add up to them. */
export const RECEIVED = ["receipts", "pendingMarking", "inAction", "atrSent", "disposed", "sideStates"] as const satisfies readonly Count[];

/** Open cases, whenever they came in, and how late they are. */
export const OPEN = STOCK_COUNTS;

/** Disposals, and what became of them. */
export const DONE = ["disposals", "returned", "reopened", "checked", "notSolved"] as const satisfies readonly Count[];

export type Told = (typeof RECEIVED | typeof OPEN | typeof DONE)[number];
