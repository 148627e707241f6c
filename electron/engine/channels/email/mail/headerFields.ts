/** A field of a letter's header, as it came. */
export interface HeaderField {
  /** Lower case. */
  readonly name: string;
  /** Unfolded; bytes beyond ASCII as Latin 1. */
  readonly value: string;
  /** With its name and its folds, without the last line end. */
  readonly lines: string;
}

export interface RawHeader {
  readonly fields: readonly HeaderField[];
  /** Where the body begins. */
  readonly bodyAt: number;
}

const MOST_BYTES = 64 * 1024;
const FIELD = /^([!-9;-~]{1,76}):/u;

/** By RFC 5322 a letter has one of each at most. Programs differ in which of two they believe. */
const SINGLE = new Set([
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "subject",
  "date",
  "message-id",
  "in-reply-to",
  "references",
  "mime-version",
  "content-type",
  "content-transfer-encoding",
]);

/**
 * The header of a letter as strictly as RFC 5322 has it. Null for one that two programs could read in two ways: a field twice, a name with
 * a blank before its colon, a lone transfer return, line ends of two sorts, no end within 64 KB.
 */
export function strictHeaderOf(raw: Buffer): RawHeader | null {
  const text = raw.subarray(0, MOST_BYTES).toString("latin1");
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const end = text.indexOf(lineEnd + lineEnd);
  if (end <= 0) return null;
  const fields: HeaderField[] = [];
  const seen = new Set<string>();
  for (const lines of foldedLines(text.slice(0, end).split(lineEnd))) {
    const name = FIELD.exec(lines[0] ?? "")?.[1]?.toLowerCase();
    if (name === undefined || lines.some((line) => isBroken(line))) return null;
    if (SINGLE.has(name) && seen.has(name)) return null;
    seen.add(name);
    fields.push({
      name,
      value: lines
        .join("")
        .slice(name.length + 1)
        .trim(),
      lines: lines.join("\r\n"),
    });
  }
  return { fields, bodyAt: end + 2 * lineEnd.length };
}

/** A line that begins with a blank goes on with the one before it. */
export function foldedLines(lines: readonly string[]): readonly (readonly string[])[] {
  const folded: string[][] = [];
  for (const line of lines) {
    if (/^[ \t]/u.test(line) && folded.length > 0) folded.at(-1)?.push(line);
    else folded.push([line]);
  }
  return folded;
}

function isBroken(line: string): boolean {
  return line.trim() === "" || line.includes("\r") || line.includes("\n") || line.includes("\0");
}

/** The value of the only field of that name, or of the topmost; null where there is none. */
export function fieldIn({ fields }: RawHeader, name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}

const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9.-]{1,253}$/u;

/**
 * The address of a From that names exactly one person in one of the two usual forms, `a@b` and `Name <a@b>`; lower case. Null for every
 * other: several people, a group, a comment, an address within the name, letters beyond ASCII in the address.
 */
export function soleAddressIn(value: string): string | null {
  const plain = withoutQuoted(value);
  if (plain === null || /[(),;:\\]/u.test(plain)) return null;
  const opens = plain.indexOf("<");
  const address = opens < 0 ? plain.trim() : bracketed(plain, opens);
  return address !== null && ADDRESS.test(address.toLowerCase()) ? address.toLowerCase() : null;
}

function bracketed(plain: string, opens: number): string | null {
  const [before, rest] = [plain.slice(0, opens), plain.slice(opens + 1).trim()];
  return rest.endsWith(">") && !before.includes("@") && !before.includes(">") ? rest.slice(0, -1) : null;
}

/** With a blank for what is in quotes; null where a quote is left open. */
function withoutQuoted(value: string): string | null {
  let plain = "";
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (isQuoted && letter === "\\") at += 1;
    else if (letter === '"') {
      isQuoted = !isQuoted;
      plain += " ";
    } else if (!isQuoted) plain += letter;
  }
  return isQuoted ? null : plain;
}
