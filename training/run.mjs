import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { projectFolder } from "../build/script.mjs";

/** `npm run train`: trains the model of `domain/understanding/model` on the labelled posts. Bundled first, since modules that are transformed while they run are slower. */
const outDir = join(projectFolder, "out", "training");
await build({
  root: projectFolder,
  configFile: false,
  logLevel: "error",
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node20",
    copyPublicDir: false,
    minify: false,
    outDir,
    emptyOutDir: true,
    rolldownOptions: {
      input: { run: join(projectFolder, "training/train/run.ts"), worker: join(projectFolder, "training/train/worker.ts") },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
});
const { run } = await import(pathToFileURL(join(outDir, "run.js")).href);
await run(projectFolder, pathToFileURL(join(outDir, "worker.js")));
