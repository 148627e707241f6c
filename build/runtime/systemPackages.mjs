import { spawnSync } from "node:child_process";
import { isOnPath, isRoot, run, say } from "../script.mjs";

/** Libraries that Electron links to, a virtual display, and what copies the words out of a PDF for tests. Each line: the names that Debian and its children have used. */
const RUNTIME_PACKAGES = [
  ["xvfb"],
  ["xauth"],
  ["libgtk-3-0t64", "libgtk-3-0"],
  ["libnss3"],
  ["libasound2t64", "libasound2"],
  ["libgbm1"],
  ["libxss1"],
  ["libnotify4"],
  ["libatspi2.0-0t64", "libatspi2.0-0"],
  ["libdrm2"],
  ["libxtst6"],
  ["poppler-utils"],
];

/** Without these the app starts, given a display: a virtual one, and what tests of PDFs need. */
const NOT_TO_START = new Set(process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xvfb", "xauth", "poppler-utils"] : ["poppler-utils"]);

/** Needed only where the SQLite addon has to be compiled. */
const COMPILER_PACKAGES = [["g++"], ["make"], ["python3"]];

/** Installs what is missing when run as root on a Debian-like system; elsewhere prints the one command to run, and throws with it where a window is wanted that would not open. */
export async function setUpSystemPackages({ opensWindows }) {
  if (process.platform !== "linux" || !isOnPath("dpkg-query")) return "system packages: left to this system's own installer";
  const needed = [...RUNTIME_PACKAGES, ...COMPILER_PACKAGES.filter(([name]) => !isOnPath(name))];
  let missing = needed.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return "system packages: all there";

  if (!isRoot) {
    const sentence = `system packages are missing; as root run: apt-get update && apt-get install -y ${missing.map(([first]) => first).join(" ")}`;
    // A compiler is looked for once it is needed. Without the rest, all that takes minutes would end in an app that does not start.
    const stops = opensWindows && missing.some((names) => RUNTIME_PACKAGES.includes(names) && !NOT_TO_START.has(names[0]));
    if (stops) throw new Error(`${sentence}\nThen do the same again.`);
    return sentence;
  }
  say(`system packages: installing ${missing.map(([first]) => first).join(" ")}`);
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update"], quiet);
  const names = missing.map((alternatives) => alternatives.find(isOffered) ?? alternatives[0]);
  run("apt-get", ["install", "-y", "--no-install-recommends", ...names], quiet);
  missing = needed.filter((alternatives) => !alternatives.some(isInstalled));
  if (missing.length > 0) throw new Error(`these system packages could not be installed: ${missing.join(" ")}`);
  return `system packages: installed ${names.join(" ")}`;
}

function isInstalled(name) {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f=${db:Status-Status}", name], { encoding: "utf8" });
  return stdout === "installed";
}

function isOffered(name) {
  const { stdout } = spawnSync("apt-cache", ["policy", name], { encoding: "utf8" });
  return /Candidate: (?!\(none\))/.test(stdout ?? "");
}
