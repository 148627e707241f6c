/** Where Devanagari writes signs around the letters of a name: over its headline, under its letters, or at both; null of a name in another script. */
export function nameSigns(name: string): "none" | "above" | "below" | "both" | null {
  const written = name.normalize("NFC");
  if (!/\p{Script=Devanagari}/u.test(written)) return null;
  const [above, below] = [ABOVE.test(written), BELOW.test(written)];
  return above ? (below ? "both" : "above") : below ? "below" : "none";
}

const ABOVE = /[ऀ-ंऺिीॅ-ौॏॕ]|र्(?=[क-ह])/u;
/** Vowels, the dot of borrowed letters, an र that is joined, and letters one over the other. */
const BELOW = /[ुूृॄ़]|[क-ह]़?्र|[टठडढद]्(?=[क-ह])/u;
