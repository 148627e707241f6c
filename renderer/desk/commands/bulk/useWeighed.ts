import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { requestedCommandSchema, Weighed } from "#contract/desk.ts";
import type { z } from "zod";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { rowsOfBase64 } from "../../../client/rowList.ts";
import { type Failure, failureOf } from "../../commandRunner/failure.ts";
import type { Frozen } from "./bulkQuestion.ts";

export interface WeighedQuestion {
  /** Null while it is being counted. */
  readonly weighed: Weighed | null;
  /** How many cases the act would change; null while that is not known. */
  readonly count: number | null;
  /** Why it could not be counted. */
  readonly failure: Failure | null;
}

/** What an act would come to for what was selected: its number is the one that the question tells, and that the act keeps to. */
export function useWeighed(frozen: Frozen, act: z.input<typeof requestedCommandSchema>): WeighedQuestion {
  const { client } = useEngine();
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ["weighed", frozen.press, act],
    queryFn: async ({ signal }) => {
      const weighed = await client.desk.weigh({ rows: frozen.rows, asOf: await frozen.asOf, act }, { signal });
      return { weighed, count: rowsOfBase64(weighed.able).length };
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const known = isPlaceholderData ? undefined : data;
  return { weighed: known?.weighed ?? null, count: known?.count ?? null, failure: error === null ? null : failureOf(error) };
}
