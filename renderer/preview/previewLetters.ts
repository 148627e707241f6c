import type { implement } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import type { PrintedLetter, RegisteredLetter } from "#contract/letters.ts";
import type { EventOf } from "#domain/grievance/events.ts";
import type { LetterKind, LetterWay } from "#domain/grievance/letter.ts";
import type { OfficeId } from "#domain/ids.ts";
import { composeLetter, usualAnswerBy } from "#domain/letter/compose.ts";
import { DEFAULT_LETTERHEAD, type Letterhead } from "#domain/letter/letterhead.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { actOn, previewCase, type PreviewCase } from "./previewCases.ts";

const DAY_MS = 86_400_000;
const PRINTING_MS = 900;
const LETTERS = 46;
const MOST_LETTERS = 1_000;
const KINDS: readonly LetterKind[] = ["reminder", "reminder", "dissatisfaction", "explanation", "show-cause"];
const WAYS: readonly LetterWay[] = ["e-mail", "by-hand", "post", "whatsapp"];
const OFFICES = [
  "PHED/district/Karnal",
  "UHBVN/district/Panipat",
  "ULB/sub-division/Gharaunda",
  "REVENUE/division/Rohtak",
  "PWD/district/Hisar",
];
const OFFICERS = ["Suresh Kumar Sharma", "राजेश कुमार", null, "Dr. Harpreet Kaur Sandhu", "अनिल मलिक"];
const COPIES = [
  { en: "Engineer-in-Chief, Public Health Engineering Department, Haryana", hi: "प्रमुख अभियंता, जन स्वास्थ्य अभियांत्रिकी विभाग, हरियाणा" },
  { en: "Additional Chief Secretary, Public Health Engineering", hi: "अतिरिक्त मुख्य सचिव, जन स्वास्थ्य अभियांत्रिकी" },
];
const WORDS = "वार्ड 12 में दस दिन से पानी नहीं आ रहा, टैंकर भी नहीं भेजा गया। कृपया तुरंत ध्यान दें @cmohry #Karnal";
/** What nobody writes, and what a page has to bear. */
const HOSTILE_WORDS = `${"अतिविलम्बितकार्यवाहीरिपोर्टप्रेषणसम्बन्धी".repeat(4)} <b>&amp;</b> ${"A".repeat(160)}`;
/** So many times over says a letter of many sheets everything. */
const HOSTILE_TIMES = 9;

interface PreviewLettersOptions {
  readonly state: string;
  readonly cases: readonly PreviewCase[];
  readonly change: () => void;
}

/** Letters that have gone out, some answered, some not; `&letter=` of the address says which one a page for printing shows. */
export function previewLetters(os: ReturnType<typeof implement<Contract>>, { state, cases, change }: PreviewLettersOptions) {
  const asked = new URLSearchParams(window.location.search);
  const isHostile = state === "hostile";
  let letterhead: Letterhead = { ...DEFAULT_LETTERHEAD, contact: "0172-2749394 · cmgrievances@example.gov.in" };
  cases.slice(0, LETTERS).forEach((each, index) => issueTo(each, index, isHostile));
  const registered = () =>
    cases
      .flatMap(rowsOf)
      .toSorted((one, other) => other.issuedAt - one.issuedAt)
      .slice(0, MOST_LETTERS);

  const printed = (pace = PRINTING_MS) => new Promise((resolve) => setTimeout(resolve, pace));
  const letters = {
    register: os.letters.register.handler(({ input: { officer: wanted, unansweredOnly } }) =>
      registered().filter(
        ({ officer, to, answeredAt }) =>
          (!unansweredOnly || answeredAt === null) &&
          (wanted === null || to === wanted || officer?.toLowerCase().includes(wanted.toLowerCase()) === true),
      ),
    ),
    get: os.letters.get.handler(({ input, errors }) => {
      const found = printedLetter(cases, input.letterId, letterhead);
      if (!found) throw errors.NOT_FOUND();
      return found;
    }),
    print: os.letters.print.handler(async ({ input, errors }) => {
      await printed();
      const found = printedLetter(cases, input.letterId, letterhead);
      if (state === "failing" || !found) throw errors.NOT_PRINTED();
      return { file: `/home/osd/Documents/ISMGT/${found.letter.number.replaceAll("/", "-")} ${input.locale}.pdf` };
    }),
    printSample: os.letters.printSample.handler(async ({ input, errors }) => {
      await printed();
      if (state === "failing") throw errors.NOT_PRINTED();
      return { file: `/home/osd/Documents/ISMGT/${input.locale === "hi" ? "नमूना पत्र" : "Sample letter"} ${input.locale}.pdf` };
    }),
    letterhead: {
      get: os.letters.letterhead.get.handler(() => letterhead),
      put: os.letters.letterhead.put.handler(({ input }) => {
        letterhead = input;
        change();
        return letterhead;
      }),
    },
  };
  const prints = {
    take: os.prints.take.handler(({ errors }) => {
      const only = previewCase(1, DAY_MS, false);
      issueTo(only, Number(asked.get("letter") ?? 0), isHostile);
      const letter = printedLetter([only], only.grievance.letters[0]?.letterId ?? "", letterhead);
      if (!letter) throw errors.NOT_FOUND();
      return { kind: "letter" as const, locale: asked.get("locale") === "en" ? ("en" as const) : ("hi" as const), letter };
    }),
  };
  return { letters, prints };
}

function issueTo(of: PreviewCase, index: number, isHostile: boolean): void {
  const { ticket, openedAt, markedTo } = of.grievance;
  const kind = KINDS[index % KINDS.length] ?? "reminder";
  const officer = OFFICERS[index % OFFICERS.length] ?? null;
  const issuedAt = Date.now() - index * 0.8 * DAY_MS - 3_600_000;
  const answerBy = usualAnswerBy(kind, issuedAt);
  const composed = composeLetter(kind, {
    ticket,
    openedAt,
    writtenAt: issuedAt,
    matter: isHostile ? HOSTILE_WORDS : WORDS,
    department: { en: "Public Health Engineering Department", hi: "जन स्वास्थ्य अभियांत्रिकी विभाग" },
    place: { en: "Gharaunda, Karnal", hi: "घरौंडा, करनाल" },
    markedAt: markedTo === null ? null : openedAt,
    dueAt: issuedAt - 11 * DAY_MS,
    reminders: 2,
    earlier: KINDS.slice(1, KINDS.indexOf(kind)).map((before, at) => ({
      kind: before,
      number: numberOf(at + 7),
      issuedAt: issuedAt - (5 - at) * 3 * DAY_MS,
    })),
    returned: { report: "मौके पर जाकर कार्य पूरा कर दिया गया है", reason: "फ़ोटो साथ नहीं है, नागरिक से बात नहीं की गई" },
    answerBy,
  });
  const body = Array.from({ length: isHostile ? HOSTILE_TIMES : 1 }, () => composed.body);
  const letterId = `letter-${of.id}`;
  actOn(
    of,
    {
      type: "issue-letter",
      letterId,
      kind,
      number: numberOf(LETTERS - index),
      to: (OFFICES[index % OFFICES.length] ?? "") as OfficeId,
      officer: officer === null ? null : { id: null, name: officer, designation: "HSE" },
      subject: composed.subject,
      body: { en: body.map(({ en }) => en).join("\n\n"), hi: body.map(({ hi }) => hi).join("\n\n") },
      answerBy,
    },
    "osd",
    issuedAt,
  );
  if (index > 1) actOn(of, { type: "record-letter-sent", letterId, way: WAYS[index % WAYS.length] ?? "post" }, "osd", issuedAt + 7_200_000);
  if (index % 3 === 2) actOn(of, { type: "record-letter-answer", letterId, words: "मोटर बदल दी गई है।" }, "osd", issuedAt + 1.5 * DAY_MS);
}

function numberOf(serial: number): string {
  return `CMO/ISMGT/2026/3F-${String(serial).padStart(4, "0")}`;
}

function rowsOf({ id, grievance }: PreviewCase): RegisteredLetter[] {
  return grievance.letters.map(({ letterId, kind, number, to, officer, issuedAt, sentAt, way, answeredAt, answerBy }) => ({
    letterId,
    grievanceId: id,
    ticket: grievance.ticket,
    kind,
    number,
    to,
    toLabel: { ...officeLabel(to) },
    officer: officer?.name ?? null,
    issuedAt,
    sentAt,
    way,
    answeredAt,
    answerBy,
  }));
}

function printedLetter(cases: readonly PreviewCase[], letterId: string, letterhead: Letterhead): PrintedLetter | null {
  for (const { events } of cases) {
    const issued = events.find(({ event }) => event?.type === "letter-issued" && event.payload.letterId === letterId);
    if (!issued) continue;
    const { payload: letter } = issued.event as EventOf<"letter-issued">;
    const copyTo = letter.kind === "reminder" ? [] : COPIES;
    return { letter, toLabel: { ...officeLabel(letter.to) }, copyTo, issuedAt: issued.at, letterhead };
  }
  return null;
}
