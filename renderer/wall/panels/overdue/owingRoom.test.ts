import { expect, test } from "vitest";
import { widthOf } from "../../parts/widthOf.ts";
import { brokenBetween, owingRoom } from "./OwingOfficesPanel.tsx";

const FACTS = "जन स्वास्थ्य · सबसे पुरानी 358 दिन से अतिदेय · 9 घं. 51 मि. में प्रशासनिक सचिव को जाएगी";
const LONG = `${FACTS}, प्रांतीय मंडल, सार्वजनिक निर्माण विभाग`;
/** As high as a row with facts in two lines. */
const TALL = 5.5;

test("the facts of an office stay in one line that is drawn a little narrower, also where two would have room", () => {
  const width = 0.95 * widthOf(FACTS) + 5;
  const { lines, factsSize } = owingRoom({ facts: [FACTS], digits: 2 }, width, TALL);
  expect({ lines, factsSize }).toEqual({ lines: 1, factsSize: 1 });
});

test("they grow with the row as far as they have room in their line", () => {
  const { lines, size, countWidth, factsSize } = owingRoom({ facts: [FACTS], digits: 2 }, 50, TALL);
  expect(lines).toBe(1);
  expect(factsSize).toBeLessThan(size);
  expect(factsSize * widthOf(FACTS)).toBeLessThanOrEqual(50 - countWidth);
});

test("facts that are far too long for a line have two where a row is high enough", () => {
  const { lines, factsSize } = owingRoom({ facts: [FACTS, LONG], digits: 2 }, 42, TALL);
  expect(lines).toBe(2);
  expect(factsSize).toBeGreaterThanOrEqual(1);
  expect(factsSize).toBeLessThanOrEqual(1.25);
  expect(owingRoom({ facts: [LONG], digits: 2 }, 42, 4.5).lines).toBe(1);
});

test("facts in two lines are broken between them, so that no number stands apart from its days", () => {
  expect(brokenBetween("UHBVN · oldest 72 d late · goes up in 5 d 6 h to OSD", 30).split(" ")).toEqual([
    "UHBVN\u00a0·",
    "oldest\u00a072\u00a0d\u00a0late\u00a0·",
    "goes\u00a0up\u00a0in\u00a05\u00a0d\u00a06\u00a0h\u00a0to\u00a0OSD",
  ]);
  // One that is longer than a line has to be broken somewhere.
  expect(brokenBetween("UHBVN · goes up in 5 d 6 h to the Additional Chief Secretary", 20)).toBe(
    "UHBVN\u00a0· goes up in 5 d 6 h to the Additional Chief Secretary",
  );
});
