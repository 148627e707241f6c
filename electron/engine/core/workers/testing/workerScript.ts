import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A worker in plain JavaScript that does what a test says with `input` and answers by `answer(…)`; without that it never answers. */
export function workerScript(folder: string, body: string): URL {
  const file = join(folder, "worker.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ i, p }) => {
       const input = p.b.json;
       const answer = (output) => parentPort.postMessage({ i, p: { b: { json: output, meta: [] } } });
       ${body}
     });
     parentPort.postMessage("ready");`,
  );
  return pathToFileURL(file);
}
