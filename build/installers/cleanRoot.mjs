import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../script.mjs";

/*
 * A fresh Debian in a folder. Each command in it runs in namespaces of its own: what is mounted there is seen by nobody else and is gone with the last process of the
 * command, however that ends. So nothing is ever left mounted, and the folder can be removed without reaching what was mounted in it.
 */

/** Puts the smallest Debian of a release into an empty folder, from where this machine has its own packages. */
export function makeRoot(folder, { suite, mirror }) {
  mkdirSync(folder, { recursive: true });
  // Ubuntu keeps the virtual display, which a window is looked at on, in its second part.
  const parts = /\/ubuntu\b/u.test(mirror) ? ["--components=main,universe"] : [];
  apart(["debootstrap", "--variant=minbase", ...parts, suite, folder, mirror]);
  // As this machine reaches its mirror: by a proxy, or without a clock that is right.
  writeFileSync(
    join(folder, "etc/apt/apt.conf.d/90as-outside"),
    run("apt-config", ["dump", "Acquire"]).split("\n").filter(isOfNetwork).join("\n"),
  );
  for (const file of ["/etc/resolv.conf", "/etc/hosts"]) writeFileSync(join(folder, file), readFileSync(file));
  // Nothing is started while packages are installed: there is no system that would stop it.
  writeFileSync(join(folder, "usr/sbin/policy-rc.d"), "#!/bin/sh\nexit 101\n", { mode: 0o755 });
}

function isOfNetwork(line) {
  return /^Acquire::(?:https?::proxy|check-|retries)/iu.test(line);
}

/** Where this machine has its packages from, and the release that it is of. */
export function ownSuite() {
  const release = readFileSync("/etc/os-release", "utf8");
  const [, suite] = /^VERSION_CODENAME=(\w+)$/mu.exec(release) ?? [];
  const mirrors = run("apt-get", ["indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"]).split("\n");
  const mirror = mirrors.map((line) => line.split(" ")).find(([uri = "", of]) => /^https?:/u.test(uri) && of === suite)?.[0];
  if (suite === undefined || mirror === undefined)
    throw new Error("where this system has its packages from cannot be told; give --suite and --mirror");
  return { suite, mirror };
}

const MOUNTS = `
mount -t proc proc "$ROOT/proc"
mount -t sysfs -o ro sysfs "$ROOT/sys" || true
mount -t tmpfs -o mode=755 tmpfs "$ROOT/dev"
for node in null zero full random urandom tty; do touch "$ROOT/dev/$node"; mount --bind "/dev/$node" "$ROOT/dev/$node"; done
mkdir -m 1777 "$ROOT/dev/shm" && mount -t tmpfs -o mode=1777 tmpfs "$ROOT/dev/shm"
mkdir "$ROOT/dev/pts" && mount -t devpts -o newinstance,ptmxmode=0666 devpts "$ROOT/dev/pts" && ln -s pts/ptmx "$ROOT/dev/ptmx"
ln -s /proc/self/fd "$ROOT/dev/fd"
`;

const ENVIRONMENT = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LANG: "C.UTF-8",
  HOME: "/root",
  DEBIAN_FRONTEND: "noninteractive",
};

/** Runs a shell script in the root to its end, as root; throws with what it said last where it fails. */
export function runIn(root, script) {
  return apart(["sh", "-euc", `${MOUNTS}exec chroot "$ROOT" sh -euc "$SCRIPT"`], { ...ENVIRONMENT, ROOT: root, SCRIPT: script });
}

/** Starts one there. It and all that it started end with the process that is returned. */
export function startIn(root, script) {
  return spawn("unshare", [...NAMESPACES, "sh", "-euc", `${MOUNTS}exec chroot "$ROOT" sh -euc "$SCRIPT"`], {
    env: { ...ENVIRONMENT, ROOT: root, SCRIPT: script },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

const NAMESPACES = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--ipc", "--uts"];

function apart(command, env = process.env) {
  return run("unshare", [...NAMESPACES, ...command], { env });
}

/** Every file there that is no mount, by its path in the root. */
export function filesOf(root) {
  return run("find", [root, "-xdev", "-not", "-type", "d", "-printf", "/%P\\n"]).split("\n").filter(Boolean);
}

/** Refuses where anything is mounted in it, which cannot be. */
export function removeRoot(root) {
  const mounted = readFileSync("/proc/self/mounts", "utf8")
    .split("\n")
    .map((line) => line.split(" ")[1] ?? "");
  if (mounted.some((path) => path.startsWith(`${root}/`)))
    throw new Error(`something is mounted below ${root}: unmount it, then remove the folder`);
  if (existsSync(root)) run("rm", ["-rf", "--one-file-system", root]);
}
