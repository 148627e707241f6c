import { describe, expect, test } from "vitest";
import { nameScore, nameWordsOf } from "./nameScore.ts";

const named = (names: string, spoken = "") => ({ names: nameWordsOf(names), spoken: nameWordsOf(spoken) });
const score = (typed: string, of: ReturnType<typeof named>) => nameScore(nameWordsOf(typed), of);

const REPLY = named("Reply उत्तर दें", "jawab answer");
const LETTERS = named("Letters पत्र", "chitthi");
const REGISTER = named("Register of letters पत्रों का रजिस्टर");

describe("a name is found", () => {
  test.each(["reply", "REPL", "उत्तर", "uttar", "javab", "jawab", "जवाब", "replay", "rpely", "anser"])("by %s", (typed) => {
    expect(score(typed, REPLY)).toBeGreaterThan(0);
  });

  test.each(["patra", "पत्र", "letter", "leter", "letetrs", "चिट्ठी"])("by %s", (typed) => {
    expect(score(typed, LETTERS)).toBeGreaterThan(0);
  });

  test("by all words that are typed, in any order, and by none that is not there", () => {
    expect(score("letters register", REGISTER)).toBeGreaterThan(0);
    expect(score("register house", REGISTER)).toBe(0);
    expect(score("", REPLY)).toBe(0);
    expect(score("wall", REPLY)).toBe(0);
  });

  test("sooner by its name than by what it is called, sooner by its beginning, and sooner without a slip", () => {
    expect(score("letter", LETTERS)).toBeGreaterThan(score("letter", REGISTER));
    expect(score("uttar", REPLY)).toBeGreaterThan(score("jawab", REPLY));
    expect(score("reply", REPLY)).toBeGreaterThan(score("replt", REPLY));
  });

  test("by no slip in a short word or a number", () => {
    expect(score("pay", named("Say"))).toBe(0);
    expect(score("20261", named("20262"))).toBe(0);
  });
});
