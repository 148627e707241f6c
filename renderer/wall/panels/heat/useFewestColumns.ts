import { useState } from "react";
import { useNow } from "../../../client/useNow.ts";
import { SETTLED_MS } from "./useSettledTable.ts";

/** The fewest columns that had room since the table was last put in order: one number more or less in a cell does not order it again. `of` says what the room is for. */
export function useFewestColumns(columns: number, of: string): number {
  const period = `${Math.floor(useNow(60_000) / SETTLED_MS)} ${of}`;
  const [kept, keep] = useState({ period, columns });
  const fewest = kept.period === period ? Math.min(kept.columns, columns) : columns;
  if (kept.period !== period || kept.columns !== fewest) keep({ period, columns: fewest });
  return fewest;
}
