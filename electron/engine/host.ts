import type { FileSaved } from "#contract/files.ts";
import type { Locale } from "#contract/settings.ts";
import type { StartsAtLogin } from "#contract/startsAtLogin.ts";
import type { PrintOrder } from "./prints/prints.ts";

export interface FileOrder {
  /** What it is called in its folder. */
  readonly file: string;
  /** What it is to be called at first. */
  readonly name: string;
}

/** What the engine tells whoever started it, and asks of them. */
export interface EngineHost {
  onConfigured(configured: boolean): void;
  onLocale(locale: Locale): void;
  /** Somebody wants to see cases: a desk comes to the front, and is opened where there is none. */
  onCasesAsked(): void;
  /** Somebody wants a view of the wall in a window of its own. */
  onMirrorAsked(): void;
  /** The window that the officers of a review see is to open. */
  onScreenAsked(): void;
  /** Makes a PDF; answers with its file, or null where that failed. */
  print(order: PrintOrder): Promise<string | null>;
  /** Asks the person at the window where a copy of a kept file is to lie, and writes it there. */
  saveFile(order: FileOrder): Promise<FileSaved>;
  /** Whether the app starts when the person signs in to the machine; `put` says that it is to, or not. */
  startsAtLogin(put: boolean | null): Promise<StartsAtLogin>;
}

/** For an engine without a shell: there are no windows to show, and nothing prints. */
export const hostWithoutWindows: EngineHost = {
  onConfigured: () => undefined,
  onLocale: () => undefined,
  onCasesAsked: () => undefined,
  onMirrorAsked: () => undefined,
  onScreenAsked: () => undefined,
  print: async () => null,
  saveFile: async () => ({ is: "not-written" }),
  startsAtLogin: async () => ({ isOn: false, isPossible: false }),
};
