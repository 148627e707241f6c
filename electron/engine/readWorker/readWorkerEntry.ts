import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "#db/opening/open.ts";
import type { FromReader, ToReader } from "./readWorker.ts";
import { answerTo } from "./questions.ts";

/** The thread that answers what takes long, on a read-only connection of its own. */

const { databaseFile } = workerData as { readonly databaseFile: string };
const reader = openReader(databaseFile);

parentPort?.on("message", ({ call, question, asked }: ToReader) => {
  void answerTo(reader, question, asked).then(
    (answer) => tell({ call, answer }, answer instanceof Uint32Array ? [answer.buffer as ArrayBuffer] : []),
    (error: unknown) => tell({ call, error: String(error) }, []),
  );
});

function tell(said: FromReader, moved: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(said, moved);
}
