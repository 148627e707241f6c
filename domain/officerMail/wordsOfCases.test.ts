import { describe, expect, test } from "vitest";
import { shortNumberOf } from "../grievance/shortNumber.ts";
import { ticketOf } from "../grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "../ids.ts";
import { wordsOfCases, wordsTakenInto } from "./wordsOfCases.ts";

const OURS = new Set(["261124-K4F7QX"]);
const LETTER = [
  "Respected Sir,",
  "1. 261124-K4F7QX: the pipe was replaced",
  "   and the water is back.",
  "2. 261124-M2N8RT: Kamla Devi was called; nobody answered.",
  "",
  "Both were looked at by me.",
  "261124-k4f7qx and 261124-M2N8RT may be closed.",
].join("\n");

describe("of a letter about several cases", () => {
  test("each tells its own lines", () => {
    expect(wordsOfCases(LETTER, OURS)).toBe(
      ["•••", "1. 261124-K4F7QX: the pipe was replaced", "   and the water is back.", "•••"].join("\n"),
    );
    expect(wordsOfCases(LETTER, new Set(["261124-M2N8RT"]))).toContain("Kamla Devi");
  });

  test("nothing of one is told where it speaks of all together", () => {
    expect(wordsOfCases("All five are done.", OURS)).toBe("•••");
  });

  test.each([
    [
      "in a sentence about another",
      "261124-M2N8RT: Kamla Devi, who lives beside\nthe citizen of 261124-K4F7QX, was called.\nHer daughter is ill.",
    ],
    ["in the subject of the whole letter", "Subject: your 261124-K4F7QX\nKamla Devi was called.\nHer daughter is ill."],
    [
      "in the mail that is quoted below",
      "All are done.\n\n-----Original Message-----\n261124-K4F7QX: no water\nKamla Devi of ward 2: no water",
    ],
    ["in quoted lines", "All are done.\n> 261124-K4F7QX: no water\n> Kamla Devi of ward 2: no water"],
  ])("a number of theirs opens nothing %s", (_where, text) => expect(wordsOfCases(text, OURS)).toBe("•••"));

  test("what is about theirs ends where the list goes on without a number, and at the number that another has on the telephone", () => {
    const other = shortNumberOf("7d1b0a44-0000-5000-8000-000000000000" as GrievanceId);
    for (const next of [
      "2. Kamla Devi was called.",
      "- Kamla Devi was called.",
      "(ii) Kamla Devi was called.",
      `${other}: Kamla Devi was called.`,
    ])
      expect(wordsOfCases(`Ticket No. 261124-K4F7QX: replaced.\n${next}\nHer daughter is ill.`, OURS)).toBe(
        "Ticket No. 261124-K4F7QX: replaced.\n•••",
      );
  });

  test("the number on the telephone heads lines as the ticket does", () => {
    const id = "7d1b0a44-0000-5000-8000-000000000000" as GrievanceId;
    const text = `${shortNumberOf(id)}: replaced.\n261124-M2N8RT: Kamla Devi was called.`;
    expect(wordsOfCases(text, new Set([ticketOf(id, 1_764_000_000_000)]))).toBe(`${shortNumberOf(id)}: replaced.\n•••`);
  });

  test("a whole letter about theirs alone is told but for what it quotes", () => {
    expect(wordsOfCases("261124-K4F7QX: replaced.\n\n> no water", OURS)).toBe("261124-K4F7QX: replaced.\n•••");
    expect(wordsOfCases("261124-K4F7QX: replaced.\r\nWater is back.", OURS)).toBe("261124-K4F7QX: replaced.\nWater is back.");
  });
});

describe("what is taken into one case of a letter about several", () => {
  const [own, other] = ["261124-K4F7QX", "261124-M2N8RT"] as [TicketNumber, TicketNumber];

  test("is what stands under its number, empty lines and lists within", () => {
    const text = `Sir,\n${own}: the pipe was replaced.\n\n- by the contractor\n${other}: Kamla Devi was called.`;
    expect(wordsTakenInto(text, own)).toBe(`${own}: the pipe was replaced.\n\n- by the contractor`);
    expect(wordsTakenInto(text, other)).toBe(`${other}: Kamla Devi was called.`);
  });

  test("is what stands under no other, where the letter answers it without its number", () => {
    expect(wordsTakenInto(`The pipe was replaced.\n${other}: Kamla Devi was called.\nHer daughter is ill.`, own)).toBe(
      "The pipe was replaced.",
    );
  });

  test("is all where the letter speaks of all together, and nothing where all is about others", () => {
    expect(wordsTakenInto("All five are done.", own)).toBe("All five are done.");
    expect(wordsTakenInto(`${other}: Kamla Devi was called.`, own)).toBe("");
  });
});
