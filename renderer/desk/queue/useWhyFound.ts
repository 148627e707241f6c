import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { WhyFound } from "#contract/desk.ts";
import { MOST_ROWS_EXPLAINED } from "#contract/limits.ts";
import { useAnswer } from "../../client/useAnswer.ts";

const NONE: ReadonlyMap<number, WhyFound["reasons"]> = new Map();

/** Why the words of a search find the lines in view, by their rows; asked for once a list stands still. Empty where nothing is searched for. */
export function useWhyFound(text: string | undefined, inView: readonly number[]): ReadonlyMap<number, WhyFound["reasons"]> {
  // In one order, so that a line that only moved is not asked for again.
  const rows = useDeferredValue(
    inView
      .slice(0, MOST_ROWS_EXPLAINED)
      .toSorted((one, other) => one - other)
      .join(" "),
  );
  const { data } = useAnswer((ask) => ask.desk.whyFound, {
    input: { text: text ?? "", rows: rows === "" ? [] : rows.split(" ").map(Number) },
    enabled: text !== undefined && rows !== "",
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () => (text === undefined || data === undefined ? NONE : new Map(data.map(({ row, reasons }) => [row, reasons]))),
    [text, data],
  );
}
