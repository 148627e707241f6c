/** The entries of a list that is written as one text, parted by commas (or another sign) and line breaks. */
export function listed(text: string, comma = ","): readonly string[] {
  return text
    .replaceAll("\n", comma)
    .split(comma)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
