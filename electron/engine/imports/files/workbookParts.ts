import { attributeOf, unescaped } from "./markup.ts";
import { NotAnExport } from "./notAnExport.ts";
import type { ZipEntry } from "./zipFile.ts";

export interface WorkbookParts {
  readonly sheet: ZipEntry;
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether it shows its number as a date. */
  readonly isDate: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const MOST_BYTES_OF_A_PART = 16 * 1024 * 1024;
/** All texts of a workbook that are shared by its cells are held at once. */
const MOST_BYTES_OF_STRINGS = 400 * 1024 * 1024;

/** What has to be known before the first sheet is read. Throws {@link NotAnExport}. */
export async function workbookParts(entries: readonly ZipEntry[]): Promise<WorkbookParts> {
  const named = new Map(entries.map((entry) => [entry.name.replaceAll("\\", "/").replace(/^\//u, "").toLowerCase(), entry]));
  const text = async (name: string) => {
    const entry = named.get(name);
    return entry === undefined ? null : textOfEntry(entry);
  };
  const workbook = await text("xl/workbook.xml");
  if (workbook === null) throw new NotAnExport("not-a-table");
  const relations = (await text("xl/_rels/workbook.xml.rels")) ?? "";
  const sheet = named.get(sheetName(workbook, relations)) ?? entries.find(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/iu.test(name));
  if (sheet === undefined) throw new NotAnExport("not-a-table");
  const styles = (await text("xl/styles.xml")) ?? "";
  const strings = named.get("xl/sharedstrings.xml");
  const properties = /<(?:\w+:)?workbookPr\b([^>]*)>/u.exec(workbook)?.[1] ?? "";
  return {
    sheet,
    strings: strings === undefined ? [] : await sharedStrings(strings),
    isDate: dateStyles(styles),
    from1904: /^(?:1|true)$/iu.test(attributeOf(properties, "date1904") ?? ""),
  };
}

/** The first sheet that is not hidden. */
function sheetName(workbook: string, relations: string): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/gu)].map(([, tag = ""]) => tag);
  const shown = sheets.find((tag) => (attributeOf(tag, "state") ?? "visible") === "visible") ?? sheets[0] ?? "";
  const id = /\b\w+:id\s*=\s*["']([^"']*)["']/u.exec(shown)?.[1] ?? "";
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/gu)]
    .map(([, tag = ""]) => tag)
    .find((tag) => attributeOf(tag, "Id") === id);
  const target = (relation === undefined ? null : attributeOf(relation, "Target")) ?? "";
  return (target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase();
}

async function textOfEntry(entry: ZipEntry): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of entry.read(MOST_BYTES_OF_A_PART)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

async function sharedStrings(entry: ZipEntry): Promise<readonly string[]> {
  const strings: string[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  const item = new RegExp(ITEM, "gu");
  for await (const piece of entry.read(MOST_BYTES_OF_STRINGS)) {
    rest += decoder.decode(piece, { stream: true });
    let taken = 0;
    item.lastIndex = 0;
    for (let match = item.exec(rest); match !== null; match = item.exec(rest)) {
      strings.push(textOfRuns(match[1] ?? ""));
      taken = item.lastIndex;
    }
    rest = rest.slice(taken);
    if (rest.length > LONGEST_STRING) throw new NotAnExport("too-large");
  }
  return strings;
}

const LONGEST_STRING = 2 * 1024 * 1024;
const ITEM = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/u;
const RUN = /<(?:\w+:)?t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/(?:\w+:)?t>)/gu;
const READING_AID = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/gu;

/** The text of a string that may consist of differently printed runs. */
export function textOfRuns(markup: string): string {
  const runs = markup.includes("rPh") ? markup.replaceAll(READING_AID, "") : markup;
  return [...runs.matchAll(RUN)].map(([, text = ""]) => unescaped(text)).join("");
}

function dateStyles(styles: string): readonly boolean[] {
  const formats = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/gu)].map(([, tag = ""]) => [
      Number(attributeOf(tag, "numFmtId")),
      attributeOf(tag, "formatCode") ?? "",
    ]),
  );
  const cells = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/u.exec(styles)?.[1] ?? "";
  return [...cells.matchAll(/<(?:\w+:)?xf\b([^>]*)>/gu)].map(([, tag = ""]) => {
    const id = Number(attributeOf(tag, "numFmtId") ?? "0");
    const code = formats.get(id);
    return code === undefined ? isDateNumber(id) : isDateCode(code);
  });
}

/** Formats that every spreadsheet has, those of East Asia among them. */
function isDateNumber(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function isDateCode(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return /[dmyhs]/iu.test(bare) && !/^general$/iu.test(bare);
}
