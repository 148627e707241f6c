import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { electronBinary } from "../display.mjs";
import { isRoot } from "../script.mjs";

/**
 * Pages run in Chromium's sandbox, which takes namespaces where ordinary users may make them. Where they may not (Ubuntu since 23.10, some containers), it takes a helper that belongs to root; without
 * either it ends in its first second with an error that no stranger understands. Throws with the one command then.
 */
export function setUpSandbox() {
  if (process.platform !== "linux" || isRoot) return "sandbox: left as it is";
  const helper = join(dirname(electronBinary()), "chrome-sandbox");
  if (hasRights(helper)) return "sandbox: the helper has its rights";
  if (canMakeNamespaces()) return "sandbox: by namespaces";
  throw new Error(
    `this system lets nobody but root make the namespaces that Chromium's sandbox takes; as root run: chown root: '${helper}' && chmod 4755 '${helper}'\nThen do the same again.`,
  );
}

function hasRights(helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4777) === 0o4755;
}

/** As Chromium tries it: a namespace in which this user is root. Where the tool is not there, Chromium says it. */
function canMakeNamespaces() {
  const { error, status } = spawnSync("unshare", ["--user", "--map-root-user", "true"], { stdio: "ignore" });
  return error !== undefined || status === 0;
}
