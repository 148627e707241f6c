/** How wide a text of one `rem` is drawn, in letters of weight 500 of the fonts of the wall; those of weight 400 are a fiftieth narrower. */
export function widthOf(text: string): number {
  const drawn = JOINED.reduce((before, [joined, as]) => before.replaceAll(joined, as), text);
  let width = -STEM * (drawn.match(WITHOUT_STEM)?.length ?? 0);
  for (const letter of drawn) if (!TAKES_NO_ROOM.test(letter)) width += WIDTH_OF.get(letter) ?? OTHER;
  return width;
}

/** Signs above and below a letter, and those that join letters. */
const TAKES_NO_ROOM = /[\p{Mn}\p{Cf}]/u;

/** What of letters that join takes room of its own, or a letter that is as wide as they are. */
const JOINED: readonly (readonly [joined: RegExp, as: string])[] = [
  [/ज्ञ/gu, "च"],
  [/क्ष/gu, "भ"],
  // Over or under the other letter.
  [/र्(?=[क-ह])|्र/gu, ""],
  // One over the other.
  [/द्(?=[क-ह])|[टड]्(?=[टठडढ])|ष्(?=[टठ])/gu, ""],
  [/रु/gu, "रा"],
  [/रू/gu, "रर"],
];
/** These letters lose their stem where a consonant follows them without a vowel. */
const WITHOUT_STEM = /[कखगघचजझञणतथधनपफबभमयलवशषसह]़?्(?=[क-ह])/gu;
const STEM = 0.29;

/** As Noto Sans draws Latin, and `wallFonts.css` Devanagari; letters that differ by less than a fortieth stand together. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["‘’", 0.19],
  ["' ", 0.25],
  ["ijl.:·!,;J", 0.27],
  ["`()-[]", 0.32],
  ["If", 0.355],
  ["t{}“”/\\", 0.385],
  ['r"°_?', 0.43],
  ["zsc–", 0.49],
  ["vFyLx*S|", 0.54],
  ["EkT0123456789$+<=>^a~×ZeY", 0.572],
  ["PXoVbdgpqhnuKR", 0.621],
  ["C#BA", 0.647],
  ["GD&UH", 0.736],
  ["NOQ", 0.781],
  ["w…", 0.808],
  ["≥≤→↑%", 0.841],
  ["@M", 0.91],
  ["Wm", 0.944],
  ["—", 1],
  ["ािीॉॊोौः", 0.309],
  ["।", 0.444],
  ["र", 0.482],
  ["ऽइईट", 0.575],
  ["०१२३४५६७८९दहडउ", 0.617],
  ["एऐवनढगपतबठषय", 0.665],
  ["घमध", 0.711],
  ["ङचथ", 0.752],
  ["सलशछ", 0.814],
  ["भणज", 0.854],
  ["ञझळकफअऊ", 0.899],
  ["खऋ", 0.97],
  ["आऑओऔ", 1.218],
];
/** Of what is in neither script. */
const OTHER = 0.65;

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter): [string, number] => [letter, width])),
);
