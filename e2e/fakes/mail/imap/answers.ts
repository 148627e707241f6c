/** A string as IMAP quotes it; one that has more than printable ASCII in it is a literal. */
export function quoted(text: string | null): string | Buffer {
  if (text === null) return "NIL";
  if (/^[\x20-\x7e]*$/u.test(text)) return `"${text.replaceAll(/["\\]/gu, "\\$&")}"`;
  return literal(Buffer.from(text));
}

export function literal(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`{${bytes.length}}\r\n`), bytes]);
}

export function joined(parts: readonly (string | Buffer)[], separator = " "): Buffer {
  return Buffer.concat(parts.flatMap((part, index) => [Buffer.from(index === 0 ? "" : separator), Buffer.from(part)]));
}

export function listed(parts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat([Buffer.from("("), joined(parts), Buffer.from(")")]);
}

/** ` 5-Nov-2026 10:00:00 +0000`. */
export function dateTime(at: number): string {
  const [, day = "", month = "", year = "", time = ""] = /, (\d+) (\w+) (\d+) ([\d:]+)/u.exec(new Date(at).toUTCString()) ?? [];
  return `"${String(Number(day)).padStart(2, " ")}-${month}-${year} ${time} +0000"`;
}

/** Whether a number is in a set such as `1:4,7,9:*`. */
export function isIn(set: string, number: number, last: number): boolean {
  return set.split(",").some((range) => {
    const [from = "", to = from] = range.split(":");
    const [first, second] = [from, to].map((end) => (end === "*" ? last : Number(end)));
    return number >= Math.min(first ?? 0, second ?? 0) && number <= Math.max(first ?? 0, second ?? 0);
  });
}
