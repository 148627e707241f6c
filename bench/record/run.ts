import { join } from "node:path";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";
import type { compareIncidents } from "./compareIncidents.ts";
import { measureIntake } from "./intake.ts";
import { measureIndexes } from "./measureIndexes.ts";
import { measureBacklog } from "./measureBacklog.ts";
import { withIncidentSwitch } from "./incidentSwitch.ts";

/** `record [POSTS] [--indexes]`, or `record --backlog [POSTS] [--newest-first | --compare]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      backlog: { type: "boolean" },
      "newest-first": { type: "boolean" },
      compare: { type: "boolean" },
      indexes: { type: "boolean" },
    },
  });
  const posts = Number(positionals[0] ?? "20000");
  if (values.indexes === true) measureIndexes({ posts });
  else if (values.backlog !== true) measureIntake({ posts });
  else if (values.compare !== true) measureBacklog({ posts, newestFirst: values["newest-first"] === true });
  else {
    const { module } = await runnerImport<{ readonly compareIncidents: typeof compareIncidents }>(
      join(import.meta.dirname, "compareIncidents.ts"),
      {
        root: join(import.meta.dirname, "../.."),
        configFile: false,
        plugins: [withIncidentSwitch()],
      },
    );
    module.compareIncidents({ posts });
  }
}
