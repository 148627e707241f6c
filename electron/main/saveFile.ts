import { access, copyFile, mkdir, constants } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from "electron";
import type { FileSaved } from "#contract/shell.ts";
import { savedName, withEnding } from "./printName.ts";

export interface FileOrder {
  /** What it is called in its folder: a hash and an ending. */
  readonly file: string;
  /** What it is called at first. */
  readonly name: string;
}

export interface SaveFileParts {
  /** Where kept files and pictures lie. */
  readonly from: readonly string[];
  /** Where copies go unless the person says otherwise; made where it is not there. */
  readonly folder: string;
  readonly window: BrowserWindow;
  readonly ask: (window: BrowserWindow, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
}

/** Asks where a copy is to lie, and writes it there. Nothing opens it. Throws where it cannot be written. */
export async function saveFile({ file, name }: FileOrder, { from, folder, window, ask }: SaveFileParts): Promise<FileSaved> {
  const kept = await firstThere(from.map((each) => join(each, file.slice(0, 2), file)));
  if (kept === null) return { is: "not-here" };
  const ending = extname(file);
  await mkdir(folder, { recursive: true });
  const { canceled, filePath } = await ask(window, {
    defaultPath: join(folder, savedName(name, ending)),
    filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || filePath === "") return { is: "given-up" };
  const to = withEnding(filePath, ending);
  // The person agreed to the place of what they chose, and to no other.
  await copyFile(kept, to, to === filePath ? 0 : constants.COPYFILE_EXCL);
  return { is: "saved", name: basename(to) };
}

async function firstThere(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return null;
}
