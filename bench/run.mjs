import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleTool } from "../build/bundleTool.mjs";
import { setUpOnce } from "../build/setup.mjs";

/**
 * `npm run bench -- NAME …`: runs `bench/NAME/run.ts`; without a name all of them, one after the other. They are bundled first as the
 * engine is: modules that are transformed while they run are slower, and what is measured is what people run.
 */
const folder = import.meta.dirname;
const bundle = join(folder, "../out/bench");
if (process.env.ISMGT_BENCH_BUNDLE === undefined) {
  await setUpOnce();
  await bundleAll();
}
process.env.ISMGT_BENCH_BUNDLE = bundle;

try {
  const { command } = await import(pathToFileURL(join(bundle, "command.js")).href);
  await command(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
}
// A bench that left a handle open has ended all the same.
process.exit();

async function bundleAll() {
  const names = readdirSync(folder).filter((each) => existsSync(join(folder, each, "run.ts")));
  const input = Object.fromEntries(names.map((name) => [name, join(folder, name, "run.ts")]));
  await bundleTool({ input: { command: join(folder, "harness/command.ts"), ...input }, outDir: bundle, external: ["vite"] });
}
