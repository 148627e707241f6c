import type { ReplyPicture } from "#domain/file/replyPicture.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The same picture, pixel by pixel, without what its camera or a program wrote into it: where and when it was taken, by which telephone, a thumbnail of what
 * was cut away, notes. Kept is what colours are drawn by, and which way is up. Null where it is not built as a picture of its kind is: what
 * stands in it cannot be told then.
 */
export function withoutMetadata(content: Uint8Array, mediaType: ReplyPicture["mediaType"]): Bytes | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const parts = mediaType === "image/jpeg" ? partsOfJpeg(bytes) : partsOfPng(bytes);
  return parts && new Uint8Array(Buffer.concat(parts));
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** ISO/IEC 10918-1, annex B: segments, each with its length, and after some of them what is drawn. What comes after the end is left behind. */
function partsOfJpeg(bytes: Buffer): readonly Buffer[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) return null;
    // Any marker may have more of these before it.
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === EOI) return [...parts, bytes.subarray(at, at + 2)];
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    const turned = marker === APP1 ? orientationIn(segment.subarray(4)) : null;
    if (turned !== null) parts.push(exifOf(turned));
    else if (marker === APP0) parts.push(...jfifOf(segment.subarray(4)));
    else if (isDrawnBy(marker, segment.subarray(4))) parts.push(segment);
    at = end;
    if (marker !== SOS) continue;
    while (at < bytes.length && !endsDrawing(bytes, at)) at += 1;
    parts.push(bytes.subarray(end, at));
  }
}

function isDrawnBy(marker: number, body: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return beginsWith(body, "ICC_PROFILE\0");
  return marker === APP14 && beginsWith(body, "Adobe");
}

const JFIF = "JFIF\0";
/** Its name, its version, and how many dots are an inch. */
const JFIF_BYTES = 12;

/** Without the small picture that may stand in it (ISO/IEC 10918-5). */
function jfifOf(body: Buffer): readonly Buffer[] {
  if (!beginsWith(body, JFIF) || body.length < JFIF_BYTES) return [];
  return [Buffer.from([0xff, APP0, 0, JFIF_BYTES + 4]), body.subarray(0, JFIF_BYTES), Buffer.from([0, 0])];
}

/** Whether a marker ends the compressed data: 0xFF before anything but a stuffed zero or a restart marker. */
function endsDrawing(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
}

const EXIF = "Exif\0\0";
const ORIENTATION = 0x0112;
const SHORT = 3;

/** Which way is up, where that is another than usual (Exif 2.32, 4.6.4); null where it is not, or not told. */
function orientationIn(body: Buffer): number | null {
  if (!beginsWith(body, EXIF)) return null;
  const tiff = body.subarray(EXIF.length);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = first < 8 ? 0 : short(first);
  for (let entry = 0; entry < count; entry += 1) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const turned = short(at + 8);
    return turned >= 2 && turned <= 8 ? turned : null;
  }
  return null;
}

/** A segment that says this and nothing else. */
function exifOf(turned: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from(EXIF, "latin1"), tiff]);
  return Buffer.concat([Buffer.from([0xff, APP1, 0, body.length + 2]), body]);
}

const PNG_SIGNATURE = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
/** What must be there, and of the rest what pixels are drawn by (PNG, third edition, 11). */
const DRAWN_BY = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "pHYs"]);

function partsOfPng(bytes: Buffer): readonly Buffer[] | null {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  const parts: Buffer[] = [PNG_SIGNATURE];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return null;
    if (DRAWN_BY.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return parts;
    at = end;
  }
  return null;
}

function beginsWith(body: Buffer, words: string): boolean {
  return body.subarray(0, words.length).equals(Buffer.from(words, "latin1"));
}
