import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OUT = join(import.meta.dirname, "../../../../../out");

export interface FaultyCli {
  /** The command line to be run. */
  readonly cli: string;
  remove(): void;
}

/** For tests: the bundled command line whose reader of letters hangs over one in which "hang the reader" stands, and ends over "end the reader". */
export function cliWithFaultyReader(): FaultyCli {
  const folder = mkdtempSync(join(OUT, "faulty-"));
  for (const part of ["engine", "chunks"])
    cpSync(join(OUT, part), join(folder, part), { recursive: true, filter: (file) => !file.endsWith(".map") });
  const worker = join(folder, "engine", "letterWorker.js");
  renameSync(worker, join(folder, "engine", "soundLetterWorker.js"));
  writeFileSync(
    worker,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", (call) => {
       const letter = Buffer.from(call.p?.b?.json?.raw ?? []);
       if (letter.includes("hang the reader")) for (;;);
       if (letter.includes("end the reader")) throw new Error("as it was told to");
     });
     await import("./soundLetterWorker.js");`,
  );
  return { cli: join(folder, "engine", "cli.js"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
