import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { OfficeRow } from "#contract/registry.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";

const SHOWN = 40;

/** Offices by words; while nothing is typed those of the department in the district. */
export function useOfficeSearch(
  typed: string,
  { department, district }: Pick<Grievance, "department" | "district">,
): readonly OfficeRow[] | undefined {
  const text = useDeferredValue(typed.trim());
  const input = text === "" ? { department, district, take: SHOWN } : { text, take: SHOWN };
  const { data } = useAnswer((ask) => ask.registry.offices, { input, placeholderData: keepPreviousData });
  return data?.rows;
}
import { useAnswer } from "../../../client/useAnswer.ts";
