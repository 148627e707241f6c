/**
 * A text for a cell in which no spreadsheet finds a formula. Spreadsheets evaluate what begins with a formula sign, some of them also behind
 * spaces, quotes and invisible characters; and when a cell is pasted or saved again, each of its lines may begin a cell. An apostrophe
 * before such a line keeps it a text; {@link fromWithoutFormula} removes it again, so that the text is read back unchanged. Linear in the
 * length of the text.
 */
export function withoutFormula(text: string): string {
  return changedLines(text, (line) => (isLive(line) ? `'${line}` : line));
}

/** Undoes {@link withoutFormula}; any other text stays as it is. */
export function fromWithoutFormula(text: string): string {
  return changedLines(text, (line) => (line.startsWith("'") && isLive(line.slice(1)) ? line.slice(1) : line));
}

function changedLines(text: string, change: (line: string) => string): string {
  if (!SIGN.test(text)) return text;
  // Every second part is a line break. A text that begins with one is escaped as a whole, since a cell may not begin so.
  const [first = "", ...rest] = text.split(LINE_BREAKS);
  const beginning = change(first + (rest[0] ?? ""));
  return (
    beginning +
    rest
      .slice(1)
      .map((part, index) => (index % 2 === 0 ? change(part) : part))
      .join("")
  );
}

/** A fast test: most texts hold none of these. */
const SIGN = /[=+\-@\t\r\n\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B＝＋－＠\v\f\u0085\u2028\u2029]/u;

const LINE_BREAKS = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/u;

function isLive(line: string): boolean {
  return LIVE.test(line);
}

/** Spaces, invisible characters and quotes, then a formula sign of any width, a tab or a line break. */
const LIVE =
  /^[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}"'`´‘’‚‛“”„‟‹›«»＂＇]*[=+\-@\t\r\n\v\f\u0085\u2028\u2029\u207A-\u207C\u208A-\u208C\u2212\uFE62\uFE63\uFE66\uFE6B＝＋－＠]/u;
