/** No picture that the engine draws has a longer side, or more bytes. */
const LONGEST_SIDE_PX = 2_048;
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Whether these are the bytes of a WebP of one frame that is no larger than what the engine draws, by its heading alone: what came in a
 * dossier was drawn by anyone who made it. (developers.google.com/speed/webp/docs/riff_container)
 */
export function isSmallWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 30 || bytes.length > MOST_BYTES) return false;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString("latin1", 0, 4) !== "RIFF" || view.toString("latin1", 8, 12) !== "WEBP") return false;
  const size = sizeOf(view);
  return size !== null && size.every((side) => side > 0 && side <= LONGEST_SIDE_PX);
}

const ANIMATED = 0b10;

function sizeOf(webp: Buffer): readonly [width: number, height: number] | null {
  switch (webp.toString("latin1", 12, 16)) {
    case "VP8 ":
      return [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff];
    case "VP8L": {
      const bits = webp.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case "VP8X":
      return (webp.readUInt8(20) & ANIMATED) !== 0 ? null : [webp.readUIntLE(24, 3) + 1, webp.readUIntLE(27, 3) + 1];
    default:
      return null;
  }
}
