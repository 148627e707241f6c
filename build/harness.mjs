import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { bundle } from "./bundle.mjs";
import { hasDisplay, runWithDisplay } from "./display.mjs";
import { isMainScript, projectFolder, spawned } from "./script.mjs";
import { setUp } from "./setup.mjs";

const folder = join(projectFolder, "out", "harness");

/**
 * `npm run harness`: proves with kills, torn files, full disks and more that nothing is lost (e2e/harness). Bundles the harness and runs it as a process
 * of its own, under a virtual display where there is none. Resolves to its exit code.
 */
export async function runHarness(args) {
  await bundleHarness();
  const self = import.meta.filename;
  return hasDisplay ? spawned(self, ["--bundled", ...args]) : runWithDisplay(process.execPath, [self, "--bundled", ...args]);
}

async function bundleHarness() {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "own-folder",
        enforce: "pre",
        transform: (code, id) => code.replaceAll("import.meta.dirname", () => JSON.stringify(dirname(id))),
      },
    ],
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: true,
      target: "node20",
      copyPublicDir: false,
      minify: false,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: { command: "e2e/harness/command.ts", engineHost: "e2e/harness/engine/engineHost.ts" },
        external: ["electron", "better-sqlite3", "@playwright/test"],
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
}

if (isMainScript(import.meta.url)) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "--bundled") {
    const { command } = await import(pathToFileURL(join(folder, "command.js")).href);
    // Whatever it left open, it has ended.
    process.exit(await command(rest));
  }
  await setUp();
  await bundle();
  process.exitCode = await runHarness(process.argv.slice(2));
}
