import type { BrowserWindow, MessagePortMain } from "electron";
import { PORT_MESSAGE, WAITING_MESSAGE } from "#contract/pageMessages.ts";
import type { EngineWaiting, WindowKind } from "#contract/shell.ts";
import type { Log } from "./log.ts";
import { type RestartLimits, RestartPolicy } from "./restartPolicy.ts";
import type { Client } from "./supervisorParts.ts";

const PAGE_LIMITS: RestartLimits = { mostEnds: 5, withinMs: 60_000, firstDelayMs: 300, longestDelayMs: 5_000 };
/** Nobody is at a wall to press a key, so a page that keeps failing is loaded again for ever, only seldom. */
const SELDOM_MS = 30_000;

/** The page of one window: loads it, loads it again when it fails, and hands it ports while it is there. */
export class Page implements Client<MessagePortMain> {
  readonly kind: WindowKind;
  readonly #url: string;
  readonly #window: BrowserWindow;
  readonly #log: Log;
  readonly #policy = new RestartPolicy(PAGE_LIMITS);
  #isThere = false;

  /** `onThere` is told after each load, the first included. */
  constructor(
    { kind, url }: { readonly kind: WindowKind; readonly url: string },
    window: BrowserWindow,
    log: Log,
    onThere: (page: Page) => void,
  ) {
    this.kind = kind;
    this.#url = url;
    this.#window = window;
    this.#log = log;
    const contents = window.webContents;
    contents.on("did-start-navigation", (details) => {
      if (details.isMainFrame && !details.isSameDocument) this.#isThere = false;
    });
    // What it is given from now on, the preload keeps for it until it listens.
    contents.on("did-navigate", (_event, there) => {
      // What stands after the hash, the page itself may have changed.
      this.#isThere = withoutHash(there) === withoutHash(url);
      if (this.#isThere) onThere(this);
    });
    contents.on("did-fail-load", (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame) this.#loadLater(`did not load: ${description} (${code})`);
    });
    contents.on("render-process-gone", (_event, details) => {
      if (details.reason !== "clean-exit") this.#loadLater(`ended: ${details.reason}`);
    });
    contents.on("unresponsive", () => {
      log.warn(`page ${kind} does not respond`);
      contents.forcefullyCrashRenderer();
    });
    contents.on("preload-error", (_event, _path, error) => log.error(`preload of ${kind} failed`, error));
    this.#load();
  }

  isThere(): boolean {
    return this.#isThere && !this.#window.isDestroyed();
  }

  /** Goes to the main frame alone; a page in another frame, were there one, would not get it. */
  give(port: MessagePortMain): void {
    this.#window.webContents.postMessage(PORT_MESSAGE, null, [port]);
  }

  tell(waiting: EngineWaiting): void {
    this.#window.webContents.postMessage(WAITING_MESSAGE, waiting);
  }

  #load(): void {
    // A failure comes as `did-fail-load` as well, and is dealt with there.
    this.#window.loadURL(this.#url).catch(() => {});
  }

  #loadLater(why: string): void {
    this.#isThere = false;
    const delayMs = this.#policy.afterEnd(performance.now()) ?? SELDOM_MS;
    this.#log.warn(`page ${this.kind} ${why}; it loads again in ${delayMs} ms`);
    setTimeout(() => {
      if (!this.#window.isDestroyed()) this.#load();
    }, delayMs);
  }
}

function withoutHash(url: string): string {
  return url.split("#", 1)[0] ?? url;
}
