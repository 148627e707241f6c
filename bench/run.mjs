import { join } from "node:path";
import { runnerImport } from "vite";

/** `npm run bench -- NAME …`: runs `bench/NAME/run.ts`; without a name all of them, one after the other. */
const folder = import.meta.dirname;
const { module } = await runnerImport(join(folder, "harness/command.ts"), { root: join(folder, ".."), configFile: false });
try {
  await module.command(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
}
// A bench that left a handle open has ended all the same.
process.exit();
