import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { shortNumberOf } from "#domain/grievance/shortNumber.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { officeOfId } from "#domain/registry/officeOfId.ts";
import { appendEvents } from "../append/append.ts";
import { idsOfRows, listQueue } from "../queue/listQueue.ts";
import { caseOfTypedNumber } from "../search/caseOfTicket.ts";
import { EVERYBODY } from "../search/match.ts";
import { namePlaces } from "../places/namePlaces.ts";
import { putOffice } from "../registry/registry.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { recordOfficeLetter } from "../testing/officeLetter.ts";
import { whereOf } from "./conditions.ts";
import { newestOfQuestion } from "./newestOfQuestion.ts";
import type { FoundRows } from "./newestOfQuestion.ts";
import { readQuestion } from "./question.ts";
import { isCaseNumber, isSearchedWhole, textCondition, textConditionOfPosts } from "./textCondition.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";

let record: TemporaryRecord;
let names: Map<GrievanceId, string>;
beforeEach(() => {
  record = temporaryRecord();
  names = new Map();
});
afterEach(() => record.remove());

interface Example {
  readonly text?: string;
  readonly department?: DepartmentCode | null;
  readonly category?: string;
  readonly district?: DistrictName | null;
  readonly place?: string;
  readonly office?: OfficeId;
  readonly note?: string;
  readonly sensitive?: boolean;
}

/** A case whose post says nothing that anybody looks for, unless it is told to. */
function open(
  name: string,
  { text = "कृपया देखें", department = null, category, district = null, place, office, note, sensitive }: Example,
): void {
  const { writer } = record;
  const proposal = exampleProposal({
    departments: department === null ? [] : [{ code: department, score: 0.9, evidence: [] }],
    category: category === undefined ? null : { code: category, label: { en: category, hi: category }, score: 1, evidence: [] },
    district,
    place: place ?? null,
    sensitive: sensitive === true ? { sort: "illness", evidence: [] } : null,
  } as never);
  const id = openExampleCase(writer, examplePost(name, { text, createdAt: MORNING + names.size * 1_000 }), proposal);
  names.set(id, name);
  if (office !== undefined && department !== null)
    appendEvents(writer, {
      grievanceId: id,
      events: [{ type: "marked", version: 1, payload: { to: { department, district, office } } }],
      actor: "osd",
      now: MORNING,
    });
  if (note !== undefined)
    appendEvents(writer, {
      grievanceId: id,
      events: [{ type: "noted", version: 1, payload: { words: note } }],
      actor: "osd",
      now: MORNING,
    });
}

/** Oldest first. */
function found(text: string, findsHidden?: boolean): readonly string[] {
  const rows = listQueue(record.writer, { filter: { text, findsHidden }, order: "oldest" });
  return idsOfRows(record.writer, [...rows]).map((id) => names.get(id) ?? "");
}

/** How many of them may be told. */
function newestRows(found: FoundRows | null): number {
  const { where, values } = whereOf([
    { sql: "g.rowid IN (SELECT value FROM json_each(?))", values: [JSON.stringify(found?.rows)] },
    ...(found?.told ?? []),
  ]);
  return record.writer.sqlite.prepare(`SELECT g.rowid FROM grievance g ${where}`).all(...values).length;
}

const SE_PANIPAT = "UHBVN/district/Panipat" as OfficeId;

describe("what people ask as they speak", () => {
  test("is met by department and district, though nobody wrote either", () => {
    open("power", { department: "UHBVN", district: "Panipat" });
    open("elsewhere", { department: "UHBVN", district: "Karnal" });
    open("water", { department: "PHED", district: "Panipat" });
    open("south", { department: "DHBVN", district: "Gurugram" });
    for (const typed of [
      "bijli panipat",
      "panipat bijli",
      "बिजली पानीपत",
      "electricity Panipat",
      "panipat me bijli vibhag",
      "पानीपत में बिजली",
      "uhbvn panipat",
    ])
      expect([typed, found(typed)]).toEqual([typed, ["power"]]);
    for (const typed of ["gurugram bijli", "gurgaon power", "गुड़गांव बिजली"]) expect([typed, found(typed)]).toEqual([typed, ["south"]]);
    expect(found("phed")).toEqual(["water"]);
    expect(found("pani panipat")).toEqual(["water"]);
    expect(found("sadak panipat")).toEqual([]);
  });

  test("is met by words of the citizen as before, each word by whichever has it", () => {
    open("written", { text: "panipat mein bijli nahi" });
    open("half", { text: "bijli nahi", district: "Panipat" });
    open("other half", { text: "panipat", department: "UHBVN" });
    open("one word", { text: "bijli" });
    expect(found("bijli panipat")).toEqual(["written", "half", "other half"]);
  });

  test("is met by the category, and not by others of its department", () => {
    open("voltage", { department: "UHBVN", category: "voltage", district: "Karnal" });
    open("bill", { department: "UHBVN", category: "bill", district: "Karnal" });
    for (const typed of ["voltage karnal", "वोल्टेज करनाल"]) expect([typed, found(typed)]).toEqual([typed, ["voltage"]]);
    expect(found("bijli bill")).toEqual(["bill"]);
  });

  test("is met by the designation of the office, also where it is abbreviated, and by its block", () => {
    open("surgeon", { department: "HEALTH", district: "Karnal", office: "HEALTH/district/Karnal" as OfficeId });
    open("engineer", { department: "UHBVN", district: "Panipat", office: SE_PANIPAT });
    open("block", { department: "PANCHAYAT", district: "Panipat", office: "PANCHAYAT/block/Samalkha" as OfficeId });
    for (const typed of ["civil surgeon", "सिविल सर्जन", "सिविल सर्जन करनाल", "Civil Surgeon health"])
      expect([typed, found(typed)]).toEqual([typed, ["surgeon"]]);
    for (const typed of ["SE UHBVN", "superintending engineer panipat", "अधीक्षण अभियंता"])
      expect([typed, found(typed)]).toEqual([typed, ["engineer"]]);
    for (const typed of ["bdpo samalkha", "समालखा बीडीपीओ".split(" ")[0] ?? "", "samalkha"])
      expect([typed, found(typed)]).toEqual([typed, ["block"]]);
  });

  test("follows an office that is called otherwise from now on, without a word written again", () => {
    open("engineer", { department: "UHBVN", district: "Panipat", office: SE_PANIPAT });
    expect(found("circle officer")).toEqual([]);
    const office = officeOfId(SE_PANIPAT);
    if (office === null) throw new Error("There is no such office");
    putOffice(record.writer, { ...office, title: { en: "Circle Officer", hi: "वृत्त अधिकारी" } }, { actor: "osd", now: MORNING });
    expect([found("circle officer"), found("वृत्त अधिकारी panipat"), found("superintending engineer")]).toEqual([
      ["engineer"],
      ["engineer"],
      [],
    ]);
  });

  test("is met by what people wrote in the case, alone or together with the rest", () => {
    open("noted", { department: "UHBVN", district: "Panipat", text: "andhera hai", note: "ट्रांसफार्मर आज बदला जाएगा zephyr" });
    open("other", { department: "UHBVN", district: "Panipat", text: "zephyr" });
    expect(found("zephyr")).toEqual(["noted", "other"]);
    expect(found("panipat zephyr bijli")).toEqual(["noted", "other"]);
    expect(found("andhera zephyr")).toEqual(["noted"]);
    expect(found("बदला zephyr")).toEqual(["noted"]);
    expect(found("badla panipat")).toEqual(["noted"]);
  });

  test("is met in a sensitive case by nothing that its row does not tell, but for those who may have it shown", () => {
    namePlaces(record.writer, [{ name: "Kanwi", district: "Panipat", hindi: "कान्वी" }], "osd", MORNING);
    const facts = { department: "UHBVN", district: "Panipat", place: "Kanwi", office: SE_PANIPAT } as const;
    open("hidden", { ...facts, text: "zephyr quokka", sensitive: true });
    open("open", { ...facts, text: "zephyr" });
    const told = ["bijli panipat", "uhbvn", "superintending engineer", "SE UHBVN"];
    for (const typed of told) expect([typed, found(typed), found(typed, true)]).toEqual([typed, ["hidden", "open"], ["hidden", "open"]]);
    const kept = ["zephyr", "zeph", "zephyr bijli", "panipat zephyr", "kanwi", "kanwi bijli", "zephyr kanwi"];
    for (const typed of kept) expect([typed, found(typed), found(typed, true)]).toEqual([typed, ["open"], ["hidden", "open"]]);
    expect([found("quokka"), found("zephyr quokka"), found("quokka panipat")]).toEqual([[], [], []]);
    for (const [typed, shown] of [
      ["zephyr bijli", 1],
      ["kanwi bijli", 1],
      ["panipat bijli", 2],
    ] as const) {
      const terms = readQuestion(record.writer, typed);
      const newest = (findsHidden: boolean) =>
        newestRows(newestOfQuestion(record.writer, { terms, text: typed, searcher: { findsHidden } }, 0));
      expect([typed, newest(false), newest(true)]).toEqual([typed, shown, 2]);
    }
    const posts = record.writer.sqlite.prepare<[], number>("SELECT id FROM post").pluck().all();
    const ofPosts = (findsHidden: boolean) => {
      const { sql, values } = textConditionOfPosts(record.writer, "zephyr", { posts, after: 0 }, { findsHidden });
      return record.writer.sqlite.prepare(`SELECT g.rowid FROM grievance g WHERE ${sql}`).all(...values).length;
    };
    expect([ofPosts(false), ofPosts(true)]).toEqual([1, 2]);
  });

  test("is met by an office's letter about a sensitive case as well only for who may have that one shown", () => {
    open("hidden", { department: "UHBVN", district: "Panipat", sensitive: true });
    open("open", { department: "UHBVN", district: "Panipat" });
    open("own", { department: "UHBVN", district: "Panipat" });
    const [hidden, ordinary, own] = [...names.keys()] as [GrievanceId, GrievanceId, GrievanceId];
    recordOfficeLetter(record.writer, [ordinary, hidden], { text: "zephyr", at: MORNING + 60_000 });
    recordOfficeLetter(record.writer, [own], { text: "zephyr", at: MORNING + 61_000 });
    for (const typed of ["zephyr", "zeph", "zephyr bijli", "panipat zephyr"])
      expect([typed, found(typed), found(typed, true)]).toEqual([typed, ["own"], ["hidden", "open", "own"]]);
    const terms = readQuestion(record.writer, "zephyr bijli");
    const newest = (findsHidden: boolean) =>
      newestRows(newestOfQuestion(record.writer, { terms, text: "zephyr bijli", searcher: { findsHidden } }, 0));
    expect([newest(false), newest(true)]).toEqual([1, 3]);
  });

  test("is met by what people wrote in a sensitive case only for who may have it shown", () => {
    open("hidden", { text: "kripya dekhen", department: "UHBVN", district: "Panipat", note: "zephyr quokka", sensitive: true });
    open("open", { text: "kripya dekhen", department: "UHBVN", district: "Panipat", note: "zephyr" });
    for (const typed of ["zephyr", "zephyr bijli", "panipat zephyr"])
      expect([typed, found(typed), found(typed, true)]).toEqual([typed, ["open"], ["hidden", "open"]]);
    expect([found("quokka"), found("dekhen quokka"), found("dekhen zephyr")]).toEqual([[], [], ["open"]]);
    expect(found("dekhen quokka", true)).toEqual(["hidden"]);
    const terms = readQuestion(record.writer, "zephyr bijli");
    const newest = (findsHidden: boolean) =>
      newestRows(newestOfQuestion(record.writer, { terms, text: "zephyr bijli", searcher: { findsHidden } }, 0));
    expect([newest(false), newest(true)]).toEqual([1, 2]);
    const inWindow = (text: string, findsHidden: boolean) => {
      const { sql, values } = textConditionOfPosts(record.writer, text, { posts: [], after: 0 }, { findsHidden });
      return record.writer.sqlite.prepare(`SELECT g.rowid FROM grievance g WHERE ${sql}`).all(...values).length;
    };
    expect(["zephyr", "dekhen zephyr"].map((text) => [inWindow(text, false), inWindow(text, true)])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  test("is met by facts in all cases, and says where only the newest texts with its words were looked at", () => {
    for (const name of ["one", "two", "three"]) open(name, { department: "UHBVN", district: "Panipat" });
    for (const name of ["four", "five", "six"]) open(name, { text: "zephyr", note: "quokka" });
    const count = (text: string, most: number) => {
      const { sql, values } = textCondition(record.writer, text, EVERYBODY, most);
      return record.writer.sqlite.prepare(`SELECT g.rowid FROM grievance g WHERE ${sql}`).all(...values).length;
    };
    const isWhole = (text: string, most: number) => isSearchedWhole(record.writer, text, EVERYBODY, most);
    for (const text of ["bijli panipat", "uhbvn"]) expect([text, count(text, 2), isWhole(text, 2)]).toEqual([text, 3, true]);
    for (const text of ["zephyr", "quokka"]) {
      expect([text, count(text, 2), isWhole(text, 2)]).toEqual([text, 2, false]);
      expect([text, count(text, 3), isWhole(text, 3)]).toEqual([text, 3, true]);
    }
  });

  test("is met by a rare word of a note, however many newer posts hold the frequent one", () => {
    const { writer } = record;
    open("asked for", { text: "wapsi ka paisa", note: "Sanction 48213 was given" });
    open("without it", { text: "kuch aur", note: "Sanction 48213 again" });
    for (let at = 0; at < 250; at += 1) open(`newer ${at}`, { text: "wapsi kab hogi" });
    expect(found("wapsi 48213")).toEqual(["asked for"]);
    const { sql, values } = textCondition(writer, "wapsi 48213", EVERYBODY, 2);
    expect(writer.sqlite.prepare(`SELECT g.id FROM grievance g WHERE ${sql}`).all(...values)).toHaveLength(1);
    expect(isSearchedWhole(writer, "wapsi 48213", EVERYBODY, 2)).toBe(true);
  });

  test("takes any text for a question", () => {
    open("one", { department: "UHBVN", district: "Panipat" });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("bijli", "SE", "(", '"', "*", "panipat", "का", "@x", "98123", "civil", "surgeon", "OR", "-"), {
          maxLength: 24,
        }),
        (words) => {
          found(words.join(" ").trim() || "x");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("finds just the cases of which each word is met by a fact, a post or a note", () => {
    const words = ["zephyr", "quokka", "bijli", "panipat"] as const;
    const some = fc.subarray([...words]);
    const example = fc.record({ posts: some, note: some, power: fc.boolean(), panipat: fc.boolean(), sensitive: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(example, { minLength: 1, maxLength: 6 }),
        fc.subarray([...words], { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (cases, asked, findsHidden) => {
          record.remove();
          record = temporaryRecord();
          names = new Map();
          for (const [at, { posts, note, power, panipat, sensitive }] of cases.entries())
            open(String(at), {
              sensitive,
              text: ["x", ...posts].join(" "),
              department: power ? "UHBVN" : "POLICE",
              district: panipat ? "Panipat" : "Karnal",
              ...(note.length > 0 ? { note: note.join(" ") } : {}),
            });
          const fits = ({ posts, note, power, panipat, sensitive }: (typeof cases)[number]) => {
            const told = findsHidden || !sensitive ? [...posts, ...note] : [];
            return asked.every((word) => told.includes(word) || (word === "bijli" && power) || (word === "panipat" && panipat));
          };
          expect(found(asked.join(" "), findsHidden)).toEqual(cases.flatMap((each, at) => (fits(each) ? [String(at)] : [])));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("the short number of a case", () => {
  const ids = () => [...names.keys()];

  test("finds it however it is typed, and with the day of another case nothing", () => {
    open("one", {});
    open("other", {});
    const [id] = ids();
    const short = shortNumberOf(id as GrievanceId);
    const hindi = short.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0x966 + Number(digit)));
    for (const typed of [short, short.replaceAll("-", ""), short.replaceAll("-", " "), hindi, `261124-${short}`, `261124 ${short}`])
      expect([typed, found(typed)]).toEqual([typed, ["one"]]);
    expect(found(`261123 ${short}`)).toEqual([]);
    expect(isCaseNumber(record.writer, short)).toBe(true);
  });

  test("finds nothing where it has a slip, and digits that are no number of a case as what they are", () => {
    open("one", { text: "meter 100 000 001, 100000001" });
    const [id] = ids();
    const digits = shortNumberOf(id as GrievanceId).replaceAll("-", "");
    const slipped = digits.slice(0, 8) + String((Number(digits[8]) + 1) % 10);
    expect([found(slipped), isCaseNumber(record.writer, slipped)]).toEqual([[], false]);
  });

  test("that two cases share shows both, until the day is said", () => {
    open("one", {});
    const [id] = ids();
    const twin = `${(id ?? "").slice(0, 8)}-0000-5000-8000-000000000000`;
    const { sqlite } = record.writer;
    const columns = sqlite.prepare<[], string>("SELECT name FROM pragma_table_info('grievance')").pluck().all();
    const values = columns.map((name) =>
      name === "id" ? `'${twin}'` : name === "ticket" ? "'261125-K4F7QX'" : name === "case_key" ? "'twin'" : name,
    );
    sqlite.exec(`INSERT INTO grievance (${columns.join(", ")}) SELECT ${values.join(", ")} FROM grievance`);
    names.set(twin as GrievanceId, "twin");
    const short = shortNumberOf(id as GrievanceId);
    expect(found(short).toSorted()).toEqual(["one", "twin"]);
    expect([found(`261124 ${short}`), found(`261125 ${short}`)]).toEqual([["one"], ["twin"]]);
    expect(caseOfTypedNumber(record.writer, short)).toBeNull();
    expect(caseOfTypedNumber(record.writer, `261124 ${short}`)).toMatchObject({ id });
  });
});
