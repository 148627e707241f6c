/** A place as the engine tells of it: its name as we spell it, and how it is written in Hindi. Both are null where none is known. */
export interface ToldPlace<Name extends string = string> {
  readonly place: Name | null;
  readonly placeHi: Name | null;
}

/** What a page or a paper shows of a place: in Hindi never a Latin name, in English each word with a capital, which some lists of villages lack. */
export function placeName<Name extends string>({ place, placeHi }: ToldPlace<Name>, locale: "en" | "hi"): Name | null {
  if (locale === "hi" || place === null) return locale === "hi" ? placeHi : null;
  return place.replaceAll(/(?<=^| )[a-z]/gu, (letter) => letter.toUpperCase()) as Name;
}
