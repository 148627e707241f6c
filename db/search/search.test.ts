import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Writer } from "../connection.ts";
import { recordPost } from "../posts/recordPost.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { plansOf } from "../testing/plans.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { matchOf } from "./match.ts";
import { searchPosts } from "./searchPosts.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

function write(...texts: readonly string[]): void {
  for (const [index, text] of texts.entries()) {
    recordPost(writer, examplePost(String(index), { text, createdAt: MORNING + index * 1_000 }), MORNING);
  }
}

function found(text: string): readonly string[] {
  return searchPosts(writer, { text, limit: 50 }).posts.map((post) => post.text.told());
}

describe("searching posts", () => {
  test("finds a Hindi word as a whole, with its vowel signs, and not by a part of it", () => {
    write("गांव में बिजली नहीं है", "बिज बोया");
    expect(found("बिजली")).toEqual(["गांव में बिजली नहीं है"]);
    expect(found("बि")).toEqual(["बिज बोया", "गांव में बिजली नहीं है"]);
    expect(found("बि में")).toEqual([]);
    expect(found("ब")).toEqual([]);
  });

  test("finds Hindi by Latin letters, and Hinglish and Punjabi by Hindi", () => {
    write("बिजली नहीं है", "bijli nahi hai", "Bijlee kab aayegi", "ਬਿਜਲੀ ਨਹੀਂ", "पानी नहीं है");
    expect(found("bijli")).toHaveLength(4);
    expect(found("बिजली")).toHaveLength(4);
  });

  test("takes nukta, chandrabindu and joiners as one spelling", () => {
    write("सड़क पर गाँव", "सडक पर गांव", "स\u200dड़क");
    expect(found("सड़क")).toHaveLength(3);
    expect(found("गांव")).toHaveLength(2);
  });

  test("wants every word, the last perhaps unfinished, and sorts newest first", () => {
    write("water supply in sector 12", "water pipeline burst", "no supply of water in ward 12");
    expect(found("water 12")).toEqual(["no supply of water in ward 12", "water supply in sector 12"]);
    expect(found("water suppl")).toHaveLength(2);
    expect(found("wat supply")).toEqual([]);
  });

  test("finds an author by handle or name", () => {
    recordPost(
      writer,
      examplePost("1", { author: { externalId: "1", handle: "Ramesh_Karnal", name: "रमेश कुमार", location: null }, text: "hello" }),
      MORNING,
    );
    recordPost(writer, examplePost("2", { text: "ramesh says hello" }), MORNING);
    expect(found("@Ramesh_Karnal")).toEqual(["hello"]);
    expect(found("@ramesh")).toEqual(["hello"]);
    expect(found("रमेश")).toContain("hello");
  });

  test("finds the posts of a case by its ticket number, however it is typed", () => {
    openExampleCase(writer, examplePost("1"));
    const ticket = writer.sqlite.prepare<[], string>("SELECT ticket FROM grievance").pluck().get() ?? "";
    for (const typed of [ticket, ticket.toLowerCase(), `#${ticket.replace("-", "")}`, ` ${ticket} `]) {
      expect(searchPosts(writer, { text: typed, limit: 5 }).posts).toMatchObject([{ externalId: "1", ticket, handle: "citizen_1" }]);
    }
  });

  test("reads on page by page to the end, without gap or repetition, while new posts arrive", () => {
    write(...Array.from({ length: 23 }, (_, index) => `pani ${index}`));
    const pages: string[][] = [];
    let before: string | null = null;
    do {
      const page: ReturnType<typeof searchPosts> = searchPosts(writer, { text: "pani", limit: 5, before });
      pages.push(page.posts.map(({ externalId }) => externalId));
      before = page.cursor;
      recordPost(writer, examplePost(`new-${pages.length}`, { text: "pani", createdAt: MORNING + 3_600_000 }), MORNING);
    } while (before !== null);
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
    expect(pages.flat()).toEqual(Array.from({ length: 23 }, (_, index) => String(22 - index)));
  });

  test("comes to the beginnings of words when whole words are used up, without repeating a post", () => {
    write("pani 1", "panipat 2", "pani 3", "panipat 4", "pani 5");
    const first = searchPosts(writer, { text: "pani", limit: 2 });
    const second = searchPosts(writer, { text: "pani", limit: 2, before: first.cursor });
    expect(first.posts.map(({ text }) => text.told())).toEqual(["pani 5", "pani 3"]);
    expect(second.posts.map(({ text }) => text.told())).toEqual(["panipat 2", "pani 1"]);
    expect(second.cursor).toBeNull();
    expect(found("pani")).toHaveLength(5);
  });

  test("sorts by the time of writing, also when pages came newest first", () => {
    const minutes = [5, 3, 9, 1];
    for (const minute of minutes) recordPost(writer, examplePost(String(minute), { createdAt: MORNING + minute * 60_000 }), MORNING);
    expect(searchPosts(writer, { text: "पानी", limit: 9 }).posts.map(({ externalId }) => externalId)).toEqual(["9", "5", "3", "1"]);
  });

  test("takes whatever a person types for a search and nothing for a command", () => {
    write('he said "water AND power" (twice) * NEAR text: roman');
    for (const text of [
      '"',
      '""',
      "*",
      "a*b",
      "AND",
      "NOT",
      "water OR",
      "NEAR(",
      "text:",
      "roman : x",
      "^water",
      "-",
      "🙏",
      "🙏 water",
      "",
      "   ",
      "\u0000",
      "\ud800",
      "'; DROP TABLE post; --",
      "@",
      "@@",
      "#",
      "़",
      "ा",
      "\u200d",
      "{text}:x",
      "+",
      "()",
    ]) {
      expect(() => searchPosts(writer, { text, limit: 5 })).not.toThrow();
    }
    expect(found("water AND power")).toHaveLength(1);
    expect(found("NEAR")).toHaveLength(1);
    expect(found("🙏")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 20 }), (text, before) => {
        searchPosts(writer, { text, limit: 5, before });
      }),
      { numRuns: 500 },
    );
  });

  test("asks for sixteen words at most", () => {
    expect(matchOf("pani ".repeat(400), "whole")?.match(/text author/gu)).toHaveLength(16);
    expect(matchOf("…", "beginning")).toBeNull();
  });

  test("is empty for a case that holds no such post, and unknown numbers", () => {
    write("पानी");
    expect(searchPosts(writer, { text: "261124-000000", limit: 5 })).toEqual({ posts: [], cursor: null });
    expect(searchPosts(writer, { text: "हवाई अड्डा", limit: 5 })).toEqual({ posts: [], cursor: null });
  });
});

describe("a post of a sensitive case", () => {
  const SENSITIVE = exampleProposal({ sensitive: { sort: "illness", evidence: [] } } as never);

  test("is found by its words and its author for nobody but who may have it shown, and pages are as long as ever", () => {
    for (const number of ["1", "2", "3", "4", "5", "6"]) {
      const post = examplePost(number, { text: "zephyr pani", createdAt: MORNING + Number(number) * 1_000 });
      openExampleCase(writer, post, Number(number) % 2 === 0 ? SENSITIVE : exampleProposal());
    }
    const page = (text: string, findsHidden: boolean) => {
      const { posts, cursor } = searchPosts(writer, { text, limit: 2, searcher: { findsHidden } });
      return [posts.map(({ sensitive }) => sensitive), cursor !== null];
    };
    for (const text of ["zephyr", "zeph", "ze", "pa", "zephyr pa", "asha"]) {
      expect([text, page(text, false)]).toEqual([text, [[null, null], true]]);
      expect([text, page(text, true)]).toEqual([text, [["illness", null], true]]);
    }
    expect([page("@citizen_6", false), page("@citizen_6", true)]).toEqual([
      [[], false],
      [["illness"], false],
    ]);
  });
});

describe("what is hidden in a text", () => {
  const HIDDEN = [
    "मेरा नाम सतबीर है, फोन 98123 45670, आधार 2341 2341 2346, खाता 32145678901",
    "satbir@gmail.com, HR26AB1234, H.No. 7351, K No 8642097531, PPP 5ABC1234",
    "कॉल ९८१२३४५६७०",
  ];
  const seen = (text: string) => searchPosts(writer, { text, limit: 50, searcher: { findsHidden: true } }).posts.length;

  test("is found by nobody who may not see it: not whole, not by a beginning, not in any script or with any separator", () => {
    write(...HIDDEN);
    const numbers = [
      "9812345670",
      "234123412346",
      "32145678901",
      "HR26AB1234",
      "7351",
      "8642097531",
      "5ABC1234",
      "satbir",
      "सतबीर",
      "gmail",
    ];
    const beginnings = numbers
      .flatMap((number) => Array.from(number, (_, at) => number.slice(0, at + 1)))
      .filter((each) => each.length > 1);
    const written = beginnings.flatMap((each) => [each, each.replaceAll(/\d/gu, (digit) => String.fromCharCode(0x966 + Number(digit)))]);
    const parted = written.flatMap((each) => [
      each,
      Array.from(each).join(" "),
      Array.from(each).join("-"),
      `+91 ${each}`,
      `\uf8ff${each}`,
    ]);
    for (const typed of [...parted, "satbir@gmail.com", "satbir@", "@satbir", "98123 45670", "2341 2341"])
      expect([typed, found(typed)]).toEqual([typed, []]);
    expect(found("फोन")).toHaveLength(1);
  });

  test("is found whole by who may see it, however it is written, and a number not by its beginning", () => {
    write(...HIDDEN);
    for (const typed of ["9812345670", "98123-45670", "+91 98123 45670", "०९८१२३४५६७०", "९८१२३४५६७०"])
      expect([typed, seen(typed)]).toEqual([typed, 2]);
    for (const typed of [
      "2341 2341 2346",
      "32145678901",
      "खाता 32145678901",
      "hr 26 ab 1234",
      "satbir@gmail.com",
      "K No 8642097531",
      "H.No. 7351",
    ])
      expect([typed, seen(typed)]).toEqual([typed, 1]);
    for (const typed of ["98", "981", "9812", "981234567", "98123", "2341", "2341 2341", "3214567890", "hr26", "735", "satb@gmail.com"])
      expect([typed, seen(typed)]).toEqual([typed, 0]);
    for (const typed of ["सतबीर", "satbir", "satb"]) expect([typed, seen(typed)]).toEqual([typed, 1]);
  });

  test("does not hide a year, a pin code or a ward", () => {
    write("पिन 132103, 2026 में वार्ड 12 की शिकायत 1912 पर");
    for (const typed of ["132103", "2026", "12", "1912"]) expect([typed, found(typed).length]).toEqual([typed, 1]);
    for (const typed of ["13210", "202", "191"]) expect([typed, found(typed).length]).toEqual([typed, typed.length > 3 ? 0 : 1]);
  });
});

describe("a search of very many posts", () => {
  test.each(["पानी", "pani karnal", "pa", "@asha", "261124-ABC234"])("finds %s in its index, and each post and case by its key", (text) => {
    write("करनाल में पानी नहीं", "pani kab aayega karnal");
    const plans = plansOf(record.file, (reader) => searchPosts(reader, { text, limit: 50 }));
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter((plan) => /^SCAN (?!post_search VIRTUAL TABLE|found|sqlite_schema)|\(channel=\?\)/u.test(plan))).toEqual([]);
  });
});
