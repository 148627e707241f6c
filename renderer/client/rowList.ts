import type { QueueList } from "#contract/desk.ts";

/** All row numbers of a queue in order, as they were at one revision of the record. */
export interface RowList {
  readonly revision: number;
  readonly rows: Uint32Array;
  /** False where a search found more than it lists. */
  readonly complete: boolean;
  /** A number of a person was looked for by somebody who may not: the list is empty for that. */
  readonly withheld: boolean;
  /** How many cases are folded away under others; left out where nothing is folded. */
  readonly folded?: number;
  /** True of the first rows of a long queue, whose others are still to come. */
  readonly isTop?: true;
}

const BYTES_OF_A_NUMBER = 4;

export function rowListOf({ revision, rows, complete, withheld, folded }: QueueList): RowList {
  return { revision, rows: rowsOfBase64(rows), complete, withheld, ...(folded === undefined ? {} : { folded }) };
}

export function rowsOfBase64(told: string): Uint32Array {
  const text = atob(told);
  const bytes = new Uint8Array(text.length - (text.length % BYTES_OF_A_NUMBER));
  for (let index = 0; index < bytes.length; index++) bytes[index] = text.charCodeAt(index);
  // Little-endian, as every machine is that runs Chromium.
  return new Uint32Array(bytes.buffer);
}

/** As many bytes as a call of a function takes arguments. */
const BYTES_AT_ONCE = 24_576;

export function base64OfRows(rows: Uint32Array): string {
  const bytes = new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE)));
  return btoa(parts.join(""));
}

/** Which of some rows stand in a list: made once for a million of them, asked for each line that is drawn. */
export interface RowSet {
  readonly rows: Uint32Array;
  readonly has: (row: number) => boolean;
}

export function rowSetOf(rows: Uint32Array): RowSet {
  let largest = 0;
  for (const row of rows) if (row > largest) largest = row;
  const marks = new Uint8Array(largest + 1);
  for (const row of rows) marks[row] = 1;
  return { rows, has: (row) => marks[row] === 1 };
}

/** How many rows the later list has that the shown one has not, and the other way round. No row is in a list twice. */
export function changesBetween(shown: Uint32Array, later: Uint32Array): { readonly added: number; readonly gone: number } {
  // What comes in stands together most of the time: of a million rows only those between the first and the last difference are looked for.
  const shorter = Math.min(shown.length, later.length);
  let head = 0;
  while (head < shorter && shown[head] === later[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && shown[shown.length - 1 - tail] === later[later.length - 1 - tail]) tail += 1;
  return changesAmong(shown.subarray(head, shown.length - tail), later.subarray(head, later.length - tail));
}

function changesAmong(shown: Uint32Array, later: Uint32Array): { readonly added: number; readonly gone: number } {
  let largest = 0;
  for (const row of shown) if (row > largest) largest = row;
  const isShown = new Uint8Array(largest + 1);
  for (const row of shown) isShown[row] = 1;
  let kept = 0;
  for (const row of later) if (row <= largest && isShown[row] === 1) kept += 1;
  return { added: later.length - kept, gone: shown.length - kept };
}
