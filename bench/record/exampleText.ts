const PLACES = ["वार्ड 12 करनाल", "sector 14 Hisar", "गांव उचाना", "Model Town Panipat", "रोहतक शहर", "Sonipat", "बल्लभगढ़", "Narnaul"];
const INCIDENTS = [
  "पानी नहीं आ रहा",
  "bijli nahi aa rahi",
  "सड़क टूटी हुई है",
  "garbage not lifted",
  "सीवर जाम है",
  "street light band hai",
  "राशन नहीं मिला",
];
const PLEAS = [
  "कृपया जल्दी ठीक करवाएं",
  "please help sir",
  "koi sunwai nahi",
  "JE को कई बार शिकायत की पर कोई सुनवाई नहीं",
  "SDO office bhi gaye the",
];

/** A complaint as people write them, about 120 characters, seldom the same twice. */
export function exampleText(number: number): string {
  const pick = (words: readonly string[], step: number) => words[Math.floor(number / step) % words.length] ?? "";
  return `@cmohry ${pick(PLACES, 1)} में ${(number % 9) + 1} दिन से ${pick(INCIDENTS, 3)}, ${pick(PLEAS, 5)}. मकान ${number % 4_000}, ${pick(PLACES, 7)} ${pick(INCIDENTS, 11)}`;
}
