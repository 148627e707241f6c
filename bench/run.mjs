import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";

/** `npm run bench -- NAME …`: runs `bench/NAME/run.ts`. */
const [name, ...args] = process.argv.slice(2);
const folder = import.meta.dirname;
const known = readdirSync(folder).filter((each) => existsSync(join(folder, each, "run.ts")));

if (name === undefined || !known.includes(name)) {
  process.stderr.write(`Say which: npm run bench -- ${known.join(" | ")}\n`);
  process.exitCode = 2;
} else {
  const { module } = await runnerImport(join(folder, name, "run.ts"), { root: join(folder, ".."), configFile: false });
  await module.run(args);
}
