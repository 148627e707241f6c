import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserWindow, dialog } from "electron";
import type { Locale } from "#contract/locale.ts";
import { savedName, withEnding } from "./printName.ts";
import { words } from "./words.ts";

interface Asking {
  readonly window: BrowserWindow;
  readonly locale: Locale;
  /** Where files go unless the person says otherwise. */
  readonly folder: string;
}

export interface WantedPlace {
  readonly name: string;
  readonly ending: "ismgt" | "xlsx";
}

/** Asks which sealed file is to be opened; null where the person gave it up. */
export async function chooseTransferFile({ window, locale, folder }: Asking): Promise<string | null> {
  const said = words[locale];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: said.carried,
    defaultPath: folder,
    filters: [{ name: said.transferFile, extensions: ["ismgt"] }],
    properties: ["openFile"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks which backup is meant; null where the person gave it up. */
export async function chooseBackup({ window, locale }: Asking): Promise<string | null> {
  const said = words[locale];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: said.chooseBackup,
    filters: [{ name: said.backups, extensions: ["age", "json"] }],
    properties: ["openFile"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for a folder in which backups are to lie; null where the person gave it up. */
export async function chooseFolder({ window, locale }: Asking): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words[locale].chooseFolder,
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where a new file is to lie; null where the person gave it up. The system asks them before one that is there is replaced. */
export async function choosePlace({ name, ending }: WantedPlace, { window, locale, folder }: Asking): Promise<string | null> {
  await mkdir(folder, { recursive: true });
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder, savedName(name, `.${ending}`)),
    filters: [{ name: ending === "ismgt" ? words[locale].transferFile : ending.toUpperCase(), extensions: [ending] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled || filePath === "" ? null : withEnding(filePath, `.${ending}`);
}
