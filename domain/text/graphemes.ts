let segmenter: Intl.Segmenter | undefined;

/** Widens a span so that neither end is inside a grapheme cluster. */
export function snapToGraphemes(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: clusterAt(text, start).start, end: clusterAt(text, end).end };
}

/** The cluster that a position is inside of; both ends are the position itself where that is a boundary. */
function clusterAt(text: string, at: number): { readonly start: number; readonly end: number } {
  if (isPlainBoundary(text, at)) return { start: at, end: at };
  // A window is enough, since longer clusters do not occur in writing. It ends at plain boundaries where there are any. The segmenter copies all that it is
  // given with each cluster that it names, so it is never given the whole text or span.
  const from = boundaryBefore(text, at);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const cluster = segmenter.segment(text.slice(from, boundaryAfter(text, at))).containing(at - from);
  if (cluster === undefined || cluster.index === at - from) return { start: at, end: at };
  return { start: from + cluster.index, end: from + cluster.index + cluster.segment.length };
}

/** In UTF-16 units. Without the limit, a text without plain boundaries would be segmented as a whole for each span. */
const LONGEST_CLUSTER = 128;

/**
 * Whether the rules for clusters part the two characters whatever stands around them (UAX #29: only CR LF, a mark after it, or a sign that prepends itself
 * holds a digit, a space, a control or a letter of ASCII to what is before it). False where it takes more than a look at them.
 */
function isPlainBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before < 0x80 && after < 0x80) return !(before === 0x0d && after === 0x0a);
  if (before < 0x80 && isHindiLetter(after)) return true;
  return (after < 0x80 || STANDS_ALONE.test(text.charAt(at))) && (before < 0x80 || !MAY_PREPEND.test(text.charAt(at - 1)));
}

/** Digits, spaces and controls; the joiners are marks. */
const STANDS_ALONE = /[\p{Nd}\p{Z}\p{Cc}]|(?![\u200c\u200d])\p{Cf}/u;
/** The second half of a pair may belong to a sign that does. */
const MAY_PREPEND = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\ud800-\udfff]/u;

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
