const BYTES_OF_A_NUMBER = 4;

/** Row numbers as calls carry them: unsigned 32-bit numbers, little-endian, as every machine is that this runs on. */
export function rowsInBase64(rows: Uint32Array): string {
  return Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength).toString("base64");
}

/** The other way round; what is left of a number that was cut off is passed over. */
export function rowsOfBase64(text: string): Uint32Array {
  const bytes = Buffer.from(text, "base64");
  const rows = new Uint32Array(Math.floor(bytes.length / BYTES_OF_A_NUMBER));
  Buffer.from(rows.buffer).set(bytes.subarray(0, rows.byteLength));
  return rows;
}
