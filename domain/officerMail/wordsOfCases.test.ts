import { expect, test } from "vitest";
import { isAllLeftOut, wordsOfCases } from "./wordsOfCases.ts";

const LETTER = [
  "Respected Sir,",
  "1. 261124-K4F7QX: the pipe was replaced",
  "   and the water is back.",
  "2. 261124-M2N8RT: Kamla Devi was called; nobody answered.",
  "",
  "Both were looked at by me.",
  "261124-k4f7qx and 261124-M2N8RT may be closed.",
].join("\n");

test("of a letter about several cases each tells its own lines", () => {
  expect(wordsOfCases(LETTER, new Set(["261124-K4F7QX"]))).toBe(
    ["•••", "1. 261124-K4F7QX: the pipe was replaced", "   and the water is back.", "•••"].join("\n"),
  );
  expect(wordsOfCases(LETTER, new Set(["261124-M2N8RT"]))).toContain("Kamla Devi");
});

test("a letter that speaks of all together tells nothing of one", () => {
  const words = wordsOfCases("All five are done.", new Set(["261124-K4F7QX"]));
  expect([words, isAllLeftOut(words), isAllLeftOut("")]).toEqual(["•••", true, false]);
});
