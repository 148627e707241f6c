import type { Random } from "./random.ts";

const MOST_BYTES = 256 * 1024;
const EDGES = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x50, 0x4b, 0x0a, 0x0d, 0x3c];

/** A real file with something done to it: bits, lengths, cuts, pieces twice or from another one. */
export function mutatedBytes(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let left = 1 + random.int(6); left > 0; left -= 1) changed = changedOnce(changed, others, random);
  return changed.subarray(0, MOST_BYTES);
}

function changedOnce(bytes: Uint8Array<ArrayBuffer>, others: readonly Uint8Array[], random: Random): Uint8Array<ArrayBuffer> {
  if (bytes.length === 0) return Uint8Array.from([random.pick(EDGES)]);
  const at = random.int(bytes.length);
  const to = Math.min(bytes.length, at + 1 + random.int(64));
  switch (random.int(7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
      return bytes;
    case 1:
      bytes.fill(random.pick(EDGES), at, Math.min(bytes.length, at + 1 + random.int(8)));
      return bytes;
    case 2:
      return bytes.slice(0, at);
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(to));
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(at));
    case 5: {
      const other = random.pick(others);
      const from = random.int(other.length + 1);
      return joined(bytes.subarray(0, at), other.subarray(from, from + random.int(512)), bytes.subarray(to));
    }
    default: {
      // A number of four bytes, as lengths and places in a file are.
      const value = random.pick([0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, random.int(2 ** 32)]);
      if (at + 4 <= bytes.length) new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, value, random.chance(0.7));
      return bytes;
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
