import type { Words } from "../../i18n/useWords.ts";

/** As many as a sentence holds. */
const NAMED = 5;

/** The first of some names, and how many more there are. `n`: of all. */
export function namesOfSome({ say }: Pick<Words, "say">, names: readonly string[], n = names.length): string {
  const named = names.slice(0, NAMED);
  const together = named.join(", ");
  return n <= named.length ? together : say("hub.names.more", { names: together, n: n - named.length });
}
