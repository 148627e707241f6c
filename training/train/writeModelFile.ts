import { MODEL_MAGIC } from "#domain/understanding/model/modelFile.ts";
import type { ModelContent } from "#domain/understanding/model/modelFile.ts";
import type { SequenceData } from "#domain/understanding/model/sequence.ts";
import type { TableData } from "#domain/understanding/model/table.ts";

/** The bytes of the file. The header must be plain ASCII. */
export function writeModelFile({ header, sense, language, sequence }: ModelContent): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(header);
  const head = new Uint8Array(MODEL_MAGIC.length + 4 + text.length);
  for (let at = 0; at < MODEL_MAGIC.length; at += 1) head[at] = MODEL_MAGIC.charCodeAt(at);
  new DataView(head.buffer).setUint32(MODEL_MAGIC.length, text.length, true);
  for (let at = 0; at < text.length; at += 1) head[MODEL_MAGIC.length + 4 + at] = text.charCodeAt(at);
  const parts = [head, ...bytesOf(sense), ...bytesOf(language), ...bytesOfSequence(sequence)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The sections of a table, in the order in which they stand. */
function bytesOf(data: TableData): readonly Uint8Array[] {
  const { hashes, rarity, scale, weights, bias } = data;
  return [hashes, rarity, scale, weights, bias].map((list) => asBytes(list));
}

function bytesOfSequence({ hashes, scale, rows, weights }: SequenceData): readonly Uint8Array[] {
  return [hashes, scale, rows, ...weights].map((list) => asBytes(list));
}

function asBytes({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
