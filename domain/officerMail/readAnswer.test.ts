import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, startOfIndianDay } from "../clock/indianDay.ts";
import { daysIn, putOffUntil } from "./answerDate.ts";
import { readAnswer, READ_AS } from "./readAnswer.ts";

/** 24 November 2026, 15:00 in India. */
const SENT = Date.UTC(2026, 10, 24, 9, 30);
const day = (text: string) => startOfIndianDay(Date.parse(`${text}T06:00:00Z`));
const endOf = (text: string) => day(text) + DAY_MS - 60_000;
const read = (text: string, fileCount = 0) => readAnswer({ text, fileCount, sentAt: SENT });

describe("a report", () => {
  it.each([
    "लीकेज ठीक कर दिया गया है।",
    "महोदय, कार्य पूर्ण कर दिया गया है।",
    "समस्या का समाधान कर दिया गया है। शिकायतकर्ता संतुष्ट है।",
    "पेयजल आपूर्ति बहाल कर दी गई है",
    "The leakage has been repaired and supply restored.",
    "Sir, the complaint stands resolved.",
    "Transformer replaced on 23.11.2026. Photos attached.",
    "Complaint attended and disposed of.",
    "kaam pura kar diya hai sir",
    "Problem solve ho gaya hai",
    "दो दिन में कार्य पूरा कर दिया गया",
    "सड़क की मरम्मत करा दी गई है तथा शिकायतकर्ता को अवगत करा दिया गया है।",
  ])("%s", (text) => {
    expect(read(text)).toMatchObject({ as: "atr", outcome: "solved" });
  });

  it("of part of the work, or that nothing can be done, says so", () => {
    expect(read("The drain has been partially cleaned.")).toMatchObject({ as: "atr", outcome: "partly" });
    expect(read("नियमानुसार यह कार्य किया जाना संभव नहीं है।")).toMatchObject({ as: "atr", outcome: "not-possible" });
    expect(read("There is no provision for a new connection outside the colony.")).toMatchObject({ as: "atr", outcome: "not-possible" });
  });

  it("holds the day that it names, or the one on which it was written", () => {
    expect(read("कार्य दिनांक 22.11.2026 को पूर्ण कर दिया गया है।")).toMatchObject({ as: "atr", actedAt: day("2026-11-22") });
    expect(read("The leak was repaired.")).toMatchObject({ as: "atr", actedAt: SENT });
  });

  it("tells that the office spoke with the citizen, only where it says so", () => {
    expect(read("Leak repaired. Complainant is satisfied.")).toMatchObject({ citizenContacted: true });
    expect(read("Leak repaired. Complainant has not been contacted.")).toMatchObject({ citizenContacted: null });
  });

  it("may be in the enclosure alone, if there is one", () => {
    expect(read("Please find the ATR attached.", 1)).toMatchObject({ as: "atr" });
    expect(read("Sir, photos attached.", 2)).toMatchObject({ as: "atr" });
    expect(read("Sir, photos attached.", 0)).toEqual({ as: "unclear" });
  });
});

describe("no report", () => {
  it.each([
    "The leakage has not been repaired yet.",
    "कार्य अभी पूर्ण नहीं हुआ है।",
    "मरम्मत हेतु कनिष्ठ अभियंता को निर्देश दिए गए हैं।",
    "The site was inspected.",
    "The matter has been forwarded to SDO Karnal.",
    "Has it been resolved?",
    "Leak repaired but the road is not yet restored.",
    "Repaired. The rest will be done by 30.11.2026.",
    "",
    "Regards",
  ])("is unclear: %s", (text) => {
    expect(read(text)).toEqual({ as: "unclear" });
  });

  it("is read out of what is only quoted", () => {
    expect(read("नोट कर लिया\n\nOn Tue, 24 Nov 2026 Cell <cell@example.gov.in> wrote:\n> Work done: write what was done")).toEqual({
      as: "undertake",
    });
    expect(read("> The leak has been repaired.")).toEqual({ as: "unclear" });
    expect(read("Noted.\n\nFrom: Cell <cell@example.gov.in>\nSent: today\nThe leak has been repaired.")).toEqual({ as: "undertake" });
  });
});

describe("a wish for more time", () => {
  it.each([
    ["यह कार्य 2 दिन में कर दिया जाएगा।", endOf("2026-11-26")],
    ["कार्य दो दिनों में पूर्ण कर दिया जाएगा", endOf("2026-11-26")],
    ["The work will be completed by 30.11.2026.", endOf("2026-11-30")],
    ["Will be repaired by 30th November", endOf("2026-11-30")],
    ["३० नवंबर तक कार्य पूर्ण कर दिया जाएगा", endOf("2026-11-30")],
    ["Time may be extended; 7 days time is required.", endOf("2026-12-01")],
    ["पाइप उपलब्ध नहीं है, एक सप्ताह का समय दिया जाए", endOf("2026-12-01")],
    ["Extension upto 05/12/26 is requested", endOf("2026-12-05")],
    ["Repair is being done and will be finished in 48 hours.", SENT + 48 * 3_600_000],
    ["kaam 3 din me ho jayega", endOf("2026-11-27")],
    ["कल तक कर दिया जाएगा", endOf("2026-11-25")],
  ])("%s", (text, expectedAt) => {
    expect(read(text)).toEqual({ as: "interim", expectedAt });
  });

  it("without a day waits for one", () => {
    expect(read("समय चाहिए")).toEqual({ as: "interim", expectedAt: null });
    expect(read("Some more time is required since material is awaited.")).toEqual({ as: "interim", expectedAt: null });
  });
});

describe("other answers", () => {
  it.each([
    "यह मामला हमारे विभाग से संबंधित नहीं है, नगर निगम करनाल का है।",
    "The matter does not pertain to this office, it pertains to HSVP.",
    "The area is not under our jurisdiction; Municipal Corporation maintains it.",
  ])("are a dispute: %s", (text) => {
    expect(read(text)).toEqual({ as: "dispute" });
  });

  it.each([
    "Noted, will do.",
    "कार्यवाही की जा रही है।",
    "कार्य प्रगति पर है",
    "Needful will be done",
    "The pump is being repaired.",
    "शीघ्र कर दिया जाएगा",
  ])("accept the case: %s", (text) => {
    expect(read(text)).toEqual({ as: "undertake" });
  });
});

describe("dates", () => {
  it("are read as India writes them", () => {
    for (const text of [
      "30.11.2026",
      "30/11/2026",
      "30-11-26",
      "2026-11-30",
      "30 Nov 2026",
      "30th of November, 2026",
      "Nov 30",
      "November 30, 2026",
      "३०.११.२०२६",
      "30 नवम्बर",
    ])
      expect({ text, days: daysIn(`by ${text} positively`, SENT) }).toEqual({ text, days: [day("2026-11-30")] });
  });

  it("are none in tickets, telephone numbers and days that no calendar has", () => {
    expect(daysIn("261124-K4F7QX 98123-45678 31.02.2026 2.5 km 12/13/2026 1.2.3.4", SENT)).toEqual([]);
    expect(putOffUntil("no day is named", SENT)).toBeNull();
  });

  it("without a year are the nearest ones", () => {
    expect(daysIn("5 January", SENT)).toEqual([day("2027-01-05")]);
    expect(daysIn("20 October", SENT)).toEqual([day("2026-10-20")]);
  });
});

describe("whatever is written", () => {
  it("has a reading, and what is put off is put off to a time that is a number", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(3),
        fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2098, 0, 1) }),
        (text, fileCount, sentAt) => {
          const reading = readAnswer({ text, fileCount, sentAt });
          expect(READ_AS).toContain(reading.as);
          if (reading.as === "atr") expect(reading.actedAt).toBeLessThanOrEqual(sentAt);
          if (reading.as === "interim" && reading.expectedAt !== null) expect(Number.isFinite(reading.expectedAt)).toBe(true);
        },
      ),
    );
  });

  it("is no report where it denies what it says is done", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("not", "never", "yet to be", "not been"),
        fc.constantFrom("repaired", "resolved", "completed", "restored"),
        (no, done) => {
          expect(read(`It has ${no} ${done}.`).as).not.toBe("atr");
        },
      ),
    );
  });
});
