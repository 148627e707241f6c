/**
 * The text with digits of all common scripts as ASCII digits, full-width letters as plain ones, and invisible or combining
 * characters as U+0000, which patterns can skip. Keeps the length, so that offsets stay valid.
 */
export function readable(text: string): string {
  return text.replace(UNUSUAL, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    const zero = ZEROS.find((each) => code >= each && code <= each + 9);
    if (zero !== undefined) return String.fromCharCode(0x30 + code - zero);
    if (SPACE.test(letter)) return " ";
    if (DASH.test(letter)) return "-";
    return DIGIT.test(letter) ? letter : "\u0000";
  });
}

/** Arabic (two), Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada digits. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6];

/**
 * Only characters of one UTF-16 unit, so that the length stays; and not the vowel signs of Hindi and Punjabi, which belong to
 * their words.
 */
const UNUSUAL =
  /(?=[\u{80}-\u{8ff}\u{966}-\u{96f}\u{980}-\u{9ff}\u{a66}-\u{a6f}\u{a80}-\u{ffff}])[\p{Mn}\p{Me}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Nd}\p{Pd}\u{2212}\u{ff01}-\u{ff5e}]/gu;
/** Digits of rarer scripts stay as they are. */
const DIGIT = /\p{Nd}/u;
const SPACE = /[\p{Zs}\p{Zl}\p{Zp}]/u;
const DASH = /[\p{Pd}\u{2212}]/u;
