import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Platform, build } from "electron-builder";
import { bundle } from "./bundle.mjs";
import { isMainScript, projectFolder, say } from "./script.mjs";
import { setUp } from "./setup.mjs";

const runtimeFolder = join(projectFolder, "node_modules", "electron", "dist");

/** Builds the app unpacked for this system into `dist/`; resolves to the path of its executable, which the script prints. */
export async function packageApp() {
  await setUp();
  await bundle();
  let executable = null;
  await build({ projectDir: projectFolder, targets: Platform.current().createTarget("dir"), publish: "never", config: configuration() });
  return executable;

  function configuration() {
    return {
      appId: "in.gov.haryana.ismgt",
      productName: "ISMGT",
      executableName: "ismgt",
      icon: join(projectFolder, "build", "icon.png"),
      directories: { output: "dist" },
      fileAssociations: [CARRIED],
      // The runtime that set-up chose, not one that the packager would fetch.
      electronDist: runtimeFolder,
      electronVersion: readFileSync(join(runtimeFolder, "version"), "utf8").trim().replace(/^v/, ""),
      electronLanguages: ["en-US", "hi"],
      npmRebuild: false,
      asar: true,
      // A shared library cannot be loaded out of an archive.
      asarUnpack: ["**/*.node"],
      files: ["package.json", ...BUNDLES, ...ADDONS_ONLY, "!**/*.map"],
      extraFiles: [{ from: "LICENSE", to: "LICENSE.txt" }],
      electronFuses: FUSES,
      afterPack: ({ appOutDir, packager }) => {
        const resources = packager.getResourcesDir(appOutDir);
        // What a stand-in runtime carries to start a folder; the packaged app starts its own archive alone.
        rmSync(join(resources, "default_app.asar"), { force: true });
        executable = join(
          appOutDir,
          process.platform === "darwin" ? "ISMGT.app/Contents/MacOS/ISMGT" : `ismgt${process.platform === "win32" ? ".exe" : ""}`,
        );
      },
    };
  }
}

/** The command line of the engine needs Node, which the packaged runtime refuses to be. */
const BUNDLES = [
  "out/main/**",
  "out/preload/**",
  "out/engine/**",
  "out/rehearsal/**",
  "out/chunks/**",
  "out/renderer/**",
  "!out/engine/cli.js",
];

/**
 * Every package is in the bundles but the SQLite addon, and what scales pictures with the few packages that it loads. Of the addon the
 * one binary that is loaded here; of the other, whose native form is not used, its WebAssembly.
 */
const ADDONS_ONLY = [
  "!node_modules/!(better-sqlite3|sharp|@img|@emnapi|detect-libc|semver){,/**}",
  "!node_modules/@img/!(sharp-wasm32|colour){,/**}",
  "!node_modules/sharp/{src,install,README.md}{,/**}",
  "!node_modules/better-sqlite3/{src,deps,binding.gyp,README.md}{,/**}",
  "!node_modules/better-sqlite3/build/!(Release){,/**}",
  "!node_modules/better-sqlite3/build/Release/!(better_sqlite3.node){,/**}",
  existsSync(join(projectFolder, "node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node"))
    ? "!node_modules/better-sqlite3/prebuilds{,/**}"
    : `!node_modules/better-sqlite3/prebuilds/!(${process.platform}-${process.arch}.node)`,
];

/** A sealed dossier, or the acts that come back from one, opens with the app: the installer of each system says so to it. */
const CARRIED = {
  ext: "ismgt",
  name: "ISMGT review file",
  description: "A part of an ISMGT record, sealed with a passphrase",
  mimeType: "application/vnd.ismgt.review",
  role: "Editor",
};

/** A packaged app is the app and nothing else: no plain Node, no debugger, no code from outside its archive. */
const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  // Checked by Electron on macOS and Windows; on Linux it has no effect.
  enableEmbeddedAsarIntegrityValidation: process.platform !== "linux",
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

if (isMainScript(import.meta.url)) {
  try {
    process.stdout.write(`${await packageApp()}\n`);
  } catch (error) {
    say(`packaging stopped: ${error.message}`);
    process.exitCode = 1;
  }
}
