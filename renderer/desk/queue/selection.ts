import { type RowSet, rowSetOf } from "../../client/rowList.ts";
import { MOST_PICKED_ROWS } from "#contract/limits.ts";
import type { State } from "#domain/grievance/state.ts";

/**
 * Which rows an act goes to: `one` is the case on screen, `some` were picked, `all` is what the list held when it was selected: what comes
 * later is not among them. `anchor` is where a range began; `asOf` tells how far the record had come at that press.
 */
export type Selection =
  | { readonly kind: "one" }
  | { readonly kind: "some"; readonly rows: ReadonlySet<number>; readonly anchor: number }
  | { readonly kind: "all"; readonly rows: RowSet; readonly asOf: Promise<string> };

export const ONE: Selection = { kind: "one" };

/** From the anchor to an index, both included. `fromIndex` is where the cursor was, if nothing was picked before. */
export function extended(selection: Selection, list: Uint32Array, fromIndex: number, toIndex: number): Selection {
  const anchor = selection.kind === "some" ? selection.anchor : fromIndex;
  const first = Math.min(anchor, toIndex);
  const last = Math.max(anchor, toIndex);
  const picked =
    anchor <= toIndex
      ? list.subarray(first, first + MOST_PICKED_ROWS)
      : list.subarray(Math.max(first, last - MOST_PICKED_ROWS + 1), last + 1);
  const inRange = anchor <= toIndex ? picked.subarray(0, last - first + 1) : picked;
  return { kind: "some", rows: new Set(inRange), anchor };
}

/** Picks a row, or lets go of it. With nothing picked yet the case on screen is the first. */
export function toggled(selection: Selection, list: Uint32Array, cursor: number, index: number): Selection {
  const row = list[index];
  if (row === undefined) return selection;
  const current = list[cursor];
  const rows = new Set(selection.kind === "some" ? selection.rows : current === undefined || cursor === index ? [] : [current]);
  if (rows.has(row)) rows.delete(row);
  else if (rows.size < MOST_PICKED_ROWS) rows.add(row);
  return rows.size === 0 ? ONE : { kind: "some", rows, anchor: index };
}

/** A tick in the box of a line, or out of it: of that line alone, and the case on screen stays what it is. */
export function ticked(selection: Selection, list: Uint32Array, index: number): Selection {
  const row = list[index];
  if (row === undefined) return selection;
  if (selection.kind === "one") return { kind: "some", rows: new Set([row]), anchor: index };
  if (selection.kind === "some") return toggled(selection, list, index, index);
  const isIn = selection.rows.has(row);
  const rows = list.filter((each) => (each === row ? !isIn : selection.rows.has(each)));
  return rows.length === 0 ? ONE : { ...selection, rows: rowSetOf(rows) };
}

/** After the list was read again: what is still there stays picked, by its row, not by its place. */
export function inList(selection: Selection, list: Uint32Array): Selection {
  if (selection.kind === "one") return selection;
  if (selection.kind === "all") {
    const listed = rowSetOf(list);
    const kept = selection.rows.rows.filter((row) => listed.has(row));
    return kept.length === 0 ? ONE : { ...selection, rows: rowSetOf(kept) };
  }
  const rows = new Set<number>();
  let anchor = -1;
  for (const [index, row] of list.entries()) {
    if (!selection.rows.has(row)) continue;
    rows.add(row);
    if (anchor < 0) anchor = index;
    if (rows.size === selection.rows.size) break;
  }
  return rows.size === 0 ? ONE : { kind: "some", rows, anchor };
}

interface WhatIsKnown {
  /** Rows from which the person's own acts led away. */
  readonly settled: ReadonlySet<number>;
  /** The states that the list holds; undefined for all. */
  readonly states: readonly State[] | undefined;
  /** Undefined where the row was not read. */
  readonly stateOf: (row: number) => State | undefined;
}

/** Whether a row is known to be done with, though the list was not read again since: nobody is led back to it. */
export function isDoneWith(row: number, { settled, states, stateOf }: WhatIsKnown): boolean {
  const state = stateOf(row);
  return settled.has(row) || (states !== undefined && state !== undefined && !states.includes(state));
}

/** The next row that an act has not reached, or else the one before; -1 where it reached all of them. */
export function indexOfNext(list: Uint32Array, cursor: number, isReached: (row: number) => boolean): number {
  const after = list.findIndex((row, index) => index > cursor && !isReached(row));
  return after >= 0 ? after : list.findLastIndex((row, index) => index < cursor && !isReached(row));
}

/**
 * Where a step up or down leads; from a case that is no longer of the list (`isLeft`) and stands at its end, to the nearest that is.
 */
export function indexOfStep(count: number, cursor: number, by: number, isLeft: boolean): number {
  if (cursor < 0) return 0;
  const to = Math.min(Math.max(0, cursor + by), count - 1);
  if (to !== cursor || !isLeft || count < 2) return to;
  return by > 0 ? cursor - 1 : cursor + 1;
}

export function isPicked(selection: Selection, row: number): boolean {
  return selection.kind !== "one" && selection.rows.has(row);
}

export function countOf(selection: Selection): number {
  if (selection.kind === "one") return 0;
  return selection.kind === "all" ? selection.rows.rows.length : selection.rows.size;
}

/** What is selected, in the order of the list that was shown. */
export function rowsOf(selection: Selection): Uint32Array {
  if (selection.kind === "one") return new Uint32Array();
  return selection.kind === "all" ? selection.rows.rows : Uint32Array.from(selection.rows);
}
