/*
 * How large letters are for somebody who sits in the room. What counts is the angle that a letter subtends: the height of a capital, or of
 * Devanagari from headline to baseline, not the box of the font. A wall's unit (`1rem`) is the size of font whose letters subtend the least
 * angle; what matters is set in at least {@link MATTERS_UNITS} of them. On walls the scripts of India are enlarged until their letters are as
 * high as a Latin capital (`wallFonts.css`), so that one unit serves all.
 */

/** Arc minutes: of the least that is read on a wall, and of what matters. */
export const LEAST_MINUTES = 10;
export const MATTERS_MINUTES = 16;
export const MATTERS_UNITS = MATTERS_MINUTES / LEAST_MINUTES;

/** The height of a capital as a share of the size of the font: Noto Sans. */
const CAPITAL = 0.714;

/** From where a wall is read, and how high its picture is, both in centimetres. */
export interface Viewing {
  readonly distanceCm: number;
  readonly pictureCm: number;
}
export const VIEWING_CM = { distanceCm: { least: 100, most: 3_000 }, pictureCm: { least: 30, most: 1_000 } } as const;

/** Two rows of three panels of 55″ (68.5 cm high each), read from 8 m. */
export const STANDARD_VIEWING: Viewing = { distanceCm: 800, pictureCm: 137 };

/** Where letters are larger than this, a scene has no room for its panels; smaller ones would only crowd a wall that is read from near. */
const UNIT = { least: 1 / 48, most: 1 / 35 } as const;

const MINUTE = Math.PI / 180 / 60;

/** The unit of a wall as a share of the picture's height. */
export function unitOf({ distanceCm, pictureCm }: Viewing): number {
  const letterCm = 2 * distanceCm * Math.tan((LEAST_MINUTES * MINUTE) / 2);
  return Math.min(UNIT.most, Math.max(UNIT.least, letterCm / CAPITAL / pictureCm));
}

/** What letters of a height subtend, in arc minutes; the height is a share of the picture's. */
export function minutesOf(letterShare: number, { distanceCm, pictureCm }: Viewing): number {
  return (2 * Math.atan((letterShare * pictureCm) / 2 / distanceCm)) / MINUTE;
}

/** What the least letters of a wall reach. Less than {@link LEAST_MINUTES} where the wall is too low for so far a seat. */
export function leastMinutesOf(viewing: Viewing): number {
  return minutesOf(unitOf(viewing) * CAPITAL, viewing);
}
