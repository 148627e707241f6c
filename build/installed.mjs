import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { filesOf, makeRoot, ownSuite, removeRoot, runIn, startIn } from "./installers/cleanRoot.mjs";
import { Refuted, prove, tell, told, until } from "./installers/proving.mjs";
import { linesOfSizes, sizesOf } from "./installers/sizes.mjs";
import { packageApp } from "./package.mjs";
import { isOnPath, isRoot, projectFolder, run, say } from "./script.mjs";

/**
 * `npm run installed [-- --deb FILE --suite NAME --mirror URL --keep]`: proves the Debian package on a fresh root. It is made, where none is named; installed with what it depends
 * on and nothing else; started by an ordinary user on a virtual display, in the sandbox; looked at, as pictures in `out/installed/`; removed, and then nothing is left but what
 * belongs to the user. Needs root and debootstrap.
 */
const { values } = parseArgs({
  options: { deb: { type: "string" }, suite: { type: "string" }, mirror: { type: "string" }, keep: { type: "boolean", default: false } },
});
const picturesFolder = join(projectFolder, "out", "installed");
const USER = "room";
const HOME = `/home/${USER}`;
const STARTED_WITHIN_MS = 120_000;

async function proveAll() {
  if (!isRoot || !isOnPath("debootstrap")) throw new Error("this needs root and debootstrap: sudo apt-get install debootstrap");
  const deb = values.deb ?? (await packageApp({ installers: ["deb"], allowsStandIn: true }))[0];
  const name = run("dpkg-deb", ["--field", deb, "Package"]).trim();
  const unpacked = join(projectFolder, "dist", "linux-unpacked");
  if (values.deb === undefined) for (const line of linesOfSizes(sizesOf(unpacked))) tell(line);
  tell(`${basename(deb)}: ${(readFileSync(deb).byteLength / 1e6).toFixed(1)} MB`);
  prove(
    "no script of the package runs as root",
    run("dpkg-deb", ["--ctrl-tarfile", deb], { encoding: "latin1" }).match(/\.\/(?:pre|post)(?:inst|rm)/u) === null,
  );

  const folder = mkdtempSync(join(tmpdir(), "ismgt-root-"));
  const root = join(folder, "root");
  try {
    const own = values.suite !== undefined && values.mirror !== undefined ? {} : ownSuite();
    const suite = values.suite ?? own.suite;
    makeRoot(root, { suite, mirror: values.mirror ?? own.mirror });
    tell(`a fresh ${suite} is there`);
    install(root, deb, name);
    await start(root, name);
    remove(root, name);
    tell("all of it holds");
  } finally {
    if (values.keep) say(`the root stays in ${root}`);
    else {
      removeRoot(root);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function install(root, deb, name) {
  copyFileSync(deb, join(root, "tmp", "app.deb"));
  const before = Date.now();
  runIn(root, "apt-get update -q && apt-get install -q -y --no-install-recommends /tmp/app.deb && rm /tmp/app.deb");
  tell(`installed with what it depends on in ${Math.round((Date.now() - before) / 1_000)} s`);
  const missing = runIn(
    root,
    `find /opt/${name} -type f -perm -100 ! -name '*.so*' -exec sh -c 'ldd "$1" 2>/dev/null | grep "not found" || true' sh {} ';'`,
  );
  prove("every library that it links to is there", missing.trim() === "", missing);
  const special = runIn(root, `find /opt/${name} -perm /7000 -printf '%m %u %p\\n'`).trim();
  prove("root's rights are those of the sandbox's helper alone", special === `4755 root /opt/${name}/chrome-sandbox`, special);
  const open = runIn(root, `find /opt/${name} ! -type l '(' -perm /022 -o ! -user root ')'`).trim();
  prove("only root may change it", open === "", open);
  prove("it says what kind of package it is", readFileSync(join(root, "opt", name, "resources", "package-type"), "utf8") === "deb");
  prove("the system knows sealed files", existsSync(join(root, "usr/share/mime/application/vnd.ismgt.review.xml")));
  // What looks at the window, after the libraries were found without it.
  runIn(root, "apt-get install -q -y --no-install-recommends xvfb xauth x11-utils x11-apps netpbm desktop-file-utils");
  const faults = runIn(root, `desktop-file-validate /usr/share/applications/${name}.desktop`).trim();
  prove("its desktop entry is valid", faults === "", faults);
}

/** A rehearsal, since nothing is set up: its wall shows complaints. */
async function start(root, name) {
  runIn(root, `useradd --create-home ${USER}`);
  const session = `
cd ${HOME}
${name} --lang en --windowed 1600x900 --screenshot ${HOME}/wall.png >${HOME}/said.txt 2>&1 & app=$!
until [ -e ${HOME}/look ]; do sleep 0.2; kill -0 $app; done
xwininfo -root -tree >${HOME}/windows.txt
xwd -root -silent | xwdtopnm 2>/dev/null | pnmtopng >${HOME}/screen.png 2>/dev/null
kill -TERM $app
wait $app && echo 0 >${HOME}/ended || echo $? >${HOME}/ended`;
  writeFileSync(join(root, "tmp", "session.sh"), session);
  const before = Date.now();
  const running = startIn(
    root,
    `exec runuser -u ${USER} -- env HOME=${HOME} xvfb-run --auto-servernum --server-args='-screen 0 1920x1080x24 -nolisten tcp' sh -eu /tmp/session.sh`,
  );
  const ended = new Promise((resolve) => running.once("exit", resolve));
  const home = join(root, HOME);
  try {
    await until(() => existsSync(join(home, "wall.png")) || running.exitCode !== null, STARTED_WITHIN_MS);
    prove("an ordinary user sees the wall", existsSync(join(home, "wall.png")), saidIn(home));
    tell(`the wall shows complaints ${((Date.now() - before) / 1_000).toFixed(1)} s after the first start`);
    const renderers = renderersOf(`/${basename(root)}/opt/${name}/${name}`);
    prove(
      `its ${renderers.length} pages run in the sandbox`,
      renderers.length > 0 && renderers.every(({ filter, ownNamespace, switchedOff }) => filter === "2" && ownNamespace && !switchedOff),
      JSON.stringify(renderers),
    );
    writeFileSync(join(home, "look"), "");
    await Promise.race([ended, until(() => false, 30_000)]);
  } finally {
    running.kill("SIGKILL");
  }
  mkdirSync(picturesFolder, { recursive: true });
  for (const picture of ["wall.png", "screen.png"]) copyFileSync(join(home, picture), join(picturesFolder, picture));
  const windows = readFileSync(join(home, "windows.txt"), "utf8");
  const title = /"([^"]*ISMGT[^"]*)"/u.exec(windows)?.[1] ?? "";
  tell(`its window is called “${title}”`);
  if (name !== "ismgt") prove("the title says that it is a test build", title.includes("test build"), windows);
  prove("it ends in order", readFileSync(join(home, "ended"), "utf8").trim() === "0", saidIn(home));
}

function remove(root, name) {
  const own = runIn(root, `dpkg -L ${name}`).split("\n").filter(Boolean);
  runIn(root, `apt-get purge -q -y ${name}`);
  const left = new Set(filesOf(root));
  const ofPackage = own.filter((file) => left.has(file) || (file.includes(name) && existsSync(join(root, file))));
  prove("nothing of the package is left", ofPackage.length === 0, ofPackage.join("\n"));
  // What the installers of the system write down of every package.
  const isOfSystem = (file) => /^\/var\/(?:log|cache|lib\/(?:apt|dpkg))\//u.test(file);
  const named = [...left].filter((file) => /ismgt/iu.test(file) && !file.startsWith(`${HOME}/`) && !isOfSystem(file));
  prove("nothing of its name is left outside of the user's folder", named.length === 0, named.join("\n"));
  // Of the virtual display, which is ended at once.
  const isOfDisplay = (file) => /^\/tmp\/(?:\.X|server-\d+\.xkm$)/u.test(file);
  const elsewhere = runIn(root, `find / -xdev -user ${USER} -not -path '${HOME}*' -not -path '/proc/*' -printf '%p\\n'`).split("\n");
  const ofUser = elsewhere.filter((file) => file !== "" && !isOfDisplay(file)).join("\n");
  prove("the user's files are in the user's folder", ofUser === "", ofUser);
  const record = [...left].find((file) => file.startsWith(`${HOME}/.config/`) && file.endsWith(".db"));
  prove("the user's record is left", record !== undefined);
  tell(`it is ${record}`);
}

function saidIn(home) {
  const file = join(home, "said.txt");
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(-20).join("\n") : "";
}

/** What Linux says of the pages' processes: a filter of system calls (2), other processes in sight than the app's own, the sandbox not switched off. */
function renderersOf(program) {
  const processes = readdirSync("/proc").flatMap((pid) => {
    try {
      if (!/^\d+$/u.test(pid) || !readlinkSync(`/proc/${pid}/exe`).endsWith(program)) return [];
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const [, filter] = /^Seccomp:\s*(\d)/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      return [{ command, filter, namespace: readlinkSync(`/proc/${pid}/ns/pid`) }];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
  const app = processes.find(({ command }) => !command.includes("--type="));
  return processes
    .filter(({ command }) => command.includes("--type=renderer"))
    .map(({ command, filter, namespace }) => ({
      filter,
      ownNamespace: app !== undefined && namespace !== app.namespace,
      switchedOff: command.includes("--no-sandbox"),
    }));
}

try {
  await proveAll();
} catch (error) {
  say(error instanceof Refuted ? error.message : `it could not be tried: ${error.message}`);
  process.exitCode = 1;
} finally {
  mkdirSync(picturesFolder, { recursive: true });
  writeFileSync(join(picturesFolder, "told.txt"), `${told.join("\n")}\n`);
}
