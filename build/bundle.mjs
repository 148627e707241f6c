import "./smallPages.mjs";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build, runnerImport } from "vite";
import { chunkFile, chunkGroups } from "./chunks.mjs";
import { precomputed } from "./precomputed.mjs";
import { isMainScript, projectFolder, say } from "./script.mjs";
import { setUpOnce } from "./setup.mjs";
import { writeNotices } from "./supply/notices.mjs";
import { notePackages, packagesFile } from "./supply/packagesInside.mjs";

/**
 * One bundle is what one runtime loads. `sources` are the folders whose change makes it stale. The oldest
 * runtime decides the language level: Node 20 and Chrome 130.
 */
const BUNDLES = {
  node: {
    sources: ["domain", "db", "hub", "electron/contract", "electron/engine", "electron/main", "electron/rehearsal"],
    output: ["main", "engine", "rehearsal", "chunks"],
    further: makeNewRecord,
    config: {
      root: projectFolder,
      ssr: { noExternal: true, target: "node" },
      build: {
        ssr: true,
        target: "node20",
        copyPublicDir: false,
        minify: false,
        sourcemap: true,
        // The learned model: `new URL("x.bin", import.meta.url)` becomes a file beside the chunk.
        ssrEmitAssets: true,
        rolldownOptions: {
          experimental: { resolveNewUrlToAsset: true },
          input: {
            "main/index": "electron/main/index.ts",
            "engine/process": "electron/engine/app/start/process.ts",
            "engine/cli": "electron/engine/app/cli/cli.ts",
            "engine/letterWorker": "electron/engine/channels/email/mail/letterWorker.ts",
            "engine/readWorkerEntry": "electron/engine/services/readWorker/readWorkerEntry.ts",
            "engine/importWorker": "electron/engine/services/imports/importWorker.ts",
            "engine/reportWorker": "electron/engine/services/reporting/reportWorker.ts",
            "engine/chosenFileWorker": "electron/engine/services/chosenFiles/chosenFileWorker.ts",
            "engine/backupWorker": "electron/engine/services/backup/backupWorker.ts",
            "engine/copyWorker": "electron/engine/services/hub/snapshots/copyWorker.ts",
            "engine/transferWorker": "electron/engine/services/transfer/transferWorker.ts",
            "engine/scanWorker": "electron/engine/services/scans/scanWorker.ts",
            "engine/thumbnailWorker": "electron/engine/core/files/thumbnailWorker.ts",
            "rehearsal/main": "electron/rehearsal/main.ts",
          },
          // pg would load it in place of its own protocol.
          external: ["electron", "better-sqlite3", "pg-native"],
          output: {
            format: "es",
            entryFileNames: "[name].js",
            chunkFileNames: chunkFile,
            assetFileNames: "chunks/[name]-[hash][extname]",
            minify: minified(),
            codeSplitting: { groups: chunkGroups() },
          },
        },
      },
    },
  },
  preload: {
    sources: ["electron/preload"],
    output: ["preload"],
    config: {
      root: projectFolder,
      ssr: { noExternal: true, target: "node" },
      build: {
        ssr: true,
        target: "chrome130",
        copyPublicDir: false,
        minify: false,
        rolldownOptions: {
          input: { "preload/index": "electron/preload/index.ts" },
          external: ["electron"],
          output: { format: "cjs", entryFileNames: "[name].cjs" },
        },
      },
    },
  },
  renderer: {
    sources: ["domain", "electron/contract", "renderer", "docs/guide", "docs/pictures"],
    output: ["renderer"],
    into: "renderer",
    config: { configFile: join(projectFolder, "renderer", "vite.config.ts") },
  },
};

/** Small, and a stack trace still names its functions and classes; where they stand is told by `npm run stack` out of the maps, which no package holds. */
function minified() {
  const keepNames = { function: true, class: true };
  return { compress: { keepNames }, mangle: { keepNames }, codegen: { removeWhitespace: true } };
}

export const BUNDLE_NAMES = Object.keys(BUNDLES);

/** Builds what is missing or older than its sources. `names` is a subset of node, preload, renderer. */
export async function bundle(names = BUNDLE_NAMES) {
  for (const name of names) {
    const { sources, output, into = "", config, further } = BUNDLES[name];
    const stampFile = join(projectFolder, "out", `.${name}.stamp`);
    const stamp = stampOf(sources);
    if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) continue;

    say(`building ${name}`);
    /** @type {Set<string>} */
    const packages = new Set();
    await buildAside({ ...config, plugins: [notePackages(packages), precomputed()] }, output, into, further);
    writeFileSync(packagesFile(name), JSON.stringify([...packages].toSorted()));
    writeNotices(BUNDLE_NAMES);
    writeFileSync(stampFile, stamp);
  }
}

/** Builds beside what is there and then takes its place, so that an app that is running or starting never finds half of it. */
async function buildAside(config, output, into, further) {
  const arriving = join(projectFolder, "out", `.arriving-${process.pid}`);
  try {
    await build({
      configFile: false,
      logLevel: "warn",
      ...config,
      // Chunks are read from the disk and not over a network: in kB, what no bundle of ours comes to.
      build: { ...config.build, outDir: join(arriving, into), emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
    });
    await further?.(arriving);
    for (const folder of output) {
      rmSync(join(projectFolder, "out", folder), { recursive: true, force: true });
      if (existsSync(join(arriving, folder))) renameSync(join(arriving, folder), join(projectFolder, "out", folder));
    }
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
}

async function makeNewRecord(folder) {
  // Without the SQLite addon it cannot be made.
  await setUpOnce();
  const script = join(projectFolder, "build", "newRecord.ts");
  const { module } = await runnerImport(script, { configFile: false, root: projectFolder, logLevel: "error" });
  module.makeNewRecord(join(folder, "engine", "newRecord.db"));
}

/** Changes when a file of the folders, what notes the packages, works out tables or makes the image of a record, this script or the lockfile changes. */
function stampOf(folders) {
  const hash = createHash("sha256");
  const files = [
    "package-lock.json",
    "build/chunks.mjs",
    "build/precomputed.mjs",
    "build/newRecord.ts",
    relative(projectFolder, import.meta.filename),
  ];
  for (const folder of [...folders, "build/supply"]) {
    for (const entry of readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })) {
      // A README of a folder is for people; the pages of the guide are read within the program.
      if (entry.isFile() && (folder === "docs/guide" || !/\.test\.tsx?$|\.md$/.test(entry.name)))
        files.push(relative(projectFolder, join(entry.parentPath, entry.name)));
    }
  }
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(projectFolder, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

if (isMainScript(import.meta.url)) await bundle(process.argv.length > 2 ? process.argv.slice(2) : undefined);
