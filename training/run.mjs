import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { projectFolder } from "../build/script.mjs";

/**
 * `npm run train`: trains the model of `domain/understanding/model` on the labelled posts; `npm run train -- sensitivity` the network of
 * `domain/understanding/sensitivityModel`. Bundled first, since modules that are transformed while they run are slower.
 */
const part = process.argv[2] === "sensitivity" ? "sensitivityModel" : "train";
const outDir = join(projectFolder, "out", "training", part);
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
      input: {
        ...Object.fromEntries(["run", "worker"].map((name) => [name, join(projectFolder, `training/${part}/${name}.ts`)])),
        someFeatures: join(projectFolder, "training/someFeatures.ts"),
      },
      output: { format: "es", entryFileNames: "[name].js" },
    },
  },
});
const bundled = (name) => pathToFileURL(join(outDir, `${name}.js`));
const { run } = await import(bundled("run").href);
await run(projectFolder, bundled("worker"));
if (part === "train") {
  const { keepSomeFeatures } = await import(bundled("someFeatures").href);
  keepSomeFeatures(projectFolder);
}
