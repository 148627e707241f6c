import { describe, expect, test } from "vitest";
import { filledIn, unknownIn } from "../reply/placeholders.ts";
import { isSaidAlready, withParagraph, withSnippet } from "./insertSnippet.ts";
import { PROGRAM_SNIPPETS } from "./programSnippets.ts";
import {
  LONGEST_SNIPPET,
  MOST_SNIPPETS,
  ownSnippets,
  SNIPPET_AUDIENCES,
  snippetFault,
  snippetsFor,
  snippetSettingsSchema,
} from "./snippets.ts";

const snippet = { name: { hi: "नाम", en: "Name" }, text: { hi: "शब्द", en: "Words" } };
const KNOWN = { ticket: "261124-K4F7QX", number: "123-456-789", dated: "24 November 2026" };
const UNMARKED = { ...KNOWN, office: null, due: null, department: null, district: null };

describe("the program's own snippets", () => {
  test("keep to the rules of a room's", () => {
    expect(snippetSettingsSchema.safeParse(PROGRAM_SNIPPETS).error?.issues).toBeUndefined();
  });

  test("with a placeholder that is not known are not said at all", () => {
    for (const audience of SNIPPET_AUDIENCES)
      for (const { text } of PROGRAM_SNIPPETS[audience])
        for (const language of ["hi", "en"] as const)
          if (unknownIn(text[language], UNMARKED).length === 0)
            expect(filledIn(text[language], UNMARKED)).not.toMatch(/[{}[\]]|null| {2}/u);
    expect(unknownIn("{office} has to report on it by {due}.", UNMARKED)).toEqual(["office", "due"]);
    expect(unknownIn("No. {ticket}[ is with {office}].", UNMARKED)).toEqual([]);
    expect(filledIn("No. {ticket}[ is with {office}].", UNMARKED)).toBe("No. 261124-K4F7QX.");
  });
});

describe("the text of a snippet is refused", () => {
  test.each([
    ["  ", "empty"],
    ["Dear {name}", "unknown-placeholder"],
    ["Dear {phone}", "unknown-placeholder"],
    ["No. {ticket", "brackets"],
    ["Call 98123 45670", "personal-data"],
    ["Call 9812345670 at once", "personal-data"],
    ["Call +91 98123-45670", "personal-data"],
    ["Write to ravi.kumar@gmail.com", "personal-data"],
    ["आधार 2345 6789 0124", "personal-data"],
    ["See haryana.gov.in", "web-address"],
    ["x".repeat(LONGEST_SNIPPET.citizen + 1), "too-long"],
  ])("%j: %s", (text, fault) => expect(snippetFault(text, "citizen")).toBe(fault));

  test.each(["Call 112.", "Call 1912.", "Call 1800-180-2087.", "Call 0172-2740729.", "No. {ticket} is with {office}[, by {due}]."])(
    "%j is not",
    (text) => expect(snippetFault(text, "citizen")).toBeNull(),
  );

  test("a letter may name an office’s address, and has room", () => {
    expect(snippetFault("Write to cmcell@hry.nic.in", "officer")).toBeNull();
    expect(snippetFault("x".repeat(1_000), "officer")).toBeNull();
  });
});

describe("the snippets of a room", () => {
  test("stand in the place of the program's, for those to whom they were set alone", () => {
    expect(snippetsFor("citizen", { citizen: [snippet] })).toEqual([snippet]);
    expect(snippetsFor("officer", { citizen: [snippet] })).toBe(PROGRAM_SNIPPETS.officer);
    expect(ownSnippets("citizen", [snippet])).toEqual([snippet]);
    expect(ownSnippets("citizen", PROGRAM_SNIPPETS.citizen)).toBeUndefined();
  });

  test("are bounded, in both languages, and each fault is told at its place", () => {
    const fits = (citizen: unknown) => snippetSettingsSchema.safeParse({ citizen }).success;
    const many = (length: number) => Array.from({ length }, () => snippet);
    expect([fits(many(MOST_SNIPPETS)), fits(many(MOST_SNIPPETS + 1))]).toEqual([true, false]);
    expect(fits([{ ...snippet, name: { hi: "नाम", en: "" } }])).toBe(false);
    const wrong = snippetSettingsSchema.safeParse({ citizen: [{ ...snippet, text: { hi: "शब्द", en: "Dear {name}" } }] });
    expect(wrong.error?.issues).toMatchObject([{ path: ["citizen", 0, "text", "en"], message: "unknown-placeholder" }]);
  });
});

describe("a snippet is put in", () => {
  test("where the caret stands, apart from its neighbours, in place of what is selected", () => {
    expect(withSnippet("", { from: 0, to: 0 }, "Thank you.")).toEqual({ text: "Thank you.", caret: 10 });
    expect(withSnippet("Namaste. Bye.", { from: 8, to: 8 }, "Thank you.").text).toBe("Namaste. Thank you. Bye.");
    expect(withSnippet("Namaste.Bye.", { from: 8, to: 8 }, "Thank you.").text).toBe("Namaste. Thank you. Bye.");
    expect(withSnippet("Namaste. Old. Bye.", { from: 9, to: 13 }, "New.").text).toBe("Namaste. New. Bye.");
  });

  test("into a letter as a paragraph of its own in both languages, at the same place", () => {
    const body = { en: "One.\n\nTwo.\n\nThree.", hi: "एक।\n\nदो।\n\nतीन।" };
    const added = withParagraph(body, { language: "hi", caret: 6 }, { en: "New.", hi: "नया।" });
    expect(added).toEqual({ en: "One.\n\nTwo.\n\nNew.\n\nThree.", hi: "एक।\n\nदो।\n\nनया।\n\nतीन।" });
    expect(withParagraph(body, { language: "en", caret: 0 }, { en: "New.", hi: "नया।" }).en).toBe("New.\n\nOne.\n\nTwo.\n\nThree.");
    expect(withParagraph({ en: "", hi: "एक।" }, { language: "en", caret: 0 }, { en: "New.", hi: "नया।" })).toEqual({
      en: "New.",
      hi: "नया।\n\nएक।",
    });
  });
});

describe("what a text says already", () => {
  const number = "Your complaint no. is 261130-VR9EH9 (number to give by telephone: 867-476-028).";

  test("is no snippet for it: the number that its acknowledgement tells, or the same words", () => {
    expect(isSaidAlready("Registered. Complaint no. 261130-VR9EH9 (by telephone: 867-476-028). You will hear.", number)).toBe(true);
    expect(isSaidAlready("Namaste. Thank you for letting us know.", "Thank you for letting us know. ")).toBe(true);
  });

  test("is not what it says otherwise, or of another case", () => {
    expect(isSaidAlready("", number)).toBe(false);
    expect(isSaidAlready("The same as complaint 111-222-333.", number)).toBe(false);
    expect(
      isSaidAlready("Complaint no. 261130-VR9EH9.", "If the problem remains, please write again with complaint no. 261130-VR9EH9."),
    ).toBe(false);
  });
});
