import { isComparable } from "#domain/comparable.ts";

/** Deeper than any platform nests, and far from where walking through a value would exhaust the stack. */
const DEEPEST = 100;
/** Lists and objects. A page of a hundred posts has some ten thousand. */
const MOST_PARTS = 500_000;

/**
 * JSON of an answer; undefined for what is none, such as half an answer or a proxy's page, for what is nested deeper or has more parts
 * than an answer can have, and for what no schema can read. Looked at in one pass before anything is built of it.
 */
export function boundedJson(body: Uint8Array | string): unknown {
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (!isWithinBounds(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isComparable(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a JSON text, or whatever else it is, stays within the bounds of depth and parts. */
export function isWithinBounds(text: string, { deepest = DEEPEST, mostParts = MOST_PARTS } = {}): boolean {
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth += 1;
        parts += 1;
        if (depth > deepest || parts > mostParts) return false;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth -= 1;
        break;
      default:
    }
  }
  return true;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d] as const;

/** Where the string ends that begins at `from`; a quote behind an odd number of backslashes is one of its letters. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}
