import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRouterClient } from "@orpc/server";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import type { ImportCounts } from "#contract/imports.ts";
import { router } from "#engine/app/handlers/router.ts";
import { startEngine } from "#engine/app/start/engine.ts";
import { hostWithoutWindows } from "#engine/core/ports/host.ts";
import { createImports } from "#engine/services/imports/imports.ts";
import type { Imports } from "#engine/services/imports/imports.ts";
import { readingInWorker } from "#engine/services/imports/reading.ts";
import { systemRuntime } from "#engine/core/ports/runtime.ts";
import { memorySecrets } from "#engine/core/ports/secrets.ts";
import { askWhile } from "./askMeanwhile.ts";
import type { MeasuredAnswers } from "./askMeanwhile.ts";

/** The thread that reads the file, as it is built: `npm run build`. */
const WORKER = join(import.meta.dirname, "../../out/engine/importWorker.js");
const PIECE_BYTES = 1024 * 1024;

export interface ExportFile {
  readonly source: ImportSource;
  readonly name: string;
  readonly content: Uint8Array;
}

export interface TakenIn {
  readonly name: string;
  readonly seconds: number;
  /** Of the engine with all its threads and of what was asked meanwhile; it grows far less on a busy machine than the seconds do. */
  readonly processorSeconds: number;
  readonly counts: ImportCounts;
  readonly answers: readonly MeasuredAnswers[];
}

/** Takes exports into one new record, one after the other, in an engine that answers a wall and a desk meanwhile. */
export async function takeIn(folder: string, files: readonly ExportFile[]): Promise<readonly TakenIn[]> {
  if (!existsSync(WORKER)) throw new Error("The app is not built: npm run build");
  const engine = startEngine({
    databaseFile: join(folder, "record.db"),
    rehearsal: null,
    source: null,
    secrets: memorySecrets({}),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
  const { writer: record, rules, changes } = engine.context;
  const imports = createImports({
    record,
    reading: readingInWorker(pathToFileURL(WORKER), record.file, engine.context.understanding.now),
    folder: join(folder, "imports"),
    rules,
    onDidChange: () => changes.announce("record"),
  });
  const window = createRouterClient(router, { context: engine.context });
  const questions = [
    { asked: "what a wall shows", ask: () => window.wall.now({ cards: 12, offices: 8, parts: [] }) },
    { asked: "what a desk counts", ask: () => window.desk.counts() },
    { asked: "30 lines of a desk's list", ask: () => window.desk.rows({ rows: Array.from({ length: 30 }, (_, index) => index + 1) }) },
  ];
  const taken: TakenIn[] = [];
  try {
    for (const file of files) {
      const id = await checked(imports, file);
      const from = performance.now();
      const spentBefore = process.cpuUsage();
      imports.run(id, "bench");
      const answers = await askWhile(imports.settled(), questions);
      const { counts } = imports.current ?? {};
      if (!counts || imports.current?.stage !== "done") throw new Error(`${file.name} was not taken in`);
      const { user, system } = process.cpuUsage(spentBefore);
      const seconds = (performance.now() - from) / 1_000;
      taken.push({ name: file.name, seconds, processorSeconds: (user + system) / 1_000_000, counts, answers });
      await imports.discard(id);
    }
    return taken;
  } finally {
    await imports.stop();
    await engine.stop();
  }
}

async function checked(imports: Imports, { source, name, content }: ExportFile): Promise<string> {
  const { id } = await imports.begin(source, name, content.length);
  for (let offset = 0; offset < content.length; offset += PIECE_BYTES) {
    await imports.append(id, offset, content.subarray(offset, offset + PIECE_BYTES));
  }
  await imports.settled();
  const { mapping = {}, orders = {} } = imports.current ?? {};
  imports.check(id, { mapping, orders, meanings: {} });
  await imports.settled();
  return id;
}
