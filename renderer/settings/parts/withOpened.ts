import { useState } from "react";

/** The rows of a list as they were found, and the one whose entry is open as it was last seen. */
export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly seen: Row | null;
  /** The id of the open one; null for none. */
  readonly opened: string | null;
}

/** A list that was narrowed, or has changed, keeps the row whose entry is open: first of all where it would be gone, with what is typed there. */
export function withOpened<Row>({ rows, seen, opened }: Found<Row>, idOf: (row: Row) => string): readonly Row[] {
  if (seen === null || idOf(seen) !== opened || rows.some((row) => idOf(row) === opened)) return rows;
  return [seen, ...rows];
}

/** The same from one question to the next. */
export function useWithOpened<Row>(rows: readonly Row[], opened: string | null, idOf: (row: Row) => string): readonly Row[] {
  const [seen, setSeen] = useState<Row | null>(null);
  const found = rows.find((row) => idOf(row) === opened);
  if (found !== undefined && found !== seen) setSeen(found);
  return withOpened({ rows, seen, opened }, idOf);
}
