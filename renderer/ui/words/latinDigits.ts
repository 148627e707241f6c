const DEVANAGARI_ZERO = 0x0966;
const GURMUKHI_ZERO = 0x0a66;

/** A number typed on a Hindi or Punjabi keyboard is the same number. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0966-\u096f\u0a66-\u0a6f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= GURMUKHI_ZERO ? GURMUKHI_ZERO : DEVANAGARI_ZERO));
  });
}
