import { perConnection } from "./connection.ts";
import type { Reader } from "./connection.ts";

/**
 * What is made of lists that are held (see `cachedRows.ts`) stays while they are the same lists. `from` names all that it is made of. Of each `name` the last
 * answer is held; nobody may change it.
 */
export function cachedAnswer<Made>(): (reader: Reader, name: string, from: readonly unknown[], make: () => Made) => Made {
  const answers = perConnection(() => new Map<string, { readonly from: readonly unknown[]; readonly made: Made }>());
  return (reader, name, from, make) => {
    const held = answers(reader);
    const known = held.get(name);
    if (known !== undefined && areSame(known.from, from)) return known.made;
    const made = make();
    held.set(name, { from, made });
    return made;
  };
}

function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
