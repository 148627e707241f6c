import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder, run, say } from "../script.mjs";

/** As Debian's own package of them has them. */
const OF_DEBIAN = "/usr/include/nodejs";

/**
 * The folder of this Node's headers, for a compiler: beside Node, as it is unpacked from its archive; as Debian has them; null where the compiler's helper has them or fetches them from Node's own host;
 * and where that host does not answer, out of the package in which the registry of npm has this very Node.
 */
export function nodeHeaders(nodeGyp) {
  // What the person has set counts.
  if (process.env.npm_config_nodedir) return null;
  const beside = [process.execPath, realpathSync(process.execPath)].map((node) => join(dirname(node), "..")).find(hasHeaders);
  if (beside !== undefined) return beside;
  if (process.execPath === "/usr/bin/node" && existsSync(join(OF_DEBIAN, "src", "node_api.h"))) return OF_DEBIAN;
  if (spawnSync(process.execPath, [nodeGyp, "install"], { encoding: "utf8", timeout: 180_000 }).status === 0) return null;
  if (process.platform === "win32") return null;
  return ofRegistry();
}

function hasHeaders(folder) {
  return existsSync(join(folder, "include", "node", "node_api.h"));
}

function ofRegistry() {
  const name = `node-${process.platform}-${process.arch}@${process.versions.node}`;
  const kept = join(cacheFolder, `headers-${name.replace("@", "-")}`);
  if (hasHeaders(kept)) return kept;
  say(`the host of Node's headers does not answer; taking them out of ${name} of the package registry`);
  mkdirSync(cacheFolder, { recursive: true });
  const arriving = mkdtempSync(join(cacheFolder, "headers-arriving-"));
  try {
    run("npm", ["pack", name, "--pack-destination", arriving, "--loglevel", "error"], { cwd: arriving });
    const archive = readdirSync(arriving).find((file) => file.endsWith(".tgz"));
    run("tar", ["xzf", join(arriving, archive), "-C", arriving, "package/include"]);
    rmSync(kept, { recursive: true, force: true });
    renameSync(join(arriving, "package"), kept);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  return kept;
}
