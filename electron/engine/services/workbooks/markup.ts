import { parser } from "sax";
import type { Tag } from "sax";

export type Attributes = Readonly<Record<string, string | undefined>>;

/** Hears what an XML file is made of, in its order. Names come in small letters, those of elements without their prefix. */
export interface MarkupListener {
  opened?(name: string, attributes: Attributes): void;
  closed?(name: string): void;
  /** One text may come in several pieces. */
  text?(piece: string): void;
}

/** No tag of a workbook has a tenth of them. */
const MOST_ATTRIBUTES = 1_000;

/**
 * Goes through XML that comes in pieces. Knows no entities of a file's own, so that none can unfold: a file that declares a type is refused,
 * and so is one with a name or a value of more than 64 KB. Throws {@link BadWorkbook}.
 */
export function markupReader(listener: MarkupListener): (piece: string) => void {
  let attributesOfTag = 0;
  const told = (piece: string) => listener.text?.(piece);
  const refuse = () => {
    throw new BadWorkbook("not-a-table");
  };
  // Not strict: what is wrong with a tag is passed over, and telling of each of a million faults would take minutes.
  const reader = Object.assign(parser(false, { position: false, lowercase: true, noscript: true }), {
    onopentagstart() {
      attributesOfTag = 0;
    },
    onattribute() {
      attributesOfTag += 1;
      if (attributesOfTag > MOST_ATTRIBUTES) throw new BadWorkbook("too-large");
    },
    onopentag: ({ name, attributes }: Tag) => listener.opened?.(localName(name), attributes),
    onclosetag: (name: string) => listener.closed?.(localName(name)),
    ontext: told,
    oncdata: told,
    ondoctype: refuse,
    onsgmldeclaration: refuse,
    onerror(error: Error) {
      throw new BadWorkbook("too-large", { cause: error });
    },
  });
  return (piece) => void reader.write(piece);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The text of a cell, as the writer of a workbook meant it: what XML cannot hold is written `_x000D_`. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) => {
        const unit = Number.parseInt(code, 16);
        return unit < 0xd800 || unit > 0xdfff ? String.fromCodePoint(unit) : "\ufffd";
      })
    : text;
}

type WorkbookFault = "not-a-table" | "old-excel" | "too-large";

/** A workbook cannot be read: it is broken, has a password, or is heavier than anything it could be good for. */
export class BadWorkbook extends Error {
  override readonly name = "BadWorkbook";
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
