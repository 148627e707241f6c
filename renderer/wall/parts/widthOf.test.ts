import { expect, test } from "vitest";
import { widthOf } from "./widthOf.ts";

/** In `rem`, of weight 500, as Chromium draws them in the fonts of the wall (`measureText`). */
const DRAWN: readonly (readonly [text: string, width: number])[] = [
  ["Karnal", 3.1],
  ["Mahendragarh", 7.16],
  ["Public Health", 6.32],
  ["of 248 in hand", 6.81],
  ["too short a history", 8.81],
  ["usually 4 to 9 by 11:00", 10.51],
  ["and 66 whose posts were taken back", 17.53],
  ["84.5% late, target ≤ 10%", 11.73],
  ["करनाल", 3.15],
  ["महेंद्रगढ़", 3.28],
  ["कुरुक्षेत्र", 3.11],
  ["गुरुग्राम", 3.05],
  ["जनस्वास्थ्य अभियांत्रिकी", 10.01],
  ["कार्यालयों के पास 248 में से", 11.2],
  ["इतिहास बहुत छोटा", 7.81],
  ["प्रकोष्ठ", 2.58],
  ["रूपगढ़", 2.91],
  ["ज्ञात नहीं", 3.59],
  ["द्वारा", 1.77],
];

test.each(DRAWN)("%s is thought to be as wide as it is drawn", (text, width) => {
  expect(widthOf(text) / width).toBeGreaterThan(0.96);
  expect(widthOf(text) / width).toBeLessThan(1.05);
});
