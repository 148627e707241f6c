/** The text of an XML element, as the writer of a workbook meant it. */
export function unescaped(text: string): string {
  const plain = text.includes("&") ? text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/giu, replaceEntity) : text;
  return plain.includes("_x")
    ? plain.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    : plain;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function replaceEntity(whole: string, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  return characterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal));
}

function characterOf(code: number): string {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
}

/** The value of an attribute within a tag; null where it has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + name.length)) {
    const before = tag[at - 1] ?? " ";
    const equals = afterSpaces(tag, at + name.length);
    if (!/[\s:]/u.test(before) || tag[equals] !== "=") continue;
    const opening = afterSpaces(tag, equals + 1);
    const quote = tag[opening];
    if (quote !== '"' && quote !== "'") continue;
    const closing = tag.indexOf(quote, opening + 1);
    return closing === -1 ? null : unescaped(tag.slice(opening + 1, closing));
  }
  return null;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text[at] ?? "")) at += 1;
  return at;
}
