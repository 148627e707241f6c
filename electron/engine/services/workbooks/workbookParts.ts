import { BadWorkbook, markupReader, unescaped } from "./markup.ts";
import type { Attributes, MarkupListener } from "./markup.ts";
import type { WorkbookLimits } from "./workbookRows.ts";
import type { ZipEntry } from "./zipFile.ts";

export interface WorkbookParts {
  readonly sheet: ZipEntry;
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether it shows its number as a date. */
  readonly isDate: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const MOST_BYTES_OF_A_PART = 8 * 1024 * 1024;
/** Of sheets, relations, styles: more than any program writes. */
const MOST_LISTED = 70_000;
const MOST_STRINGS = 5_000_000;
/** What a spreadsheet lets into a cell; more is no text that anybody wrote. */
const LONGEST_CELL = 32_767;

/** What has to be known before the first sheet is read. Throws {@link BadWorkbook}. */
export async function workbookParts(entries: readonly ZipEntry[], limits: WorkbookLimits): Promise<WorkbookParts> {
  const named = new Map(entries.map((entry) => [entry.name.replaceAll("\\", "/").replace(/^\//u, "").toLowerCase(), entry]));
  const workbook = named.get("xl/workbook.xml");
  if (workbook === undefined) throw new BadWorkbook("not-a-table");
  const { sheets, properties } = await listedSheets(workbook);
  const relations = await tagsOf(named.get("xl/_rels/workbook.xml.rels"), "relationship");
  const sheet = named.get(sheetName(sheets, relations)) ?? entries.find(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/iu.test(name));
  if (sheet === undefined) throw new BadWorkbook("not-a-table");
  const strings = named.get("xl/sharedstrings.xml");
  return {
    sheet,
    strings: strings === undefined ? [] : await sharedStrings(strings, limits.stringsBytes),
    isDate: await dateStyles(named.get("xl/styles.xml")),
    from1904: /^(?:1|true)$/iu.test(properties["date1904"] ?? ""),
  };
}

/** Goes through a part, where there is one. */
async function scan(entry: ZipEntry | undefined, mostBytes: number, listener: MarkupListener): Promise<void> {
  if (entry === undefined) return;
  const decoder = new TextDecoder();
  const push = markupReader(listener);
  for await (const piece of entry.read(mostBytes)) push(decoder.decode(piece, { stream: true }));
  push(decoder.decode());
}

async function tagsOf(entry: ZipEntry | undefined, wanted: string): Promise<readonly Attributes[]> {
  const found: Attributes[] = [];
  await scan(entry, MOST_BYTES_OF_A_PART, { opened: (name, attributes) => void (name === wanted && listed(found, attributes)) });
  return found;
}

function listed<Each>(list: Each[], each: Each): void {
  if (list.length >= MOST_LISTED) throw new BadWorkbook("too-large");
  list.push(each);
}

async function listedSheets(workbook: ZipEntry): Promise<{ readonly sheets: readonly Attributes[]; readonly properties: Attributes }> {
  const sheets: Attributes[] = [];
  let properties: Attributes = {};
  await scan(workbook, MOST_BYTES_OF_A_PART, {
    opened(name, attributes) {
      if (name === "sheet") listed(sheets, attributes);
      if (name === "workbookpr") properties = attributes;
    },
  });
  return { sheets, properties };
}

/** The first sheet that is not hidden. */
function sheetName(sheets: readonly Attributes[], relations: readonly Attributes[]): string {
  const shown = sheets.find(({ state = "visible" }) => state === "visible") ?? sheets[0] ?? {};
  const id = Object.entries(shown).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
  const target = relations.find((relation) => relation["id"] === id)?.["target"] ?? "";
  return (target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase();
}

async function sharedStrings(entry: ZipEntry, mostBytes: number): Promise<readonly string[]> {
  const strings: string[] = [];
  const runs = textOfRuns();
  await scan(entry, mostBytes, {
    opened(name) {
      if (name === "si") runs.begin();
      runs.opened(name);
    },
    closed(name) {
      runs.closed(name);
      if (name !== "si") return;
      if (strings.length >= MOST_STRINGS) throw new BadWorkbook("too-large");
      strings.push(runs.whole());
    },
    text: (piece) => runs.add(piece),
  });
  return strings;
}

export interface Runs {
  begin(): void;
  opened(name: string): void;
  closed(name: string): void;
  add(piece: string): void;
  whole(): string;
}

/** Gathers the text of a string that may consist of differently printed runs, its reading aids left out. */
export function textOfRuns(): Runs {
  let isText = false;
  let aids = 0;
  let gathered = "";
  return {
    begin() {
      gathered = "";
      isText = false;
      aids = 0;
    },
    opened(name) {
      if (name === "rph") aids += 1;
      if (name === "t") isText = true;
    },
    closed(name) {
      if (name === "rph") aids -= 1;
      if (name === "t") isText = false;
    },
    add(piece) {
      if (!isText || aids > 0) return;
      gathered += piece;
      requireBearable(gathered);
    },
    whole: () => cut(unescaped(gathered)),
  };
}

/** As it is written, a letter taking seven at most. */
const LONGEST_WRITTEN = 1024 * 1024;

export function requireBearable(written: string): void {
  if (written.length > LONGEST_WRITTEN) throw new BadWorkbook("too-large");
}

export function cut(text: string): string {
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text;
}

async function dateStyles(styles: ZipEntry | undefined): Promise<readonly boolean[]> {
  const formats = new Map<number, string>();
  const isDate: boolean[] = [];
  let isOfCells = false;
  const ofCells: number[] = [];
  await scan(styles, MOST_BYTES_OF_A_PART, {
    opened(name, attributes) {
      if (name === "cellxfs") isOfCells = true;
      if (name === "numfmt" && formats.size < MOST_LISTED)
        formats.set(Number(attributes["numfmtid"]), (attributes["formatcode"] ?? "").slice(0, LONGEST_FORMAT));
      if (name === "xf" && isOfCells) listed(ofCells, Number(attributes["numfmtid"] ?? "0"));
    },
    closed(name) {
      if (name === "cellxfs") isOfCells = false;
    },
  });
  for (const id of ofCells) {
    const code = formats.get(id);
    isDate.push(code === undefined ? isDateNumber(id) : isDateCode(code));
  }
  return isDate;
}

const LONGEST_FORMAT = 255;

/** Formats that every spreadsheet has, those of East Asia among them. */
function isDateNumber(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function isDateCode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\][]*\]/giu, "");
  return /[dmyhs]/iu.test(bare) && !/^general$/iu.test(bare);
}
