import type { CaseFilter } from "#domain/desk/filter.ts";

/** What a person keeps of work over days is told to nobody else: whomever a filter names, it is of who asks. */
export function ownFilter<Filter extends Pick<CaseFilter, "ofPerson">>({ actor }: { readonly actor: string }, filter: Filter): Filter {
  return filter.ofPerson === undefined ? filter : { ...filter, ofPerson: { ...filter.ofPerson, person: actor } };
}
