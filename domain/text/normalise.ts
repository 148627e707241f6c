/**
 * One spelling for comparing and searching: two texts that a reader of Hindi, Punjabi or English would call
 * the same are equal afterwards. Idempotent; defined for every string, lone surrogates included.
 *
 * The order matters: invisible characters go first, because they keep apart what NFC would compose, and
 * NFC comes last, because every earlier step may leave marks that compose.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(WHITESPACE, " ").trim();
  return foldIndicSigns(text.replace(INVISIBLE, "").toLowerCase().normalize("NFD")).normalize("NFC").replace(WHITESPACE, " ").trim();
}

/** Printable ASCII needs no more than lower case and single spaces, and is most of what is written. */
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
