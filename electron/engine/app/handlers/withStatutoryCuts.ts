import type { CaseFilter, GrantedFilter } from "#domain/desk/filter.ts";
import { statutoryCuts } from "#domain/rightToService/statutoryCuts.ts";
import type { HandlerContext } from "./context.ts";

/** With what a filter by statutory dates is judged by, as it is at this moment. */
export function withStatutoryCuts(
  { offices, policy, now }: Pick<HandlerContext, "offices" | "policy" | "now">,
  filter: CaseFilter,
): GrantedFilter {
  if (filter.statutoryPast === undefined) return filter;
  return { ...filter, statutoryCuts: statutoryCuts(offices.services().services, now(), policy().calendar) };
}
