import { describe, expect, test } from "vitest";
import type { QueueRow } from "#contract/desk.ts";
import type { DossierCase } from "#contract/dossier.ts";
import type { Minutes } from "#contract/minutes.ts";
import type { WallCard } from "#contract/wall.ts";
import type { LetterFacts } from "#domain/letter/facts.ts";
import type { OfficerMailFacts } from "#domain/officerMail/facts.ts";
import { cutMasked, maskNumbers, maskPersonalData } from "#domain/text/mask.ts";
import type { FormRow } from "./actionReports/reportForm.ts";
import { masked, text } from "./reporting/caseColumns.ts";

/** What a citizen wrote, as the record has it. */
const plain: string = "Call 98123 45670";

/** Each line that carries `@ts-expect-error` would be an error of the types if plain text fitted there. */
describe("a plain text does not compile", () => {
  test("as the words of a wall's card or of a line of the queue", () => {
    const words = maskPersonalData(plain);
    const card: Pick<WallCard, "text"> = { text: words };
    const line: Pick<QueueRow, "text"> = { text: cutMasked(words, 8) };
    // @ts-expect-error -- not masked
    const plainCard: Pick<WallCard, "text"> = { text: plain };
    // @ts-expect-error -- cutting a masked text by hand loses the mask
    const plainLine: Pick<QueueRow, "text"> = { text: words.slice(0, 8) };
    // @ts-expect-error -- a place is what a citizen wrote, too
    const plainPlace: Pick<WallCard, "place"> = { place: plain };
    expect(plainPlace.place).toBe(plain);
    expect([card, line, plainCard, plainLine].filter((each) => each.text.includes("45670"))).toEqual([plainCard]);
  });

  test("as a column of an export, in CSV and XLSX alike", () => {
    const hidden = masked("Words", "शब्द", 60, (row) => row.text.told());
    // @ts-expect-error -- a plain column sees nothing that a citizen wrote
    const open = text("Words", "शब्द", 60, (row) => row.text);
    // @ts-expect-error -- not masked
    const unmasked = masked("Words", "शब्द", 60, (row) => row.text);
    expect([hidden, open, unmasked].map(({ holds }) => holds)).toEqual(["text", "text", "text"]);
  });

  test("in the form that a district fills in", () => {
    const row: Pick<FormRow, "complaint"> = { complaint: maskPersonalData(plain) };
    // @ts-expect-error -- not masked
    const plainRow: Pick<FormRow, "complaint"> = { complaint: plain };
    expect(row.complaint).not.toBe(plainRow.complaint);
  });

  test("in a letter, a dossier and minutes, which are printed as PDF", () => {
    const letter: Pick<LetterFacts, "matter"> = { matter: maskPersonalData(plain) };
    // @ts-expect-error -- not masked
    const plainLetter: Pick<LetterFacts, "matter"> = { matter: plain };
    // @ts-expect-error -- not masked
    const dossier: Pick<DossierCase, "text"> = { text: plain };
    // @ts-expect-error -- not masked
    const remark: Minutes["stops"][number]["remarks"][number] = { ticket: null, words: plain };
    expect([letter.matter === plainLetter.matter, dossier.text, remark.words]).toEqual([false, plain, plain]);
  });

  test("in an officer's mail, which tells names but no numbers", () => {
    const mail: Pick<OfficerMailFacts, "matter"> = { matter: maskNumbers(plain) };
    // @ts-expect-error -- not masked
    const plainMail: Pick<OfficerMailFacts, "matter"> = { matter: plain };
    expect(mail.matter).not.toBe(plainMail.matter);
  });
});
