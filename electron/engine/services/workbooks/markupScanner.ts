import { BadWorkbook } from "./badWorkbook.ts";

/** Hears what an XML file is made of, in its order. Names come without their prefix. */
export interface MarkupListener {
  opened(name: string, attributes: string): void;
  closed(name: string): void;
  /** A piece of text as it is written, entities and all; one text may come in several pieces. */
  text(piece: string): void;
}

/** No tag of a workbook has a tenth of it. */
const LONGEST_TAG = 64 * 1024;

/**
 * Goes through XML that comes in pieces and looks at each letter once. Knows no entities of a file's own, so that none can unfold: a file
 * that declares a type is refused. Throws {@link BadWorkbook}.
 */
export function markupScanner(listener: MarkupListener): (piece: string) => void {
  let rest = "";
  /** Within a comment, an instruction or verbatim text: what ends it. */
  let until: "-->" | "?>" | "]]>" | null = null;

  return (piece) => {
    const text = rest + piece;
    let at = 0;
    for (;;) {
      if (until !== null) {
        const end = text.indexOf(until, at);
        const stop = end === -1 ? Math.max(at, text.length - until.length + 1) : end;
        if (until === "]]>" && stop > at) listener.text(verbatim(text.slice(at, stop)));
        at = end === -1 ? stop : end + until.length;
        if (end === -1) break;
        until = null;
      }
      const tag = text.indexOf("<", at);
      if (tag !== at && at < text.length) listener.text(tag === -1 ? text.slice(at) : text.slice(at, tag));
      at = tag === -1 ? text.length : tag;
      if (tag === -1) break;
      const begins = beginningAt(text, at);
      if (begins === "unknown-yet") break;
      if (begins !== "tag") {
        until = begins.until;
        at += begins.length;
        continue;
      }
      const end = endOfTag(text, at);
      if (end === null) break;
      tell(text.slice(at + 1, end), listener);
      at = end + 1;
    }
    rest = text.slice(at);
  };
}

const SPECIAL = [
  { begins: "<!--", until: "-->" },
  { begins: "<![CDATA[", until: "]]>" },
  { begins: "<?", until: "?>" },
] as const;

function beginningAt(text: string, at: number) {
  const second = text[at + 1];
  if (second === undefined) return "unknown-yet" as const;
  if (second !== "!" && second !== "?") return "tag" as const;
  for (const { begins, until } of SPECIAL) {
    if (text.startsWith(begins, at)) return { until, length: begins.length };
    if (begins.startsWith(text.slice(at, at + begins.length)) && text.length - at < begins.length) return "unknown-yet" as const;
  }
  throw new BadWorkbook("not-a-table");
}

/** Where the tag ends that begins at `from`; null where that has not come yet. A `>` within quotes ends nothing. */
function endOfTag(text: string, from: number): number | null {
  const most = Math.min(text.length, from + LONGEST_TAG);
  let quote = 0;
  for (let at = from + 1; at < most; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === GREATER) return at;
  }
  if (text.length - from >= LONGEST_TAG) throw new BadWorkbook("too-large");
  return null;
}

const [DOUBLE, SINGLE, GREATER] = [0x22, 0x27, 0x3e] as const;

function tell(tag: string, listener: MarkupListener): void {
  if (tag.startsWith("/")) return listener.closed(localName(tag.slice(1).trim()));
  const isEmpty = tag.endsWith("/");
  const [, written = "", attributes = ""] = TAG.exec(tag) ?? [];
  const name = localName(written);
  listener.opened(name, isEmpty ? attributes.slice(0, -1) : attributes);
  if (isEmpty) listener.closed(name);
}

const TAG = /^([^\s/]+)([\s\S]*)$/u;

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Verbatim text means what it says: what would be read as an entity or a break of a workbook is written so that it is not. */
function verbatim(text: string): string {
  return text.replaceAll("&", "&amp;");
}
