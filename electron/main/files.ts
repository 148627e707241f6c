import { join } from "node:path";
import { BrowserWindow, app, dialog } from "electron";
import type { Locale } from "#contract/locale.ts";
import type { FileSaved } from "#contract/shell.ts";
import { chooseBackup, chooseFolder, choosePlace, chooseTransferFile } from "./carriedDialogs.ts";
import { type PaperOrder, printToFile } from "./printer.ts";
import { keptFolders } from "./protocol.ts";
import { type FileOrder, saveFile } from "./saveFile.ts";

interface FilesParts {
  /** Asks where no window has the keyboard. */
  readonly front: () => BrowserWindow;
  readonly locale: () => Locale;
  readonly load: LoadPaper;
}

type LoadPaper = (window: BrowserWindow, token: string) => void;

/** The files that a person keeps: where they are put, and which are chosen. */
export class Files {
  readonly #documentsDir: string | null;
  readonly #parts: FilesParts;

  /** `documentsDir` is where files are put without a choice; null for the person's own documents. */
  constructor(documentsDir: string | null, parts: FilesParts) {
    this.#documentsDir = documentsDir;
    this.#parts = parts;
  }

  save(order: FileOrder): Promise<FileSaved> {
    const ask = (window: BrowserWindow, options: Electron.SaveDialogOptions) => dialog.showSaveDialog(window, options);
    return saveFile(order, { from: keptFolders(), folder: this.#folder, window: this.#asking().window, ask });
  }

  print(order: PaperOrder, signal: AbortSignal, load: LoadPaper = this.#parts.load): Promise<string> {
    return printToFile(order, { folder: this.#folder, load }, signal);
  }

  choosePlace(wanted: Parameters<typeof choosePlace>[0]): ReturnType<typeof choosePlace> {
    return choosePlace(wanted, this.#asking());
  }

  chooseBackup(): ReturnType<typeof chooseBackup> {
    return chooseBackup(this.#asking());
  }

  chooseFolder(): ReturnType<typeof chooseFolder> {
    return chooseFolder(this.#asking());
  }

  chooseTransferFile(): ReturnType<typeof chooseTransferFile> {
    return chooseTransferFile(this.#asking());
  }

  #asking() {
    // The one that asks, and not the wall that it was opened from: it has the keyboard again afterwards.
    return { window: BrowserWindow.getFocusedWindow() ?? this.#parts.front(), locale: this.#parts.locale(), folder: this.#folder };
  }

  get #folder(): string {
    return this.#documentsDir ?? join(app.getPath("documents"), "ISMGT");
  }
}
