import type { Locale } from "#contract/settings.ts";
import type { AskedOfShell } from "#contract/windows.ts";
import type { Displays, FileSaved, PutDisplay, StartsAtLogin } from "#contract/shell.ts";
import type { Staged } from "#domain/updates/trial.ts";

export interface FileOrder {
  /** What it is called in its folder. */
  readonly file: string;
  /** What it is to be called at first. */
  readonly name: string;
}

export interface ProxyQuestion {
  /** Scheme, host and port of what is to be reached: nothing else of an address is for a script of the network to see. */
  readonly origin: string;
  /** Where that script is; null to ask as the system is set up. */
  readonly pacUrl: string | null;
}

/** What the engine tells anyone who started it, and asks of them. */
export interface EngineHost {
  onConfigured(configured: boolean): void;
  onLocale(locale: Locale): void;
  /** Somebody wants to see cases: a desk comes to the front, and is opened where there is none. */
  onCasesAsked(): void;
  /** Somebody at a desk wants another window, or what else the menu does. */
  onAsked(asked: AskedOfShell): void;
  /** The window that the officers of a review see is to open. */
  onScreenAsked(): void;
  /** Makes a PDF; answers with its file, or null where that failed. Rejects once `signal` aborts, and what was begun ends. */
  print(order: PrintOrder, signal?: AbortSignal): Promise<string | null>;
  /** Asks the person at the window where a copy of a kept file is to lie, and writes it there. */
  saveFile(order: FileOrder): Promise<FileSaved>;
  /** Asks the person where a new file is to lie; null where they gave it up. */
  savePlace(wanted: { readonly name: string; readonly ending: "ismgt" | "xlsx" }): Promise<string | null>;
  /** A dossier lies opened in this folder of the dossiersFolder: its own engine and windows are to open. */
  onDossierOpened(folder: string): void;
  /** The window is to open that asks for the passphrase of a sealed file. */
  onFileAsked(): void;
  /** Shows a platform's page for signing in to the person, in the browser of the system. False where it could not. */
  openBrowser(address: string): Promise<boolean>;
  /** The engine is to end, and another one is to open the record. */
  onRestart(): void;
  /** Whether that comes about. */
  readonly restarts: boolean;
  /** Asks the person which backup is meant; null where they gave it up. */
  chooseBackup(): Promise<string | null>;
  /** Asks the person for a folder in which backups are to lie; null where they gave it up. */
  chooseFolder(): Promise<string | null>;
  /** Shows the file of the real record in the system's window for files. */
  onRecordAsked(): void;
  /** The whole engine runs, and a window has an answer of it. */
  onWorks(): void;
  /** Gets a new version ready to be tried at the next start, or none; false where the person of this machine may not put it in place. */
  stageUpdate(staged: Staged | null): Promise<boolean>;
  /** Opens the installer of a new version, by its name in the folder of new versions. False where the system did not. */
  installUpdate(name: string): Promise<boolean>;
  /** In a dossier: it is to be closed and removed from this machine. */
  onDossierLeft(): void;
  /** Whether the app starts when the person signs in to the machine; `put` says that it is to, or not. */
  startsAtLogin(put: boolean | null): Promise<StartsAtLogin>;
  /** Which displays have a wall; `put` says where one is to be, or not. */
  displays(put: PutDisplay | null): Promise<Displays>;
  /** The proxies for a target, as `PROXY host:port; DIRECT`; null where nobody could say. */
  resolveProxy(question: ProxyQuestion): Promise<string | null>;
  /** False where there is nobody who could be asked for a proxy. */
  readonly resolvesProxies: boolean;
}

/** For an engine without a shell: there are no windows to show, and nothing prints. */
export const hostWithoutWindows: EngineHost = {
  onConfigured: () => undefined,
  onLocale: () => undefined,
  onCasesAsked: () => undefined,
  onAsked: () => undefined,
  onScreenAsked: () => undefined,
  print: async () => null,
  saveFile: async () => ({ is: "not-written" }),
  savePlace: async () => null,
  onDossierOpened: () => undefined,
  onFileAsked: () => undefined,
  onDossierLeft: () => undefined,
  openBrowser: async () => false,
  onRestart: () => undefined,
  restarts: false,
  chooseBackup: async () => null,
  chooseFolder: async () => null,
  onRecordAsked: () => undefined,
  onWorks: () => undefined,
  stageUpdate: async () => false,
  installUpdate: async () => false,
  startsAtLogin: async () => ({ isOn: false, isPossible: false }),
  displays: async () => [],
  resolveProxy: async () => null,
  resolvesProxies: false,
};

/** What the shell is asked to print: the page shows what it takes under the token. */
export interface PrintOrder {
  readonly token: string;
  /** What the file is called, without its ending. */
  readonly name: string;
}
