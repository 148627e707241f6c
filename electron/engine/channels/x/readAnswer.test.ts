import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SourceError } from "../../core/ports/source.ts";
import { readAnswer } from "./readAnswer.ts";

const accounts = { ourUserId: "1000", officeHandles: new Set<string>() };
const read = (body: unknown) => readAnswer(body, accounts, 1_790_000_000_000);
const good = { id: "900", text: "बिजली नहीं है" };

describe("an answer of X", () => {
  test("without posts is an empty one", () => {
    expect(read({ meta: { result_count: 0 } })).toMatchObject({ items: [], nextToken: null, problems: [] });
    expect(read({ data: null })).toMatchObject({ items: [] });
    expect(read({ meta: { result_count: 0, next_token: "abc" } })).toMatchObject({ items: [], nextToken: "abc" });
  });

  test("loses no good post for a bad one", () => {
    const bad = [
      null,
      5,
      "post",
      [],
      {},
      { id: null, text: "x" },
      { id: "12a", text: "x" },
      { id: -4 },
      { id: Number.MAX_SAFE_INTEGER + 1, text: "rounded" },
    ];
    const { items, problems } = read({ data: [...bad.slice(0, 4), good, ...bad.slice(4)] });
    expect(items.map(({ mark }) => mark.id)).toEqual(["900"]);
    expect(problems).toHaveLength(bad.length);
    expect(problems[0]).toBe("Post number 1 of an answer could not be read and was left out.");
  });

  test("keeps the place of a post of which only the id can be read", () => {
    const { items, problems } = read({ data: [{ id: "901", text: ["not", "text"] }, good] });
    expect(items).toMatchObject([
      { mark: { id: "901" }, post: null },
      { mark: { id: "900" }, post: { text: good.text } },
    ]);
    expect(problems).toEqual(["Post 901 could not be read and was left out."]);
  });

  test("takes fields of the wrong type for missing ones", () => {
    const odd = Object.fromEntries(
      [
        "author_id",
        "created_at",
        "lang",
        "conversation_id",
        "note_tweet",
        "edit_history_tweet_ids",
        "referenced_tweets",
        "attachments",
        "geo",
        "entities",
        "withheld",
      ].map((field) => [field, { $ne: [] }]),
    );
    const { items, problems } = read({
      data: [{ ...good, ...odd }],
      includes: { users: {}, tweets: "x", media: [null, 7], places: [{ id: 5 }] },
      errors: "none",
    });
    expect(items[0]?.post).toMatchObject({ externalId: "900", text: good.text, languageHint: null, media: [], withheldIn: [] });
    expect(problems).toEqual([]);
  });

  test("cannot reach the prototype of anything", () => {
    const body: unknown = JSON.parse(
      `{"data":[{"id":"900","text":"x","author_id":"1","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}],
        "includes":{"users":[{"id":"1","username":"__proto__"},{"id":"__proto__","polluted":1}],"media":[{"media_key":"__proto__","type":"photo"}]}}`,
    );
    expect(read(body).items[0]?.post).toMatchObject({ author: { handle: "__proto__" } });
    expect("polluted" in {}).toBe(false);
  });

  test("may hold a text of a megabyte", () => {
    const text = "प".repeat(1_048_576);
    expect(read({ data: [{ ...good, text }] }).items[0]?.post?.text).toBe(text);
  });

  test("tells what X could not give, one line each", () => {
    const errors = [
      {
        title: "Authorization Error",
        detail: "Sorry, you are not authorized to see the user with author_id: [5].",
        type: "x",
        resource_type: "user",
      },
      { title: "Not Found Error" },
      {},
      null,
    ];
    expect(read({ data: [good], errors }).problems).toEqual([
      "Authorization Error: Sorry, you are not authorized to see the user with author_id: [5].",
      "Not Found Error",
      "X reported a problem without saying which.",
    ]);
  });

  test("with errors alone says that the account itself is not there", () => {
    expect(() => read(refusal("resource-not-found"))).toThrow(expect.objectContaining({ fault: "not-found" }));
    expect(() => read(refusal("not-authorized-for-resource"))).toThrow(expect.objectContaining({ fault: "forbidden" }));
  });

  test("learns our handle from a post that mentions us", () => {
    const entities = { mentions: [{ id: "3", username: "other" }, { id: 1000, username: "cmohry" }, "junk"] };
    expect(read({ data: [good, { ...good, id: "901", entities }] }).ourHandle).toBe("cmohry");
  });

  test.each([[null], ["text"], [5], [[]], [{ data: "text" }], [{ data: 5 }], [undefined]])("that is %j is none", (body) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ fault: "bad-answer" }));
  });

  test("is read or refused, but never breaks the reader, whatever it holds", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const post = fc.record(
      {
        id: fc.oneof(fc.constantFrom("1", "9223372036854775807", 7), value),
        text: fc.oneof(fc.string(), value),
        note_tweet: value,
        author_id: value,
        edit_history_tweet_ids: fc.oneof(fc.array(fc.constantFrom("1", "2", 3)), value),
        referenced_tweets: fc.oneof(fc.array(fc.record({ type: fc.constantFrom("quoted", "replied_to"), id: value })), value),
        attachments: value,
        geo: value,
        entities: value,
        withheld: value,
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(
      value,
      fc.record(
        { data: fc.oneof(fc.array(fc.oneof(post, value)), value), includes: value, meta: value, errors: value, matching_rules: value },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(body, (any) => {
        for (const id of idsOf(any) ?? []) expect(id).toMatch(/^\d+$/);
      }),
      { numRuns: 300 },
    );
  });
});

function refusal(name: string): object {
  return { errors: [{ type: `https://api.twitter.com/2/problems/${name}`, title: "Error", detail: "no such user" }] };
}

/** Ids of the answer, or null where it is refused in due form. */
function idsOf(body: unknown): readonly string[] | null {
  try {
    return read(body).items.map(({ mark }) => mark.id);
  } catch (error) {
    if (error instanceof SourceError) return null;
    throw error;
  }
}
