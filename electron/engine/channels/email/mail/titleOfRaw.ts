import { plainName } from "./cleanText.ts";
import { endOfHeader } from "./boundedHeader.ts";

const MOST_BYTES = 64 * 1024;

/** Who seems to have written a letter that nothing can read, and of what: looked for in its first lines, without reading it. Null where they say nothing. */
export function titleOfRaw(raw: Buffer): string | null {
  const header = raw.toString("utf8", 0, Math.min(MOST_BYTES, endOfHeader(raw.subarray(0, MOST_BYTES)).end));
  const fields = new Map<string, string>();
  let name = "";
  for (const line of header.split("\n")) {
    const words = line.trim();
    if (/^[ \t]/u.test(line)) {
      const before = fields.get(name);
      if (before !== undefined && before.length < 1_000) fields.set(name, `${before} ${words.slice(0, 1_000)}`);
      continue;
    }
    const end = words.slice(0, 40).indexOf(":");
    name = words.slice(0, Math.max(end, 0)).toLowerCase();
    if (WANTED.has(name) && !fields.has(name)) fields.set(name, words.slice(end + 1, end + 1_000).trim());
    else name = "";
  }
  const said = [...WANTED].flatMap((each) => plainName(decoded(fields.get(each) ?? "")) || []);
  return said.length === 0 ? null : said.join(" · ");
}

const WANTED: ReadonlySet<string> = new Set(["from", "subject"]);

/** RFC 2047, as far as a title needs it: what cannot be decoded stays as it is. */
function decoded(words: string): string {
  return words
    .slice(0, 2_000)
    .replaceAll(/\?= =\?/gu, "?==?")
    .replaceAll(/=\?([\w-]{1,40})\?([bq])\?([^?\s]{0,1000})\?=/giu, (whole, charset: string, way: string, coded: string) => {
      try {
        const bytes =
          way.toLowerCase() === "b"
            ? Buffer.from(coded, "base64")
            : Buffer.from(
                coded
                  .replaceAll("_", " ")
                  .replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
                "latin1",
              );
        return new TextDecoder(charset).decode(bytes);
      } catch {
        return whole;
      }
    });
}
