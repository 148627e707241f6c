/** So much of what could not be read is shown: a window draws all of it at once. */
const MOST_CHARACTERS = 100_000;

/** What came and could not be read, as plain text: what hides, turns or controls is written out by its number, so that it does nothing. */
export function rawWords(raw: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(raw.subarray(0, MOST_CHARACTERS * 3)).replaceAll("\r\n", "\n");
  return text
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu, (sign) =>
      sign === "\n" || sign === "\t" ? sign : `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
}
