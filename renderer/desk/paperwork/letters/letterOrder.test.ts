import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RegisteredLetter } from "#contract/letters.ts";
import { inOrder, isAnswerLate, LETTER_COLUMNS } from "./letterOrder.ts";

const letter = (letterId: string, more: Partial<RegisteredLetter> = {}): RegisteredLetter => ({
  letterId,
  grievanceId: "g",
  ticket: "261124-K4F7QX",
  cases: 1,
  kind: "reminder",
  number: "CMO/ISMGT/2026/3F-0001",
  to: "PHED/district/Karnal",
  toLabel: { en: "Executive Engineer, Karnal", hi: "कार्यकारी अभियंता, करनाल" },
  officer: null,
  issuedAt: 0,
  sentAt: null,
  way: null,
  answeredAt: null,
  answerBy: null,
  ...more,
});
const ids = (letters: readonly RegisteredLetter[]) => letters.map(({ letterId }) => letterId);

describe("the register of letters", () => {
  test("puts one officer's letters together, by name or else by office", () => {
    const letters = [letter("1", { officer: "Suresh" }), letter("2"), letter("3", { officer: "Anil" }), letter("4", { officer: "Suresh" })];
    expect(ids(inOrder(letters, { column: "officer", direction: "ascending" }, "en"))).toEqual(["3", "2", "1", "4"]);
  });

  test("puts the answer that is longest overdue first and those that came last", () => {
    const letters = [
      letter("answered", { answerBy: 1, answeredAt: 5 }),
      letter("no day"),
      letter("later", { answerBy: 9 }),
      letter("first", { answerBy: 2 }),
    ];
    expect(ids(inOrder(letters, { column: "answer", direction: "ascending" }, "hi"))).toEqual(["first", "later", "no day", "answered"]);
    expect(letters.map((each) => isAnswerLate(each, 5))).toEqual([false, false, false, true]);
  });

  test("loses and doubles no letter, whatever it is sorted by", () => {
    const some = fc.array(
      fc.record({ officer: fc.option(fc.string()), issuedAt: fc.nat(), answerBy: fc.option(fc.nat()), sentAt: fc.option(fc.nat()) }),
    );
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...LETTER_COLUMNS),
        fc.constantFrom("ascending" as const, "descending" as const),
        (parts, column, direction) => {
          const letters = parts.map((part, index) => letter(String(index), part));
          expect(new Set(ids(inOrder(letters, { column, direction }, "hi")))).toEqual(new Set(ids(letters)));
        },
      ),
    );
  });
});
