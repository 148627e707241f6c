import { withoutPiledMarks } from "./marks.ts";

/**
 * One spelling for comparing and searching: texts that a reader of Hindi, Punjabi or English would call the
 * same are equal afterwards. Idempotent; defined for every string, including lone surrogates.
 *
 * The order matters: invisible characters are removed first, because they separate what NFC would compose;
 * NFC comes last, because every earlier step may leave marks that compose.
 */
export function normaliseText(text: string): string {
  if (isSettled(text)) return text;
  if (PLAIN.test(text)) return text.toLowerCase().replace(WHITESPACE, " ").trim();
  const ordered = withoutPiledMarks(text.replace(INVISIBLE, "").toLowerCase()).normalize("NFD");
  // A few letters decompose into more marks and do not compose again.
  return withoutPiledMarks(foldIndicSigns(ordered).normalize("NFC")).replace(WHITESPACE, " ").trim();
}

/**
 * True for a word that is in its one spelling already, as most are, so that no pattern is run. False means that it may
 * not be.
 */
function isSettled(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const settled =
      code < 0x80
        ? code > 0x20 && code < 0x7f && !(code >= 0x41 && code <= 0x5a)
        : code >= FIRST_INDIC && code <= LAST_INDIC && !UNSETTLED.has(code);
    if (!settled) return false;
  }
  return true;
}

const FIRST_INDIC = 0x0900;
const LAST_INDIC = 0x0a7f;

/**
 * Letters with a nukta, marks that combine with others, everything that is folded, and Bengali, which is encoded between the
 * two scripts.
 */
const UNSETTLED: ReadonlySet<number> = new Set(
  [
    [0x0900, 0x0901],
    [0x0929, 0x0929],
    [0x0931, 0x0931],
    [0x0934, 0x0934],
    [0x093c, 0x093c],
    [0x0951, 0x0954],
    [0x0958, 0x095f],
    [0x0966, 0x096f],
    [0x0980, 0x0a01],
    [0x0a33, 0x0a33],
    [0x0a36, 0x0a36],
    [0x0a3c, 0x0a3c],
    [0x0a59, 0x0a5e],
    [0x0a66, 0x0a70],
  ].flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
);

/** Printable ASCII needs only lower case and single spaces. */
const PLAIN = /^[\t\n\r -~]*$/u;

/** Zero-width joiners and spaces, direction marks, soft hyphens, variation selectors, byte order marks. */
const INVISIBLE = /[\u{ad}\u{61c}\u{180e}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector}|\u{34f}/gu;

const WHITESPACE = /\s+/gu;

/** Nukta, chandrabindu and its Gurmukhi kin, and the digits of both scripts. */
const INDIC_SIGN = /[\u093c\u0a3c\u0901\u0a01\u0a70\u0966-\u096f\u0a66-\u0a6f]/gu;

function foldIndicSigns(decomposed: string): string {
  return decomposed.replace(INDIC_SIGN, (sign) => {
    const code = sign.charCodeAt(0);
    if (code === 0x093c || code === 0x0a3c) return "";
    if (code === 0x0901) return "\u0902";
    if (code === 0x0a01 || code === 0x0a70) return "\u0a02";
    return String.fromCharCode(0x30 + (code & 0xf) - 6);
  });
}
