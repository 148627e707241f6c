import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Platform, build } from "electron-builder";
import { bundle } from "./bundle.mjs";
import { isMainScript, projectFolder, say } from "./script.mjs";
import { setUp } from "./setup.mjs";
import { TEST_BUILD, refusalOf } from "./supply/testBuild.mjs";

const runtimeFolder = join(projectFolder, "node_modules", "electron", "dist");
/** Where set-up built the SQLite addon because no prebuilt binary runs here; it is loaded in place of those. */
const ADDON_BUILT_HERE = join(projectFolder, "node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node");

/**
 * Builds the app unpacked for this system into `dist/`, as `electron-builder.yml` has it; resolves to the path of its executable, which the
 * script prints. On a stand-in Electron only a test build is made, which says so in its name, its titles and About.
 */
export async function packageApp({ isTestBuild }) {
  await setUp();
  const runtime = readFileSync(join(runtimeFolder, "version"), "utf8").trim().replace(/^v/, "");
  const { version: pinned } = JSON.parse(readFileSync(join(runtimeFolder, "..", "package.json"), "utf8"));
  const refusal = refusalOf({ runtime, pinned, isTestBuild });
  if (refusal !== null) throw new Error(refusal);
  await bundle();
  let executable = null;
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget("dir"),
    publish: "never",
    config: {
      // The runtime that set-up chose, not one that the packager would fetch.
      electronDist: runtimeFolder,
      electronVersion: runtime,
      ...(isTestBuild ? TEST_BUILD : {}),
      files: existsSync(ADDON_BUILT_HERE) ? ["!node_modules/better-sqlite3/prebuilds{,/**}"] : [],
      // Checked by Electron on macOS and Windows; on Linux it has no effect.
      electronFuses: { enableEmbeddedAsarIntegrityValidation: process.platform !== "linux" },
      afterPack: ({ appOutDir, packager }) => {
        const resources = packager.getResourcesDir(appOutDir);
        // What a stand-in runtime carries to start a folder; the packaged app starts its own archive alone.
        rmSync(join(resources, "default_app.asar"), { force: true });
        const { productFilename } = packager.appInfo;
        const name = isTestBuild ? TEST_BUILD.executableName : "ismgt";
        executable = join(
          appOutDir,
          process.platform === "darwin"
            ? `${productFilename}.app/Contents/MacOS/${productFilename}`
            : `${name}${process.platform === "win32" ? ".exe" : ""}`,
        );
      },
    },
  });
  return executable;
}

if (isMainScript(import.meta.url)) {
  try {
    process.stdout.write(`${await packageApp({ isTestBuild: process.argv.includes("--test-build") })}\n`);
  } catch (error) {
    say(`packaging stopped: ${error.message}`);
    process.exitCode = 1;
  }
}
