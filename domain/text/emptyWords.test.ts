import { expect, test } from "vitest";
import { carriesMeaning } from "./emptyWords.ts";

test("a little word says nothing of what a complaint is about, in any script", () => {
  expect(["the", "This", "hai", "aa raha", "है", "के लिए", "ਹੈ", "2", "", "!"].filter(carriesMeaning)).toEqual([]);
});

test("what is named or denied does", () => {
  const telling = ["transformer", "paani me current", "नहीं", "without", "टैंकर", "ਪਾਣੀ", "112", "3 din"];
  expect(telling.filter(carriesMeaning)).toEqual(telling);
});
