import "./smallPages.mjs";
import { dirname } from "node:path";
import { build } from "vite";
import { precomputed } from "./precomputed.mjs";
import { projectFolder } from "./script.mjs";

/** Bundles programs of the project's own work, such as the benches, for Node: `input` by the name of the program, into the folder `outDir`. */
export async function bundleTool({ input, outDir, external = [] }) {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: "error",
    plugins: [
      precomputed(),
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
      ssrEmitAssets: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        experimental: { resolveNewUrlToAsset: true },
        input,
        external: ["electron", "better-sqlite3", "@playwright/test", ...external],
        output: {
          format: "es",
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          assetFileNames: "chunks/[name]-[hash][extname]",
        },
      },
    },
  });
}
