import type { TableFault } from "#contract/tables.ts";
import { LONGEST_TABLE } from "#domain/registry/longestTable.ts";
import type { MessageId } from "../../i18n/en.ts";
import { readChosenFile } from "./chosenFile.ts";

/** Why a chosen file is not taken. */
export type TableFileFault = TableFault | "unreadable";

export const tableFaultMessage = (fault: TableFileFault): MessageId => `table.fault.${fault}`;

/** The bytes of a chosen file as the engine takes them, or why it cannot be used. */
export function readTableFile(file: Pick<File, "size" | "arrayBuffer">) {
  return readChosenFile(file, LONGEST_TABLE, async () => ({ bytes: base64Of(new Uint8Array(await file.arrayBuffer())) }));
}

/** More arguments than this and the call itself fails. */
const PIECE_BYTES = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES));
  return btoa(binary);
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
