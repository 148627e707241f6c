import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { ladderOf } from "../department/offices.ts";
import { DISTRICTS } from "../geography/districts.ts";
import { REPLY_LANGUAGES } from "../grievance/choices.ts";
import type { ReplyLanguage } from "../grievance/reply.ts";
import type { GrievanceId } from "../ids.ts";
import { shortNumberOf } from "../grievance/shortNumber.ts";
import { ticketOf } from "../grievance/ticket.ts";
import { checkTemplate } from "./checkTemplate.ts";
import { officeLabels } from "./officeLabels.ts";
import { renderReply } from "./renderReply.ts";
import { replyDate } from "./replyDate.ts";
import { DEFAULT_REPLY_SETTINGS, replySettingsSchema, templatesOf } from "./replySettings.ts";
import { DEFAULT_TEMPLATES, TEMPLATE_PURPOSES } from "./templates.ts";
import { holdsWebAddress } from "./webAddresses.ts";
import { LONGEST_REPLY, weightedLength } from "./weightedLength.ts";

const phedKarnal = { department: "PHED", district: "Karnal", office: null } as const;
const DUE = Date.UTC(2026, 10, 27, 20);
const facts = (language: ReplyLanguage) => ({
  ticket: "261124-K4F7QX",
  number: "123-456-789",
  offices: officeLabels(phedKarnal, language),
  due: replyDate(DUE, language),
  dated: replyDate(DUE, language),
});

describe("a reply", () => {
  test("that tells who has the complaint names ticket, office and day", () => {
    expect(renderReply(DEFAULT_TEMPLATES.marked.hi, facts("hi"), "hi").text).toBe(
      "आपकी शिकायत संख्या 261124-K4F7QX कार्यवाही के लिए जन स्वास्थ्य अभियांत्रिकी विभाग, करनाल को भेज दी गई है। उन्हें 28 नवंबर 2026 तक कार्यवाही रिपोर्ट देनी है। प्रगति की सूचना आपको दी जाएगी।",
    );
    expect(renderReply(DEFAULT_TEMPLATES.marked.en, facts("en"), "en").text).toBe(
      "Your complaint no. 261124-K4F7QX has been sent to Public Health Engineering Department, Karnal for action. Their report is due by 28 November 2026. We will keep you informed.",
    );
  });

  test("leaves out the sentence of a day that is not known, and calls an unknown office by no name", () => {
    const { text } = renderReply(
      DEFAULT_TEMPLATES.marked.en,
      { ticket: "261124-K4F7QX", number: "123-456-789", offices: [], due: null, dated: "24 November 2026" },
      "en",
    );
    expect(text).toBe("Your complaint no. 261124-K4F7QX has been sent to the department concerned for action. We will keep you informed.");
  });

  test("asks whether it is solved, and for place and phone by direct message only", () => {
    expect(renderReply(DEFAULT_TEMPLATES.disposed.hi, facts("hi"), "hi").text).toContain("क्या समस्या हल हो गई?");
    expect(renderReply(DEFAULT_TEMPLATES["needs-info"].en, facts("en"), "en").text).toMatch(
      /place.*phone number by direct message \(DM\)/u,
    );
  });

  test("of whatever purpose, office, day and language fits, and tells the ticket number and no web address", () => {
    const titles = DEPARTMENT_CODES.flatMap((code) => ladderOf(code).map(({ title }) => ({ code, title })));
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATE_PURPOSES),
        fc.constantFrom(...REPLY_LANGUAGES),
        fc.constantFrom(...titles),
        fc.option(fc.constantFrom(...DISTRICTS.map(({ name }) => name))),
        fc.boolean(),
        fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) }),
        fc.uuid(),
        (purpose, language, { code, title }, district, hasTitle, at, id) => {
          const ticket = ticketOf(id as GrievanceId, at);
          const name = hasTitle ? `${title[language]}, ${"बहुत लंबा नाम ".repeat(at % 9)}` : null;
          const offices = officeLabels({ department: code, district, office: null }, language, name);
          const { text } = renderReply(
            DEFAULT_TEMPLATES[purpose][language],
            { ticket, number: shortNumberOf(id as GrievanceId), offices, due: replyDate(at, language), dated: replyDate(at, language) },
            language,
          );
          expect(weightedLength(text)).toBeLessThanOrEqual(LONGEST_REPLY);
          expect(text).toContain(ticket);
          expect(holdsWebAddress(text)).toBe(false);
          expect(text).not.toMatch(/[{}[\]]| {2}|undefined|null/u);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("says when the full name of the office did not fit", () => {
    const offices = ["जन स्वास्थ्य अभियांत्रिकी विभाग ".repeat(8), "जन स्वास्थ्य, करनाल"];
    const rendered = renderReply(DEFAULT_TEMPLATES.disposed.hi, { ...facts("hi"), offices }, "hi");
    expect(rendered).toMatchObject({ shortened: true, text: expect.stringContaining("जन स्वास्थ्य, करनाल ने") });
    expect(renderReply(DEFAULT_TEMPLATES.marked.hi, facts("hi"), "hi").shortened).toBe(false);
  });
});

describe("a template", () => {
  test("of the program keeps to its own rules", () => {
    for (const purpose of TEMPLATE_PURPOSES)
      for (const language of REPLY_LANGUAGES)
        expect({ purpose, found: checkTemplate(DEFAULT_TEMPLATES[purpose][language], language) }).toEqual({ purpose, found: [] });
  });

  test.each([
    ["  ", ["empty"]],
    ["{ticket} {name}", ["unknown-placeholder"]],
    ["{ticket} [open", ["brackets"]],
    ["{ticket} [a [b] c]", ["brackets"]],
    ["{ticket", ["brackets", "no-ticket"]],
    ["hello", ["no-ticket"]],
    ["hello [{ticket}]", ["no-ticket"]],
    ["{ticket} by {due}", ["not-optional"]],
    ["{ticket} in {district}", ["not-optional"]],
    ["{ticket} of {dated}[ in {district}]", []],
    ["{ticket} see haryana.gov.in", ["web-address"]],
    [`{ticket} ${"x".repeat(270)}`, ["too-long"]],
    ["{ticket} to {office}[ by {due}]", []],
  ])("%j: %j", (template, faults) => expect(checkTemplate(template, "en")).toEqual(faults));

  test("of one's own is in the place of the program's, and is refused with the place of its fault", () => {
    const own = replySettingsSchema.parse({ templates: { marked: { en: "No. {ticket} is with {office}." } } });
    expect(templatesOf(own).marked).toEqual({ en: "No. {ticket} is with {office}.", hi: DEFAULT_TEMPLATES.marked.hi });
    expect(templatesOf(DEFAULT_REPLY_SETTINGS)).toEqual(DEFAULT_TEMPLATES);
    const refused = replySettingsSchema.safeParse({ templates: { marked: { en: "on its way" } } });
    expect(refused.error?.issues).toMatchObject([{ path: ["templates", "marked", "en"], message: "no-ticket" }]);
  });
});
