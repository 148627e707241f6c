import { normaliseText } from "../text/normalise.ts";

/** One spelling for headings and values of a portal, without differences of case, signs, spaces, nukta and chandrabindu. */
export function valueKey(written: string): string {
  return normaliseText(written)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .replaceAll("ण्ड", "ंड")
    .replaceAll("म्ब", "ंब")
    .replaceAll("न्ध", "ंध")
    .trim();
}
