import { createReadStream } from "node:fs";
import { NotAnExport } from "./notAnExport.ts";
import type { TextEncoding } from "./fileRows.ts";

/** The letters of a text file, seen from its beginning and, where nothing is said there, from the whole of it. Throws {@link NotAnExport}. */
export async function encodingOf(path: string, beginning: Uint8Array): Promise<TextEncoding> {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return "utf-16le";
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  beginning.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Latin letters and commas in UTF-16 have a zero in every second byte, and in that one only.
  const most = beginning.length / 2;
  if (odd > most / 4 && even < most / 50) return "utf-16le";
  if (even > most / 4 && odd < most / 50) return "utf-16be";
  if (even + odd > 0) throw new NotAnExport("not-a-table");
  return (await isUtf8(path)) ? "utf-8" : "windows-1252";
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text in pieces, without a byte order mark. */
export async function* textOf(path: string, encoding: TextEncoding, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const chunk = piece as Buffer;
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield text;
    onRead((bytes += chunk.length));
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

const PIECE_BYTES = 256 * 1024;
