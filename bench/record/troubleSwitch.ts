import { join } from "node:path";
import type { Plugin } from "vite";

/** Whether the record looks for the troubles of cases. */
export const troubleSwitch = { on: true };

/** Puts the switch before the search for troubles, so that it can be seen what that costs. */
export function withTroubleSwitch(): Plugin {
  return {
    name: "trouble-switch",
    enforce: "pre",
    transform: (_, id) => (id.endsWith(SEARCH) ? { code: switchedOf(id), map: null } : null),
  };
}

const SEARCH = "/db/projections/troubles.ts";

function switchedOf(id: string): string {
  const switched = ["settleTrouble", "settleTroublesOfPost"].map(
    (name) => `export function ${name}(...given) { if (troubleSwitch.on) real.${name}(...given); }`,
  );
  return [
    `import * as real from ${JSON.stringify(`${id}?real`)};`,
    `import { troubleSwitch } from ${JSON.stringify(join(import.meta.dirname, "troubleSwitch.ts"))};`,
    ...switched,
  ].join("\n");
}
