import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserWindow, MessagePortMain } from "electron";
import type { WindowKind } from "#contract/shell.ts";
import type { Locale } from "#contract/locale.ts";
import { bringToFront } from "./oneWindow.ts";
import { openReviewWindow } from "./windows.ts";
import type { Supervisor } from "./supervisor.ts";
import type { SupervisorParts } from "./supervisorParts.ts";

/** What a dossier does with its own engine, beside what every engine of the app does. */
type DossierEvents = Pick<
  SupervisorParts<MessagePortMain>,
  "onCasesAsked" | "onScreenAsked" | "onFileAsked" | "onDossierOpened" | "onDossierLeft" | "onGivenUp" | "onLocale" | "print"
>;

export interface DossiersParts {
  /** Where opened dossiers lie, each in a folder of its own. */
  readonly dossiersFolder: string;
  readonly supervise: (folder: string, events: DossierEvents) => Supervisor<MessagePortMain>;
  readonly serve: (kind: WindowKind, window: BrowserWindow, part: string, supervisor: Supervisor<MessagePortMain>) => void;
  /** Makes a PDF with a page that this engine serves. */
  readonly print: (
    order: { readonly token: string; readonly name: string },
    signal: AbortSignal,
    load: (window: BrowserWindow, token: string) => void,
  ) => Promise<string>;
  readonly openDesk: () => BrowserWindow;
  /** Pictures of a dossier can be loaded by pages while it is open. */
  readonly keep: (folder: string) => () => void;
  readonly onGivenUp: SupervisorParts<MessagePortMain>["onGivenUp"];
  readonly onFault: (line: string) => void;
}

interface Open {
  readonly supervisor: Supervisor<MessagePortMain>;
  readonly windows: Map<"speaker" | "screen" | "desk", BrowserWindow>;
  closing: Promise<void> | null;
  isLeft: boolean;
}

/** What is only read, and what was given up half: none of it outlives the window, or the app. */
const PASSING = /^(?:read|arriving|making)-/u;

/** The dossiers of other rooms, or of this one, that are open on this machine: each with an engine and a record of its own, never mixed with the room's. */
export class Dossiers {
  readonly #parts: DossiersParts;
  readonly #open = new Map<string, Open>();

  constructor(parts: DossiersParts) {
    this.#parts = parts;
  }

  /** Removes what a crash or a power cut left behind: at the start of the app, before any engine has taken a file in. */
  async sweep(): Promise<void> {
    const lying = await readdir(this.#parts.dossiersFolder).catch(() => []);
    await Promise.all(lying.filter((name) => PASSING.test(name) && !this.#open.has(name)).map((name) => this.#remove(name)));
  }

  /** Opens a dossier that lies on the dossiersFolder, or brings its window to the front. */
  async open(folder: string): Promise<void> {
    const before = this.#open.get(folder);
    if (before?.closing) await before.closing;
    else if (before !== undefined) return this.#show(folder, before, "speaker");
    const forget = this.#parts.keep(join(this.#parts.dossiersFolder, folder));
    const dossier: Open = {
      supervisor: this.#parts.supervise(join(this.#parts.dossiersFolder, folder), {
        onCasesAsked: () => this.#show(folder, dossier, "desk"),
        onScreenAsked: () => this.#show(folder, dossier, "screen"),
        // Within a dossier no other file is opened.
        onFileAsked: () => undefined,
        onDossierOpened: () => undefined,
        onLocale: () => undefined,
        onDossierLeft: () => {
          dossier.isLeft = true;
          for (const window of dossier.windows.values()) window.close();
        },
        onGivenUp: (why) => this.#parts.onGivenUp(why),
        print: (order, signal) =>
          this.#parts.print(order, signal, (window, token) => this.#parts.serve("print", window, token, dossier.supervisor)),
      }),
      windows: new Map(),
      closing: null,
      isLeft: false,
    };
    this.#open.set(folder, dossier);
    this.#show(folder, dossier, "speaker");
    dossier.supervisor.start();
    dossier.windows.get("speaker")?.once("closed", forget);
  }

  /** A dossier speaks the language of the app. */
  setLocale(locale: Locale): void {
    for (const { supervisor } of this.#open.values()) supervisor.setLocale(locale);
  }

  /** Lets all of them finish. */
  async stop(): Promise<void> {
    await Promise.all([...this.#open].map(([folder, dossier]) => this.#close(folder, dossier)));
  }

  #show(folder: string, dossier: Open, part: "speaker" | "screen" | "desk"): void {
    const shown = dossier.windows.get(part);
    if (shown !== undefined && !shown.isDestroyed()) {
      bringToFront(shown);
      return;
    }
    const window = part === "desk" ? this.#parts.openDesk() : openReviewWindow(part);
    dossier.windows.set(part, window);
    window.once("closed", () => {
      if (dossier.windows.get(part) === window) dossier.windows.delete(part);
      // The speaker's window is the dossier: what the officers see, and its desk, go with it.
      if (part === "speaker") for (const other of dossier.windows.values()) other.close();
      if (dossier.windows.size === 0) void this.#close(folder, dossier);
    });
    this.#parts.serve(part === "desk" ? "desk" : "review", window, part === "screen" ? part : "", dossier.supervisor);
  }

  #close(folder: string, dossier: Open): Promise<void> {
    dossier.closing ??= this.#end(folder, dossier);
    return dossier.closing;
  }

  async #end(folder: string, dossier: Open): Promise<void> {
    await dossier.supervisor.stop();
    if (dossier.isLeft || PASSING.test(folder)) await this.#remove(folder);
    if (this.#open.get(folder) === dossier) this.#open.delete(folder);
  }

  async #remove(folder: string): Promise<void> {
    await rm(join(this.#parts.dossiersFolder, folder), { recursive: true, force: true, maxRetries: 5 }).catch((error: unknown) =>
      this.#parts.onFault(`an opened dossier was not removed: ${String(error)}`),
    );
  }
}
