/** About how wide a text of one `rem` is; a sign above, below or before a letter of Devanagari takes no or little room of its own. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{Mn}/u.test(letter)) continue;
    const wide = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.58;
    width += /\p{Script=Devanagari}/u.test(letter) ? wide * ENLARGED : wide;
  }
  return width * OF_MEDIUM_WEIGHT;
}

const OF_MEDIUM_WEIGHT = 1.05;
/** As `wallFonts.css` draws Devanagari. */
const ENLARGED = 1.15;

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/ /u, 0.26],
  [/\p{Mc}/u, 0.26],
  [/[ijltf.’]/u, 0.33],
  [/r/u, 0.42],
  [/[mwMW]/u, 0.92],
  [/[A-Z]/u, 0.68],
];
