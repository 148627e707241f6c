/** A piece of a line. */
export type Inline =
  | { readonly is: "text"; readonly text: string }
  /** The name of something on the screen. */
  | { readonly is: "strong"; readonly text: string }
  /** A key, a path, a command. */
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "link"; readonly text: string; readonly to: string };
export type Line = readonly Inline[];

export type Block =
  | { readonly is: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly is: "paragraph"; readonly line: Line }
  | { readonly is: "list"; readonly isNumbered: boolean; readonly items: readonly Line[] }
  | { readonly is: "table"; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly is: "picture"; readonly alt: string; readonly file: string };

/**
 * Reads a page of the guide. It is written in a few forms of Markdown: headings, paragraphs, lists of one level, tables, pictures; bold, code and links in
 * their lines. What looks like anything else (HTML, quotes, nested lists) throws, so that a page cannot say more than is drawn of it.
 */
export function readMarkdown(source: string): readonly Block[] {
  return partsOf(source).map(blockOf);
}

/** The lines that belong together: parted by an empty line, or by a heading. */
function partsOf(source: string): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let open: string[] | null = null;
  for (const line of source.split(/\r?\n/u)) {
    if (line.trim() === "") open = null;
    else if (open !== null) open.push(line);
    else {
      open = [line];
      parts.push(open);
    }
  }
  return parts;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ""] = lines;
  const heading = /^(#{1,3}) (\S.*)$/u.exec(first);
  if (heading !== null) {
    if (lines.length > 1) throw new Error(`A heading stands alone: ${first}`);
    return { is: "heading", level: (heading[1] ?? "#").length as 1 | 2 | 3, text: plain(heading[2] ?? "") };
  }
  const picture = /^!\[([^\][]*)\]\(([^()\s]+)\)$/u.exec(first);
  if (picture !== null && lines.length === 1) return { is: "picture", alt: plain(picture[1] ?? ""), file: picture[2] ?? "" };
  if (first.startsWith("|")) return tableOf(lines);
  if (BULLET.test(first)) return { is: "list", isNumbered: false, items: itemsOf(lines, BULLET) };
  if (NUMBER.test(first)) return { is: "list", isNumbered: true, items: itemsOf(lines, NUMBER) };
  return { is: "paragraph", line: lineOf(lines.map((line) => line.trim()).join(" ")) };
}

const BULLET = /^- (?=\S)/u;
const NUMBER = /^\d{1,2}\. (?=\S)/u;

/** A line that begins no item goes on with the one before, and is set in. */
function itemsOf(lines: readonly string[], mark: RegExp): readonly Line[] {
  const items: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ""));
    else if (/^ {2,4}\S/u.test(line) && !mark.test(line.trimStart())) items.push(`${items.pop() ?? ""} ${line.trim()}`);
    else throw new Error(`No item of a list: ${line}`);
  }
  return items.map(lineOf);
}

function tableOf([head = "", rule = "", ...rows]: readonly string[]): Block {
  if (!/^\|(?:[ :-]{3,}\|)+$/u.test(rule)) throw new Error(`A table without its rule: ${head}`);
  const names = cellsOf(head);
  const filled = rows.map(cellsOf);
  const uneven = filled.find((cells) => cells.length !== names.length);
  if (uneven !== undefined) throw new Error(`A row of another length under ${head}`);
  return { is: "table", head: names, rows: filled };
}

function cellsOf(row: string): readonly Line[] {
  const trimmed = row.trim();
  if (!trimmed.endsWith("|")) throw new Error(`A row without its end: ${row}`);
  return trimmed
    .slice(1, -1)
    .split("|")
    .map((cell) => lineOf(cell.trim()));
}

const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\][]+)\]\(([^()\s]+)\)/gu;

function lineOf(text: string): Line {
  const pieces: Inline[] = [];
  let done = 0;
  for (const { index, 0: found, 1: strong, 2: code, 3: link, 4: to } of text.matchAll(INLINE)) {
    if (index > done) pieces.push({ is: "text", text: plain(text.slice(done, index)) });
    done = index + found.length;
    if (strong !== undefined) pieces.push({ is: "strong", text: plain(strong) });
    else if (code !== undefined) pieces.push({ is: "code", text: code });
    else if (link !== undefined && to !== undefined) pieces.push({ is: "link", text: plain(link), to });
  }
  if (done < text.length) pieces.push({ is: "text", text: plain(text.slice(done)) });
  return pieces;
}

/** Words without marks; a mark that was meant as itself has a backslash before it. */
function plain(text: string): string {
  const bare = text.replaceAll(/\\[\\*_`|[\]#<>-]/gu, "");
  if (/[*`<>|]|^#|\]\(/u.test(bare)) throw new Error(`A form that the guide does not know: ${text}`);
  return text.replaceAll(/\\([\\*_`|[\]#<>-])/gu, "$1");
}

/** The words of a line without its forms. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join("");
}
