import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownWords } from "./ownWords.ts";

const WORDS = "वार्ड 12 में तीन दिन से पानी नहीं आ रहा।\nकृपया ध्यान दें।";
const QUOTE = "> आपकी शिकायत दर्ज है।\n> Ticket 261124-K4F7QX";

const HISTORIES: readonly (readonly [string, string])[] = [
  ["Gmail", `On Tue, Nov 24, 2026 at 10:00 AM CM Cell <cell@cmo.example> wrote:\n\n${QUOTE}`],
  [
    "Gmail, broken over lines",
    `On Tue, Nov 24, 2026 at 10:00 AM Monitoring Cell of the Chief Minister\n<cell@cmo.example> wrote:\n${QUOTE}`,
  ],
  ["Gmail in Hindi", `मंगल, 24 नव॰ 2026 को 10:00 am बजे को CM Cell <cell@cmo.example> ने लिखा:\n\n${QUOTE}`],
  ["Hindi with a date", `दिनांक 24/11/2026 को मुख्यमंत्री प्रकोष्ठ ने लिखा:\n${QUOTE}`],
  ["Apple", `> On 24 Nov 2026, at 10:00, CM Cell <cell@cmo.example> wrote:\n> \n${QUOTE}`],
  ["Yahoo", `CM Cell <cell@cmo.example> wrote:\n${QUOTE}`],
  [
    "Outlook",
    "________________________________\nFrom: CM Cell <cell@cmo.example>\nSent: Tuesday, November 24, 2026 10:00 AM\nTo: Asha\nSubject: Your complaint\n\nYour complaint is registered.",
  ],
  ["Outlook, old", "-----Original Message-----\nFrom: CM Cell\nSent: 24 November 2026\n\nYour complaint is registered."],
  ["Outlook in bold", "*From:* CM Cell <cell@cmo.example>\n*Date:* Tuesday\n*To:* Asha\n\nYour complaint is registered."],
  ["Outlook in Hindi", "प्रेषक: CM Cell\nभेजा गया: 24 नवंबर 2026\nप्रति: आशा\nविषय: आपकी शिकायत\n\nआपकी शिकायत दर्ज है।"],
  ["signs alone", QUOTE],
];

describe("the words of a letter's writer", () => {
  test.each(HISTORIES)("come without what %s quotes below them", (_, history) => {
    expect(ownWords(`${WORDS}\n\n${history}`)).toBe(WORDS);
    expect(ownWords(`${WORDS}\r\n\r\n${history.replaceAll("\n", "\r\n")}`)).toBe(WORDS);
  });

  test("are found below and between what is quoted, too", () => {
    expect(ownWords(`On Tue, Nov 24, 2026 at 10:00 AM CM Cell <cell@cmo.example> wrote:\n${QUOTE}\n\n${WORDS}`)).toBe(WORDS);
    expect(ownWords("> Where is it?\nIn ward 12.\n> Since when?\nThree days.")).toBe("In ward 12.\nThree days.");
  });

  test.each([
    ["-- \nAsha Devi\nWard 12, Karnal\n98120 00000"],
    ["--\nAsha Devi"],
    ["Sent from my iPhone"],
    ["Sent from my Samsung Galaxy smartphone"],
    ["Get Outlook for Android <https://aka.ms/ghei36>"],
    ["Sent via Rediffmail"],
    ["मेरे iPhone से भेजा गया"],
    ["Disclaimer: this e-mail is for whom it is addressed to.\nIf you are not, delete it."],
  ])("come without the signature %j", (signature) => {
    expect(ownWords(`${WORDS}\n\n${signature}`)).toBe(WORDS);
    expect(ownWords(`${WORDS}\n\n${signature}\n\nOn 24 Nov 2026 10:00, CM Cell <cell@cmo.example> wrote:\n${QUOTE}`)).toBe(WORDS);
  });

  test("hold what is passed on: it is what the letter is about", () => {
    const passedOn =
      "Please see to it.\n\n---------- Forwarded message ---------\nFrom: Ram <ram@example.org>\nDate: Monday\nSubject: Road\nTo: Asha\n\nThe road is broken.";
    expect(ownWords(passedOn)).toBe(passedOn);
  });

  test("are all of a letter where nothing else would be left", () => {
    expect(ownWords("> The road is broken")).toBe("> The road is broken");
    expect(ownWords("--\nAsha")).toBe("--\nAsha");
  });

  test.each([
    "On Monday the engineer wrote to us that work would begin.\nNothing began.",
    "From: the bus stand\nthe road is broken up to the school.",
    "उन्होंने शिकायत को पढ़कर ने लिखा नहीं\nकुछ नहीं हुआ",
    "Roads:\n-- main road\n-- school road\nall broken",
  ])("stay whole: %j", (text) => {
    expect(ownWords(text)).toBe(text);
  });

  test("are the same under every quoted history, whatever they are", () => {
    const plain = fc
      .stringMatching(/^[a-zक-ह ]{1,60}$/u)
      .filter((line) => line.trim() !== "" && !/से भेजा गया|ने\s+लिखा|^\s*sent |disclaimer|अस्वीकरण|^\s*on /iu.test(line));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), fc.constantFrom(...HISTORIES), (lines, [, history]) => {
        const words = lines.join("\n").trim();
        expect(ownWords(`${words}\n\n${history}`)).toBe(ownWords(words));
      }),
    );
  });

  test("take no longer for a letter that is made to be slow", () => {
    const before = process.cpuUsage();
    for (const text of [
      `On ${"1 ".repeat(100_000)}`,
      "On 2026 @ \n".repeat(20_000),
      "> ".repeat(100_000),
      "From: a\n".repeat(20_000),
      "-".repeat(200_000),
    ])
      ownWords(text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(3_000);
  });
});
