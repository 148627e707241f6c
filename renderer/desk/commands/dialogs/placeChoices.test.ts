import { describe, expect, test } from "vitest";
import type { FoundPlace } from "#contract/places.ts";
import type { Words } from "../../../i18n/useWords.ts";
import { placeChoices, placeId } from "./placeChoices.ts";

const words = { say: (id: string) => id, district: (name: string) => name, locale: "en" } as unknown as Words;
const hansi = { name: "Hansi", nameHi: "हांसी", level: "district", district: "Hansi", within: null } as unknown as FoundPlace;
const idsOf = (...asked: [readonly FoundPlace[] | null, string, "Hansi" | null]) => placeChoices(...asked, words).map(({ id }) => id);

describe("the lines of the place dialog", () => {
  test("no line takes the district away before the places are there: it would be the one that Enter takes", () => {
    expect(idsOf(null, "", "Hansi")).toEqual([]);
    expect(idsOf([hansi], "", "Hansi")).toEqual([placeId("", 0), "unknown-last"]);
  });

  test("a last line that stood alone is another one once places come in above it", () => {
    expect([idsOf([], "", "Hansi"), idsOf([], "bas", "Hansi")]).toEqual([["unknown-alone"], ["own-words-alone"]]);
    expect(idsOf([hansi], "bas", "Hansi")).toEqual([placeId("bas", 0), "own-words-last"]);
  });

  test("where no district is known, there is none to take away and none for words of one's own", () => {
    expect([idsOf([], "", null), idsOf([], "bas", null)]).toEqual([[], []]);
  });
});
