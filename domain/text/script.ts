/** The scripts that citizens of Haryana write in; everything else is `other`. */
export type Script = "latin" | "devanagari" | "gurmukhi" | "digit" | "other";

export function scriptOf(code: number): Script {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return "digit";
    return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? "latin" : "other";
  }
  if (code >= 0x0900 && code <= 0x097f) return code >= 0x0966 && code <= 0x096f ? "digit" : "devanagari";
  if (code >= 0x0a00 && code <= 0x0a7f) return code >= 0x0a66 && code <= 0x0a6f ? "digit" : "gurmukhi";
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff)) return "latin";
  return "other";
}
