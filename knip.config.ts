import type { KnipConfig } from "knip";

/**
 * What nobody uses: files, exports and dependencies. What ends in "!" counts with `--production` too, where an export that only tests
 * import is unused, unless its own file uses it.
 */
export default {
  entry: [
    "electron/**/{index,main,process,cli,*Worker,*WorkerEntry}.ts!",
    "renderer/*/page.tsx!",
    "bench/**/{run,page}.ts!",
    "bench/harness/command.ts!",
    "e2e/harness/command.ts!",
    "e2e/harness/engine/engineHost.ts!",
    "training/{train,sensitivityModel}/{run,worker}.ts",
    "training/someFeatures.ts",
    "build/newRecord.ts!",
    "{build,bench,training}/**/*.mjs!",
  ],
  project: [
    "{domain,db,hub,electron,renderer}/**/*.{ts,tsx}!",
    "{e2e,bench,build,training}/**/*.{ts,tsx,mjs}",
    "!**/*.test.{ts,tsx}!",
    "!**/testing/**!",
  ],
  vite: { config: "renderer/vite.config.ts" },
  drizzle: { config: ["drizzle.config.ts", "hub/drizzle.config.ts"] },
  ignoreExportsUsedInFile: process.argv.includes("--production"),
  // Fonts come in by style sheets; the WebAssembly of sharp, and what reads scans, by their paths.
  ignoreDependencies: ["@fontsource/.+", "@img/sharp-wasm32", "tesseract.js-core", "@tesseract.js-data/.+"],
  // Programs of the system.
  ignoreBinaries: ["Xvfb", "apt-cache", "cc", "dpkg-deb", "dpkg-query", "mount", "prlimit", "umount", "unshare"],
} satisfies KnipConfig;
