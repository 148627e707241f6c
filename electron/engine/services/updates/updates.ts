import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Managed } from "#contract/managed.ts";
import type { UpdateFault, UpdateState } from "#contract/updates.ts";
import type { Manifest, PackageKind, UpdateFile } from "#domain/updates/manifest.ts";
import { fileFor, offerOf } from "#domain/updates/offer.ts";
import type { Staged, WentBack } from "#domain/updates/trial.ts";
import type { Interrupted } from "#domain/updates/offer.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { ask } from "../../core/http/ask.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { fetchFile, isThere } from "./fetchFile.ts";
import { commandOf, wayBackOf } from "./commandOf.ts";
import { keepManifest, keptBefore, keptManifest, keptManifestName } from "./keptReleases.ts";
import { MANIFEST_NAME, MOST_MANIFEST_BYTES, readSigned } from "./signedManifest.ts";
import { UpdateError } from "./updateError.ts";

export type Updates = ReturnType<typeof startUpdates>;

interface UpdatesOptions {
  /** What the administrator of the machine has said; undefined for nothing. */
  readonly managed: Managed["updates"] | undefined;
  readonly version: string;
  /** Null where it was not installed from a package. */
  readonly kind: PackageKind | null;
  readonly seat: string;
  /** Where the file is kept. */
  readonly folder: string;
  /** What people start, where that is one file: an AppImage. */
  readonly place: string | null;
  readonly clock: Clock;
  /** What a new version would interrupt now. */
  readonly interrupted: () => readonly Interrupted[];
  /** Gets a version ready to be tried at the next start, or none; false where it cannot come into place by itself. */
  readonly stage: (staged: Staged | null) => Promise<boolean>;
  /** The one that was tried last here and did not come up. */
  readonly wentBack: WentBack | null;
  /** Opens the installer, or starts the program again for the version that is ready; false where the system did not. */
  readonly open: (path: string) => Promise<boolean>;
  readonly onDidChange: () => void;
}

/** A start has better to do. */
const FIRST_MS = 2 * 60_000;
const EVERY_MS = 6 * 3_600_000;
/** Of the whole file: a slow line of a district takes an hour. */
const FETCHED_WITHIN_MS = 3 * 3_600_000;
const ANSWERED_WITHIN_MS = 60_000;

type Told =
  | Exclude<UpdateState, { readonly is: "ready" }>
  | {
      readonly is: "ready";
      readonly at: number;
      readonly version: string;
      readonly file: UpdateFile;
      readonly isStaged: boolean;
      /** The installer of this version, where it lies here as it was signed. */
      readonly own: UpdateFile | null;
    };

/**
 * Asks a server for new versions, now and then and when a person wants it, keeps the file of one that is for this seat, and gets it ready for the next start where it comes into
 * place by itself. What was tried and did not come up is not fetched again.
 */
export function startUpdates(options: UpdatesOptions) {
  const { version, kind, seat, folder, clock, place, interrupted, stage, open, onDidChange } = options;
  const source = sourceOf(options);
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let { wentBack } = options;
  let told: Told = typeof source === "string" ? { is: "off", why: source } : { is: "not-asked" };
  if (told.is === "not-asked" && wentBack !== null) told = toldOf(wentBack);
  let running: Promise<void> | null = null;
  void run();

  async function run(): Promise<void> {
    if (typeof source === "string") {
      // What was made ready before that was said is not tried.
      await stage(null).catch((error: unknown) => logOwnFault("updates", error));
      return;
    }
    await alarm.sleep(FIRST_MS);
    while (!ending.signal.aborted) {
      await askServer();
      await alarm.sleep(EVERY_MS);
    }
  }

  function tell(next: Told): void {
    told = next;
    if (!ending.signal.aborted) onDidChange();
  }

  /** Several who ask at once wait for one answer. */
  async function askServer(): Promise<void> {
    if (typeof source === "string") return;
    running ??= askOnce(source).finally(() => (running = null));
    await running;
  }

  async function askOnce(from: Source): Promise<void> {
    tell({ is: "asking" });
    try {
      tell(await fetched(from));
    } catch (error) {
      if (ending.signal.aborted) return;
      tell({ is: "failed", at: clock.now(), fault: faultOf(error) });
    }
  }

  async function fetched({ address, key, kind: installed }: Source): Promise<Told> {
    const text = await textAt(`${address}/${MANIFEST_NAME}`);
    const manifest = readSigned(text, key);
    if (manifest === null) throw new UpdateError("not-signed");
    const offer = offerOf(manifest, { version, kind: installed, processor: process.arch, seat });
    const at = clock.now();
    if (offer.is === "newest") {
      // The one before too: a person may find only days later that this one does not do.
      removeOthers(isPutByTheSystem(installed) ? [keptManifest(folder, version, key), keptBefore(folder, version, key)] : [], installed);
      await stage(null);
      return { is: "newest", at };
    }
    if (wentBack?.version === manifest.version) return toldOf(wentBack);
    if (offer.is === "by-way-of") return { is: "by-way-of", at, version: manifest.version, needs: offer.needs };
    if (offer.is !== "offered") return { is: offer.is, at, version: manifest.version };
    const { file } = offer;
    const ownRelease = isPutByTheSystem(installed) ? keptManifest(folder, version, key) : null;
    removeOthers([manifest, ownRelease], installed);
    let percent = 0;
    tell({ is: "fetching", version: manifest.version, percent });
    await fetchFile({
      address: `${address}/${encodeURIComponent(file.name)}`,
      file,
      path: join(folder, file.name),
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(FETCHED_WITHIN_MS)]),
      onProgress(bytes) {
        const now = Math.floor((bytes / file.bytes) * 20) * 5;
        if (now === percent || now > 100) return;
        percent = now;
        tell({ is: "fetching", version: manifest.version, percent });
      },
    });
    await keepManifest(folder, manifest.version, text);
    const isStaged = await stage({ version: manifest.version, name: file.name, sha512: file.sha512 });
    const own = ownRelease && fileFor(ownRelease.files, { kind: installed, processor: process.arch });
    const isOwnThere = own !== null && (await isThere(join(folder, own.name), own));
    return { is: "ready", at: clock.now(), version: manifest.version, file, isStaged, own: isOwnThere ? own : null };
  }

  async function textAt(address: string): Promise<string> {
    const answer = await ask(address, {
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(ANSWERED_WITHIN_MS)]),
      headers: { "cache-control": "no-cache" },
    });
    if (!answer.isOk) {
      await answer.drop();
      throw new UpdateError("unreachable");
    }
    return (await answer.whole({ mostBytes: MOST_MANIFEST_BYTES })).toString("utf8");
  }

  /** The files of other versions: one is a hundred megabytes. */
  function removeOthers(kept: readonly (Manifest | null)[], installed: PackageKind): void {
    if (!existsSync(folder)) return;
    const names = new Set<string>();
    for (const release of kept) {
      if (release === null) continue;
      names.add(keptManifestName(release.version));
      const file = fileFor(release.files, { kind: installed, processor: process.arch });
      if (file !== null) names.add(file.name);
    }
    for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
  }

  function state(): UpdateState {
    if (told.is !== "ready") return told;
    const { at, version: newer, file, isStaged, own } = told;
    const lies = ({ name, sha512 }: UpdateFile) => ({ path: join(folder, name), sha512 });
    const command = isStaged ? null : commandOf(file.kind, lies(file), place);
    return {
      is: "ready",
      at,
      version: newer,
      by: isStaged ? "itself" : command === null ? "installer" : "administrator",
      command,
      wayBack: isStaged || own === null ? null : wayBackOf(file.kind, lies(own), lies(file).path),
      waitsFor: [...interrupted()],
    };
  }

  return {
    state,
    /** Begins to ask where nothing is under way. */
    askNow(): UpdateState {
      void askServer();
      return state();
    },
    /** Resolves once what is under way has ended. */
    settled: async () => void (await running),
    async install(): Promise<"opened" | "not-ready" | "interrupts" | "not-opened"> {
      if (told.is === "went-back") {
        wentBack = null;
        void askServer();
        return "opened";
      }
      if (told.is !== "ready") return "not-ready";
      if (interrupted().length > 0) return "interrupts";
      const { file } = told;
      const path = join(folder, file.name);
      // It may have been changed since it was fetched.
      if (!(await isThere(path, file))) {
        tell({ is: "failed", at: clock.now(), fault: "wrong-file" });
        return "not-ready";
      }
      return (await open(path)) ? "opened" : "not-opened";
    },
    async stop() {
      ending.abort();
      await running;
    },
  };

  function sourceOf({ managed }: UpdatesOptions): Source | "no-server" | "nowhere" | "no-key" | "no-package" {
    if (managed === undefined) return "no-server";
    if (managed.from === "nowhere") return "nowhere";
    if (managed.key === undefined) return "no-key";
    return kind === null ? "no-package" : { address: managed.address.replace(/\/$/u, ""), key: managed.key, kind };
  }
}

/** Where nothing else keeps the version before: its installer is the way back. */
function isPutByTheSystem(kind: PackageKind): boolean {
  return kind !== "appimage" && kind !== "macos";
}

function toldOf({ version, why, at }: WentBack): Told {
  return { is: "went-back", at, version, why };
}

interface Source {
  readonly address: string;
  readonly key: string;
  readonly kind: PackageKind;
}

/** The system's codes for a disk that does not take a file. */
const OF_DISK: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO", "EFBIG"]);

function faultOf(error: unknown): UpdateFault {
  if (error instanceof UpdateError) return error.fault;
  if (error instanceof Error && "code" in error && OF_DISK.has(String(error.code))) {
    logOwnFault("keeping a new version", error);
    return "not-written";
  }
  return "unreachable";
}
