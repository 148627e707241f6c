import { createHash, generateKeyPairSync } from "node:crypto";
import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { hasDisplay, runWithDisplay } from "./display.mjs";
import { codeIn, makeOneFile } from "./installers/oneFile.mjs";
import { Refuted, partsNamed, prove, tell, until } from "./installers/proving.mjs";
import { packageApp } from "./package.mjs";
import { isMainScript, isOnPath, isRoot, projectFolder, run, say } from "./script.mjs";
import { publicHalf, signUpdate } from "./signUpdate.mjs";

/**
 * `npm run updated [-- PART…]`: proves with real builds how a new version comes into place, and how one that is broken does not. A server in the network gives versions that are signed; the packaged app, as one
 * file that its person owns, fetches them, tries them and keeps or leaves them: a good one; one whose shell does not start; one that brings the record up to date and then does not work; and a good
 * one in the middle of whose trial the power is cut. Needs Linux, root (a policy of the machine, and a person who is not root), openssl. It takes about fifteen minutes, most of it the two
 * minutes after each start until the server is asked.
 */
const NOBODY = 65_534;
const BASE = "1.0.0";
const FETCHED_WITHIN_MS = 15 * 60_000;
const SETTLED_WITHIN_MS = 5 * 60_000;

/** What each version is like. */
const VERSIONS = {
  "1.0.1": undefined,
  /** Its shell throws before it does anything. */
  "1.0.2": (code) => prepend(join(code, "out", "main", "index.js"), 'throw new Error("this version is broken");\n'),
  /** Brings the record up to date, and then its engine ends whenever it has. */
  "1.0.3": (code) => {
    const step = '"../migrations/9000_of_a_broken_version.sql":"CREATE TABLE of_a_broken_version (id INTEGER PRIMARY KEY) STRICT;",';
    const file = codeIn(join(code, "out")).find((path) => readFileSync(path, "utf8").includes("../migrations/0000_"));
    if (file === undefined) throw new Error("no file of the bundle has the migrations");
    const text = readFileSync(file, "utf8");
    const at = text.search(/["'`]\.\.\/migrations\/0000_/u);
    writeFileSync(file, `${text.slice(0, at)}${step}${text.slice(at)}`);
    const engine = join(code, "out", "engine", "process.js");
    writeFileSync(
      engine,
      `${readFileSync(engine, "utf8")}\nimport{readdirSync as filesOf}from"node:fs";setInterval(()=>{if(filesOf(process.env.HOME+"/profile").some((name)=>name.endsWith(".backup")))process.exit(7)},200);\n`,
    );
  },
  "1.0.4": undefined,
};

function prepend(file, text) {
  writeFileSync(file, `${text}${readFileSync(file, "utf8")}`);
}

/** In this order. Named on the command line, those alone: `npm run updated -- engine power`. */
const PARTS = { good: comesIntoPlace, shell: shellDoesNotStart, engine: engineDoesNotWork, power: powerIsCut };

async function proveAll() {
  const wanted = partsNamed(process.argv.slice(2), Object.keys(PARTS));
  if (process.platform !== "linux" || !isRoot || !isOnPath("openssl")) throw new Error("this needs Linux, root and openssl");
  const folder = mkdtempSync(join(tmpdir(), "ismgt-updated-"));
  chmodSync(folder, 0o755);
  const ends = [];
  const endAll = () => ends.toReversed().forEach((end) => end());
  try {
    const room = await prepare(folder, ends);
    for (const [name, part] of Object.entries(PARTS)) {
      if (!wanted.includes(name)) continue;
      // What a part ends with runs into the next.
      if (processesOf(room.home).length === 0) await startsAgain(room, RUNS(room.now));
      await part(room);
    }
    tell("all of it holds");
    endAll();
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    endAll();
    tell(`what it left is in ${folder}`);
    throw error;
  }
}

/** The person's home with the program and a record, the builds, the server, and what the administrator has set. In `ends` is how what was begun is ended. */
async function prepare(folder, ends) {
  const [executable] = await packageApp({ installers: ["dir"], allowsStandIn: true });
  const [unpacked, name] = [dirname(executable), basename(executable)];
  const home = join(folder, "home");
  const releases = join(folder, "releases");
  for (const each of [home, join(home, "profile"), releases]) mkdirSync(each);
  const place = join(home, "ISMGT.AppImage");
  for (const [version, change] of Object.entries({ [BASE]: undefined, ...VERSIONS }))
    await makeOneFile({ unpacked, name, version, change, folder, file: join(releases, fileOf(version)) });
  copyFileSync(join(releases, fileOf(BASE)), place);
  tell(`${Object.keys(VERSIONS).length + 1} builds of ${(readFileSync(place).byteLength / 1e6).toFixed(0)} MB are there`);

  const profile = join(home, "profile");
  run(process.execPath, [join(projectFolder, "build", "engine.mjs"), "generate", "--mixed", "400", "--db", join(profile, "ismgt.db")], {
    cwd: projectFolder,
  });
  for (const each of ["", ...readdirSync(home, { recursive: true })]) chownSync(join(home, String(each)), NOBODY, NOBODY);
  chmodSync(profile, 0o700);

  const { privateKey } = generateKeyPairSync("ed25519");
  const key = privateKey.export({ type: "pkcs8", format: "pem" });
  const server = await serve(folder, releases);
  ends.push(() => server.close());
  const policy = join(folder, "policy");
  mkdirSync(policy, { mode: 0o755 });
  writeFileSync(
    join(policy, "policy.json"),
    JSON.stringify({
      version: 1,
      network: { mode: "none", authorities: server.authority },
      updates: { from: "server", address: server.address, key: publicHalf(key) },
    }),
    { mode: 0o644 },
  );
  const made = mkdirSync("/etc/ismgt", { recursive: true, mode: 0o755 });
  if (made !== undefined) ends.push(() => rmdirSync(made));
  ends.push(() => endProcesses(home, "SIGKILL"));
  return {
    home,
    profile,
    place,
    policy,
    file: (version) => join(releases, fileOf(version)),
    /** What is in place. */
    now: BASE,
    publish(version) {
      const signed = signUpdate({ key, version, from: BASE, share: 100, files: [join(releases, fileOf(version))] });
      writeFileSync(join(releases, "ismgt-update.json"), JSON.stringify(signed));
    },
  };
}

const fileOf = (version) => `ismgt-${version}-linux-x86_64.AppImage`;

/** https, since nothing else is asked. */
async function serve(folder, releases) {
  const [certificate, key] = [join(folder, "server.pem"), join(folder, "server.key")];
  run("openssl", [
    ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext".split(" "),
    "subjectAltName=DNS:localhost,IP:127.0.0.1",
    "-keyout",
    key,
    "-out",
    certificate,
  ]);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, ({ url = "" }, response) => {
    const file = join(releases, basename(url));
    if (!existsSync(file)) return response.writeHead(404).end();
    return response.writeHead(200).end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `https://localhost:${server.address().port}/releases`,
    authority: readFileSync(certificate, "utf8"),
    close: () => server.closeAllConnections() ?? server.close(),
  };
}

/** As the person starts it: the file that lies there. What the administrator has set is seen by this program alone. */
function startApp({ home, place, profile, policy }) {
  const words = ["--user-data-dir", profile, "--lang", "en", "--x-base", "http://127.0.0.1:9", "--x-user", "1", "--windowed", "1280x720"];
  const script = `mount --bind "$POLICY" /etc/ismgt && exec setpriv --reuid ${NOBODY} --regid ${NOBODY} --clear-groups env -u POLICY HOME="$PERSON" TMPDIR="$PERSON" XAUTHORITY="$PERSON/.Xauthority" "$@"`;
  if (process.env.XAUTHORITY !== undefined) {
    copyFileSync(process.env.XAUTHORITY, join(home, ".Xauthority"));
    chownSync(join(home, ".Xauthority"), NOBODY, NOBODY);
  }
  spawn("unshare", ["--mount", "--propagation", "private", "sh", "-euc", script, "sh", place, ...words], {
    env: { ...process.env, POLICY: policy, PERSON: home, ISMGT_X_BEARER: "none", XDG_CONFIG_HOME: "" },
    stdio: "ignore",
    cwd: home,
    detached: true,
  });
}

/** Every process of the person's that was started from there. */
function processesOf(home) {
  return readdirSync("/proc").flatMap((pid) => {
    try {
      return /^\d+$/u.test(pid) && readlinkSync(`/proc/${pid}/exe`).startsWith(`${home}/`) ? [Number(pid)] : [];
    } catch {
      return [];
    }
  });
}

function endProcesses(home, signal) {
  for (const pid of processesOf(home)) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended.
    }
  }
}

/** As a person ends it, and then it has. */
async function endApp({ home }) {
  const firsts = processesOf(home).filter((pid) => !readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type="));
  for (const pid of firsts) process.kill(pid, "SIGTERM");
  await until(() => processesOf(home).length === 0, 30_000);
  endProcesses(home, "SIGKILL");
  for (const name of readdirSync(home)) if (name.startsWith("one-file-")) rmSync(join(home, name), { recursive: true, force: true });
}

/** What the log says from `from` on. */
function logOf({ profile }, from = 0) {
  const file = join(profile, "logs", "ismgt.log");
  return existsSync(file) ? readFileSync(file, "utf8").slice(from) : "";
}

const json = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
const hashOf = (file) => createHash("sha512").update(readFileSync(file)).digest("hex");
const isInPlace = ({ place, file }, version) => hashOf(place) === hashOf(file(version));

function casesOf({ profile }) {
  const record = new SqliteDatabase(join(profile, "ismgt.db"), { readonly: true });
  try {
    return Number(record.prepare("SELECT total(cases) FROM state_figure").pluck().get());
  } finally {
    record.close();
  }
}

/** The version is fetched by the one that runs, which then is ended as by a person. */
async function fetches(room, version) {
  room.publish(version);
  const before = Date.now();
  const isReady = await until(() => json(join(room.profile, "versions", "trial.json"))?.version === version, FETCHED_WITHIN_MS);
  prove(`version ${version} is fetched and ready for the next start`, isReady, logOf(room).split("\n").slice(-15).join("\n"));
  tell(`that took ${Math.round((Date.now() - before) / 1_000)} s`);
}

async function startsAgain(room, line) {
  const from = logOf(room).length;
  const before = Date.now();
  startApp(room);
  const isSaid = await until(() => line.test(logOf(room, from)), SETTLED_WITHIN_MS);
  prove(`the next start says: ${line.source}`, isSaid, logOf(room, from).split("\n").slice(-30).join("\n"));
  tell(`${Math.round((Date.now() - before) / 1_000)} s after that start`);
}

const RUNS = (version) => new RegExp(`ISMGT ${version.replaceAll(".", "\\.")} on`, "u");
const isWorking = (room, from) => until(() => /engine started/u.test(logOf(room, from)) && processesOf(room.home).length > 3, 60_000);

async function comesIntoPlace(room) {
  const cases = casesOf(room);
  prove(`the record has ${cases} cases`, cases > 100);
  await fetches(room, "1.0.1");
  prove("what the person starts is still the version before", isInPlace(room, BASE));
  await endApp(room);
  await startsAgain(room, /version 1\.0\.1 works, and took the place of 1\.0\.0/u);
  prove("the new version is in place", isInPlace(room, "1.0.1"));
  prove(
    "the version before is kept",
    readdirSync(join(room.profile, "versions")).some((name) => name.startsWith("before-1.0.0")),
  );
  room.now = "1.0.1";
  prove("the new version goes on", processesOf(room.home).length > 2);
  await endApp(room);
  prove("no case is lost", casesOf(room) === cases);
}

async function shellDoesNotStart(room) {
  const cases = casesOf(room);
  await fetches(room, "1.0.2");
  await endApp(room);
  const from = logOf(room).length;
  await startsAgain(room, /version 1\.0\.2 is given up: did-not-start/u);
  prove("the version before goes on in the same start", await isWorking(room, from));
  prove("it is what the person starts", isInPlace(room, room.now));
  prove("no case is lost", casesOf(room) === cases);
}

async function engineDoesNotWork(room) {
  const cases = casesOf(room);
  await fetches(room, "1.0.3");
  await endApp(room);
  const from = logOf(room).length;
  await startsAgain(room, /version 1\.0\.3 is given up: (?:did-not-work|record)/u);
  prove(
    "the record that it had changed is put back",
    await until(() => /the copy from before it is put back/u.test(logOf(room, from)), 60_000),
    logOf(room, from),
  );
  prove("the version before goes on in the same start", await isWorking(room, from));
  // What was got ready takes its place when the record is opened next, which is after it was told.
  prove("the changed record is kept", await until(() => existsSync(join(room.profile, "set-aside")), 60_000));
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  prove("no case is lost", casesOf(room) === cases);
}

async function powerIsCut(room) {
  const cases = casesOf(room);
  await fetches(room, "1.0.4");
  await endApp(room);
  startApp(room);
  const isTried = await until(() => json(join(room.profile, "versions", "sign.json"))?.is === "works", 120_000);
  prove("version 1.0.4 is on trial", isTried);
  endProcesses(room.home, "SIGKILL");
  await endApp(room);
  tell("the power is cut in the middle of it");
  prove("what the person starts is the version before", isInPlace(room, room.now));
  await startsAgain(room, /version 1\.0\.4 works, and took the place of/u);
  prove("it is in place", isInPlace(room, "1.0.4"));
  await endApp(room);
  prove("no case is lost", casesOf(room) === cases);
}

if (isMainScript(import.meta.url)) {
  if (hasDisplay) {
    try {
      await proveAll();
    } catch (error) {
      say(error instanceof Refuted ? error.message : String(error.stack));
      process.exitCode = 1;
    }
    process.exit();
  } else process.exitCode = await runWithDisplay(process.execPath, [import.meta.filename, ...process.argv.slice(2)]);
}
