/** The header of a message, to the empty line that ends it. */
export function headerOf(raw: Buffer): Buffer {
  const end = raw.indexOf("\r\n\r\n");
  return end < 0 ? raw : raw.subarray(0, end + 4);
}

/** A header field, unfolded; null where there is none. */
export function fieldOf(raw: Buffer, name: string): string | null {
  const header = headerOf(raw)
    .toString("latin1")
    .replaceAll(/\r\n[ \t]+/gu, " ");
  const found = header.split("\r\n").find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return found === undefined ? null : found.slice(name.length + 1).trim();
}

/** The header fields of these names, as they stand, with the empty line that ends a header. */
export function fieldsOf(raw: Buffer, names: readonly string[]): Buffer {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const fields = headerOf(raw)
    .toString("latin1")
    .split(/\r\n(?![ \t])/u)
    .filter((field) => wanted.has((field.split(":")[0] ?? "").toLowerCase()));
  return Buffer.from([...fields, "", ""].join("\r\n"), "latin1");
}
