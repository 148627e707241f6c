let segmenter: Intl.Segmenter | undefined;

/** Widens a span so that neither end is inside a grapheme cluster. */
export function snapToGraphemes(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  if (isPlainBoundary(text, start) && isPlainBoundary(text, end)) return { start, end };
  // A window is enough, since longer clusters do not occur in writing. It ends at plain boundaries where there are any.
  const from = boundaryBefore(text, start);
  const to = boundaryAfter(text, end);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  let first = from;
  let last = to;
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    if (from + index <= start) first = from + index;
    if (from + index + segment.length >= end) {
      last = from + index + segment.length;
      break;
    }
  }
  return { start: first, end: last };
}

/** In UTF-16 units. Without the limit, a text without plain boundaries would be segmented as a whole for each span. */
const LONGEST_CLUSTER = 128;

/** There is always a boundary between two ASCII characters (other than CR LF), and between one of them and a letter of Hindi. */
function isPlainBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 0x80) return (after < 0x80 && !(before === 0x0d && after === 0x0a)) || isHindiLetter(after);
  return after < 0x80 && before >= 0x0900 && before <= 0x097f;
}

/** Not vowel signs and the like, which belong to the letter before them. */
function isHindiLetter(code: number): boolean {
  return (code >= 0x0904 && code <= 0x0939) || (code >= 0x0958 && code <= 0x0961);
}

function boundaryBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_CLUSTER && !isPlainBoundary(text, from)) from -= 1;
  return from;
}

function boundaryAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && to - at < LONGEST_CLUSTER && !isPlainBoundary(text, to)) to += 1;
  return to;
}
