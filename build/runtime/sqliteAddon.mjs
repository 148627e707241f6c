import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cacheFolder, projectFolder, reasonOf, run, say } from "../script.mjs";
import { installedElectronVersion } from "./electron.mjs";
import { nodeHeaders } from "./nodeHeaders.mjs";

const packageFolder = join(projectFolder, "node_modules", "better-sqlite3");
const require = createRequire(import.meta.url);

/**
 * The shipped addon needs Node-API 10 and crashes the process on an older runtime. Where Node or Electron
 * is older it is compiled against the experimental Node-API of the older headers; one binary then serves both.
 */
const COMPILER_FLAGS = "-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT -DNODE_API_EXPERIMENTAL_NO_WARNING";

export async function setUpSqliteAddon() {
  const { version } = require("better-sqlite3/package.json");
  const oldest = Math.min(Number(process.versions.napi), electronNodeApi());
  if (oldest >= 10) return checked(`SQLite addon ${version}: shipped binary fits`);

  const addon = join(packageFolder, "build", "Release", "better_sqlite3.node");
  if (existsSync(addon) && loads()) return `SQLite addon ${version}: ready`;

  const headersOf = createHash("sha256")
    .update(`${version} ${process.versions.node} ${process.platform} ${process.arch} ${libc()} ${COMPILER_FLAGS}`)
    .digest("hex")
    .slice(0, 16);
  const kept = join(cacheFolder, `better_sqlite3-${version}-${headersOf}.node`);
  if (existsSync(kept)) {
    mkdirSync(dirname(addon), { recursive: true });
    cpSync(kept, addon);
    if (loads()) return `SQLite addon ${version}: taken from the cache`;
    rmSync(kept);
  }

  say(`SQLite addon ${version}: compiling for Node-API ${oldest} (about a minute)`);
  compile();
  mkdirSync(cacheFolder, { recursive: true });
  cpSync(addon, `${kept}.arriving`);
  renameSync(`${kept}.arriving`, kept);
  return checked(`SQLite addon ${version}: compiled`);
}

function compile() {
  const nodeGyp = require.resolve("node-gyp/bin/node-gyp.js");
  const folder = nodeHeaders(nodeGyp);
  run(process.execPath, [nodeGyp, "rebuild", "--release", "--force_build=1", ...(folder === null ? [] : [`--nodedir=${folder}`])], {
    cwd: packageFolder,
    env: { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ""} ${COMPILER_FLAGS}`.trim() },
  });
}

/** In a process of its own: a wrong addon does not throw, it ends the process. */
function loads() {
  return loaded().status === 0;
}

function loaded() {
  const probe = `new (require("better-sqlite3"))(":memory:").prepare("select 1").get()`;
  return spawnSync(process.execPath, ["-e", probe], { cwd: projectFolder, encoding: "utf8" });
}

function checked(line) {
  const result = loaded();
  if (result.status === 0) return line;
  throw new Error(
    `the SQLite addon does not load on Node ${process.versions.node}; delete node_modules and install again: ${reasonOf(result)}`,
  );
}

/** Node-API of the Electron in place: 9 up to Electron 34, whose Node 20 knows no more; 10 and above later. */
function electronNodeApi() {
  const major = Number((installedElectronVersion() ?? "0").split(".")[0]);
  return major >= 36 ? 10 : 9;
}

function libc() {
  if (process.platform !== "linux") return "";
  return process.report.getReport().header.glibcVersionRuntime
    ? "glibc"
    : readFileSync("/proc/self/maps", "latin1").includes("ld-musl")
      ? "musl"
      : "";
}
