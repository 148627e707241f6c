import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Arch, Platform, build } from "electron-builder";
import { bundle } from "./bundle.mjs";
import { makeDeb } from "./installers/deb.mjs";
import { makeRpm } from "./installers/rpm.mjs";
import { wantedOf } from "./installers/wanted.mjs";
import { isMainScript, isOnPath, projectFolder, say } from "./script.mjs";
import { setUp } from "./setup.mjs";
import { TEST_BUILD, refusalOf } from "./supply/testBuild.mjs";

const runtimeFolder = join(projectFolder, "node_modules", "electron", "dist");
/** Where set-up built the SQLite addon because no prebuilt binary runs here; it is loaded in place of those. */
const ADDON_BUILT_HERE = join(projectFolder, "node_modules", "better-sqlite3", "build", "Release", "better_sqlite3.node");
const outputFolder = join(projectFolder, "dist");

/**
 * `npm run package [-- INSTALLER… --allow-stand-in]`: makes the installers of this system, or those that are named, as `electron-builder.yml` has them; `dir` is the app
 * unpacked. Resolves to their files, and for `dir` to the executable. On a stand-in Electron only a test build is made, and only where that is allowed; it says so
 * in its name, its file's name, its titles and About.
 */
export async function packageApp({ installers, allowsStandIn }) {
  await setUp({ opensWindows: false });
  const runtime = readFileSync(join(runtimeFolder, "version"), "utf8").trim().replace(/^v/, "");
  const { version: pinned } = JSON.parse(readFileSync(join(runtimeFolder, "..", "package.json"), "utf8"));
  const refusal = refusalOf({ runtime, pinned, allowsStandIn });
  if (refusal !== null) throw new Error(refusal);
  const isTestBuild = runtime !== pinned;
  await bundle();
  mkdirSync(outputFolder, { recursive: true });

  const config = configOf(runtime, isTestBuild);
  let executable = null;
  return made(installers, async (name) => {
    // What runs on every Mac is put together of the app for each processor, not made of the one that is unpacked here.
    if (process.platform === "darwin" && name !== "dir") return universal(name, config);
    executable ??= await unpack(config, isTestBuild);
    if (name === "dir") return [executable];
    const unpacked = dirname(executable);
    const ofLinux = { deb: makeDeb, rpm: makeRpm }[name];
    if (ofLinux !== undefined) return [await ofLinux({ unpacked, isTestBuild, outputFolder })];
    return build({
      projectDir: projectFolder,
      prepackaged: unpacked,
      targets: Platform.current().createTarget([name]),
      publish: "never",
      config,
    });
  });
}

/** What can be made is made before it is told what cannot. */
async function made(installers, make) {
  const files = [];
  const failures = [];
  for (const name of installers) {
    try {
      const before = Date.now();
      const more = (await make(name)).filter((file) => !/\.(?:blockmap|yml)$/u.test(file));
      for (const file of more) say(`${name}: ${file}, in ${Math.round((Date.now() - before) / 1_000)} s`);
      files.push(...more);
    } catch (error) {
      failures.push(`${name} was not made: ${error.message}`);
    }
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return files;
}

/** The app unpacked for this system; resolves to the path of its executable. */
async function unpack(config, isTestBuild) {
  let executable = null;
  await build({
    projectDir: projectFolder,
    targets: Platform.current().createTarget("dir"),
    publish: "never",
    config: {
      ...config,
      // The runtime that set-up chose, not one that the packager would fetch.
      electronDist: runtimeFolder,
      afterPack: (packed) => {
        config.afterPack(packed);
        const { productFilename } = packed.packager.appInfo;
        const name = isTestBuild ? TEST_BUILD.executableName : "ismgt";
        executable = join(
          packed.appOutDir,
          process.platform === "darwin"
            ? `${productFilename}.app/Contents/MacOS/${productFilename}`
            : `${name}${process.platform === "win32" ? ".exe" : ""}`,
        );
      },
    },
  });
  return executable;
}

/** For both processors of a Mac: the packager fetches the pinned runtime of each. Notarised where the environment says by whom. */
function universal(name, config) {
  return build({
    projectDir: projectFolder,
    targets: Platform.MAC.createTarget([name], Arch.universal),
    publish: "never",
    config,
  });
}

function configOf(runtime, isTestBuild) {
  return {
    electronVersion: runtime,
    ...(isTestBuild ? TEST_BUILD : {}),
    // Never by system in electron-builder.yml: a list there that only leaves things out lets everything else in.
    files: [addonsLeftOut()],
    // Checked by Electron on macOS and Windows; on Linux it has no effect.
    electronFuses: { enableEmbeddedAsarIntegrityValidation: process.platform !== "linux" },
    // What a stand-in runtime carries to start a folder; the packaged app starts its own archive alone.
    afterPack: ({ appOutDir, packager }) => rmSync(join(packager.getResourcesDir(appOutDir), "default_app.asar"), { force: true }),
  };
}

/** Of the addon's binaries the one of the processor that is packaged for; of a Mac those of both, of which the one that fits is loaded. */
function addonsLeftOut() {
  const folder = "!node_modules/better-sqlite3/prebuilds";
  if (existsSync(ADDON_BUILT_HERE)) return `${folder}{,/**}`;
  return `${folder}/!(${process.platform === "darwin" ? "darwin-*" : "${platform}-${arch}"}.node)`;
}

if (isMainScript(import.meta.url)) {
  try {
    const wanted = wantedOf(process.argv.slice(2), { platform: process.platform, isThere: isOnPath });
    for (const line of wanted.leftOut) say(line);
    process.stdout.write(`${(await packageApp(wanted)).join("\n")}\n`);
  } catch (error) {
    say(`packaging stopped: ${error.message}`);
    process.exitCode = 1;
  }
}
