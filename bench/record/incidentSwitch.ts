import { join } from "node:path";
import type { Plugin } from "vite";

/** Whether the record looks for the incidents of cases. */
export const incidentSwitch = { on: true };

/** Puts the switch before the search for incidents, so that it can be seen what that costs. */
export function withIncidentSwitch(): Plugin {
  return {
    name: "incident-switch",
    enforce: "pre",
    transform: (_, id) => (id.endsWith(SEARCH) ? { code: switchedOf(id), map: null } : null),
  };
}

const SEARCH = "/db/projections/incidents.ts";

function switchedOf(id: string): string {
  const switched = ["settleIncident", "settleIncidentsOfPost"].map(
    (name) => `export function ${name}(...given) { if (incidentSwitch.on) real.${name}(...given); }`,
  );
  return [
    `import * as real from ${JSON.stringify(`${id}?real`)};`,
    `import { incidentSwitch } from ${JSON.stringify(join(import.meta.dirname, "incidentSwitch.ts"))};`,
    ...switched,
  ].join("\n");
}
