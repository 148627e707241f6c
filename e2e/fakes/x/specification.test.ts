import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentedPayloads } from "./documentedPayloads.ts";
import { ENDPOINTS } from "#rehearsal/x/endpoints/endpoints.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { MEDIA_FIELDS, PLACE_FIELDS, POST_EXPANSIONS, POST_FIELDS, USER_FIELDS } from "#rehearsal/x/platform/fields.ts";
import { ACTIVITY_PARAMETERS, STREAM_PARAMETERS } from "#rehearsal/x/httpServer.ts";
import type { ParameterRule } from "#rehearsal/x/platform/parameters.ts";
import { realPosts } from "./realPosts.ts";
import { readSpecification } from "./specification.ts";
import type { Specification } from "./specification.ts";
import { testDataFolder } from "./testData.ts";

const testData = testDataFolder();
const MINUTE_MS = 60_000;

/** Asks for everything that an answer can hold. */
const POST_DETAILS = new URLSearchParams({
  "tweet.fields": POST_FIELDS.filter((name) => !/^(non_public|organic|promoted)/.test(name)).join(","),
  expansions: POST_EXPANSIONS.join(","),
  "user.fields": USER_FIELDS.join(","),
  "media.fields": MEDIA_FIELDS.join(","),
  "place.fields": PLACE_FIELDS.join(","),
}).toString();
const USER_DETAILS = new URLSearchParams({ "user.fields": USER_FIELDS.join(","), expansions: "most_recent_tweet_id" }).toString();

const PATH_OF = {
  mentions: "/2/users/{id}/mentions",
  "user-posts": "/2/users/{id}/tweets",
  "user-by-handle": "/2/users/by/username/{username}",
  "users-by-handle": "/2/users/by",
  me: "/2/users/me",
  user: "/2/users/{id}",
  "search-recent": "/2/tweets/search/recent",
  "rules-read": "/2/tweets/search/stream/rules",
  "rules-write": "/2/tweets/search/stream/rules",
  posts: "/2/tweets",
  post: "/2/tweets/{id}",
  create: "/2/tweets",
  "media-upload": "/2/media/upload",
  stream: "/2/tweets/search/stream",
  "quote-posts": "/2/tweets/{id}/quote_tweets",
  "dm-events": "/2/dm_events",
  "dm-events-with": "/2/dm_conversations/with/{participant_id}/dm_events",
  "dm-create-with": "/2/dm_conversations/with/{participant_id}/messages",
  "activity-read": "/2/activity/subscriptions",
  "activity-write": "/2/activity/subscriptions",
  "activity-delete": "/2/activity/subscriptions/{subscription_id}",
  "activity-stream": "/2/activity/stream",
} as const;

/** What a rule of ours allows, and what X's schema for the same parameter allows, in one form. */
function limitsOf(rule: ParameterRule): unknown {
  if (rule.kind === "integer") return { minimum: rule.min, maximum: rule.max };
  return rule.kind === "names" || rule.kind === "choice" ? rule.of : null;
}

function specifiedLimits(schema: Readonly<Record<string, unknown>>, rule: ParameterRule): unknown {
  if (rule.kind === "integer") return { minimum: schema["minimum"], maximum: schema["maximum"] };
  if (rule.kind === "names") return (schema["items"] as { readonly enum?: readonly string[] }).enum;
  return rule.kind === "choice" ? schema["enum"] : null;
}

describe.skipIf(testData === undefined)("the fake against X's own specification", () => {
  let fake: FakeX;
  let specification: Specification;
  const folder = testData ?? "";

  beforeAll(async () => {
    specification = readSpecification(folder);
    const now = Date.now();
    fake = await startFakeX({ rateLimits: { mentions: { limit: 10_000 } } });
    fake.putUser({ username: "hidden_one", protected: true });
    fake.putUser({ username: "gone_one", suspended: true });
    fake.publish(realPosts(folder, { handle: fake.account.username, from: now - 600 * MINUTE_MS, to: now - 100 * MINUTE_MS, limit: 300 }));
    const hidden = fake.publish({ text: "for friends", author: "hidden_one", at: now - 90 * MINUTE_MS });
    const rich = fake.publish({
      text: `@HaryanaCMCell पानी नहीं आ रहा & बिजली भी नहीं <वार्ड 4> #Hansi https://example.org/a ${"बहुत दिन हो गए। ".repeat(30)}`,
      author: { username: "asha_devi_1", name: "आशा", location: "Hansi", followers: 3 },
      at: now - 80 * MINUTE_MS,
      media: [{ type: "photo", altText: "a dry tap" }, { type: "video" }],
      place: { fullName: "Hansi, Haryana" },
      withheld: { copyright: false, countryCodes: ["DE"] },
    });
    fake.publish([
      { text: "", author: "asha_devi_2", reposts: rich.id, at: now - 70 * MINUTE_MS },
      { text: "@HaryanaCMCell see this", author: "asha_devi_2", quotes: hidden.id, at: now - 60 * MINUTE_MS },
      { text: "@asha_devi_1 @HaryanaCMCell same here", author: "asha_devi_3", inReplyTo: "1700000000000000000", at: now - 50 * MINUTE_MS },
      { text: "@HaryanaCMCell from a suspended account", author: "gone_one", at: now - 40 * MINUTE_MS },
    ]);
    fake.edit(
      fake.publish({ text: "@HaryanaCMCell no watr", author: "asha_devi_4", at: now - 30 * MINUTE_MS }).id,
      "@HaryanaCMCell no water",
    );
  });

  afterAll(() => fake.close());

  async function ask(path: string, init: RequestInit = {}, token = fake.bearer): Promise<{ status: number; body: unknown }> {
    const response = await fetch(fake.url + path, {
      ...init,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    });
    return { status: response.status, body: await response.json() };
  }

  async function violations(method: string, specified: string, path: string, body?: unknown, token?: string): Promise<readonly string[]> {
    const answer = await ask(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }, token);
    return specification.violations(method, specified, answer.status, answer.body);
  }

  test.each(Object.entries(PATH_OF))("%s takes exactly the query parameters that X specifies", (name, path) => {
    const endpoint = ENDPOINTS.find((each) => each.name === name);
    const specified = specification.queryParameters(endpoint?.method ?? "GET", path);
    const ours = Object.entries(endpoint?.parameters ?? (name === "activity-stream" ? ACTIVITY_PARAMETERS : STREAM_PARAMETERS)).filter(
      ([parameter]) => parameter !== "post.fields",
    );
    expect(ours.map(([parameter]) => parameter).toSorted()).toEqual([...specified.keys()].toSorted());
    const limits = ours.map(([parameter, rule]) => [parameter, limitsOf(rule)]);
    expect(limits).toEqual(ours.map(([parameter, rule]) => [parameter, specifiedLimits(specified.get(parameter) ?? {}, rule)]));
  });

  test("the check itself sees what is wrong", () => {
    const wrong = { data: [{ id: "abc", text: 5, colour: "red" }], errors: [{ title: "x" }], meta: { result_count: "1" } };
    const found = specification.violations("GET", PATH_OF.mentions, 200, wrong).join("\n");
    for (const place of ["/data/0/id", "/data/0/text", "colour", "/errors/0", "/meta/result_count"]) expect(found).toContain(place);
  });

  test("every page of mentions, with everything expanded", async () => {
    let token: string | undefined;
    let pages = 0;
    do {
      const path = `/2/users/${fake.account.id}/mentions?max_results=100&${POST_DETAILS}${token ? `&pagination_token=${token}` : ""}`;
      const { status, body } = await ask(path);
      expect(specification.violations("GET", PATH_OF.mentions, status, body)).toEqual([]);
      token = (body as { meta: { next_token?: string } }).meta.next_token;
      pages += 1;
    } while (token !== undefined);
    expect(pages).toBe(4);
  });

  test("partial errors of every sort stand beside the data", async () => {
    const { body } = await ask(`/2/users/${fake.account.id}/mentions?max_results=10&${POST_DETAILS}`);
    const titles = (body as { errors: { title: string }[] }).errors.map(({ title }) => title);
    expect(new Set(titles)).toEqual(new Set(["Not Found Error", "Authorization Error", "Forbidden"]));
  });

  test("answers of every reading endpoint, found or not", async () => {
    const some = fake.posts.at(-2)?.id ?? "";
    const hidden = fake.posts.find(({ text }) => text === "for friends")?.id ?? "";
    const asked: readonly (readonly [keyof typeof PATH_OF, string, string?])[] = [
      ["user-posts", `/2/users/${fake.posts[0]?.authorId}/tweets?exclude=replies&${POST_DETAILS}`],
      ["user-posts", `/2/users/999/tweets`],
      ["mentions", `/2/users/999/mentions`],
      ["user", `/2/users/${fake.account.id}?${USER_DETAILS}`],
      ["user", `/2/users/999?${USER_DETAILS}`],
      ["user-by-handle", `/2/users/by/username/asha_devi_1?${USER_DETAILS}`],
      ["user-by-handle", `/2/users/by/username/gone_one`],
      ["user-by-handle", `/2/users/by/username/nobody_here`],
      ["users-by-handle", `/2/users/by?usernames=asha_devi_1,gone_one,nobody_here&${USER_DETAILS}`],
      ["me", `/2/users/me?${USER_DETAILS}`, fake.userBearer],
      ["posts", `/2/tweets?ids=${some},${hidden},1700000000000000000&${POST_DETAILS}`],
      ["post", `/2/tweets/${some}?${POST_DETAILS}`],
      ["post", `/2/tweets/1700000000000000000`],
      ["search-recent", `/2/tweets/search/recent?query=${encodeURIComponent("@HaryanaCMCell -is:retweet")}&max_results=50&${POST_DETAILS}`],
      ["search-recent", `/2/tweets/search/recent?query=nothinghasthisword`],
      ["rules-read", PATH_OF["rules-read"]],
    ];
    for (const [name, path, token] of asked)
      expect({ path, violations: await violations("GET", PATH_OF[name], path, undefined, token) }).toEqual({ path, violations: [] });
  });

  test("answers to writing", async () => {
    const rules = PATH_OF["rules-write"];
    const add = { add: [{ value: "@HaryanaCMCell", tag: "mentions" }, { value: "(" }] };
    expect(await violations("POST", rules, rules, add)).toEqual([]);
    expect(await violations("POST", rules, rules, add)).toEqual([]);
    expect(await violations("GET", rules, rules)).toEqual([]);
    expect(await violations("POST", rules, rules, { delete: { values: ["@HaryanaCMCell", "other"] } })).toEqual([]);
    const reply = { text: "जांच के लिए भेजा गया", reply: { in_reply_to_tweet_id: fake.posts[0]?.id } };
    expect(await violations("POST", PATH_OF.create, PATH_OF.create, reply, fake.userBearer)).toEqual([]);
    expect(await violations("POST", PATH_OF.create, PATH_OF.create, reply, fake.userBearer)).toEqual([]);
    expect(await violations("POST", PATH_OF.create, PATH_OF.create, reply)).toEqual([]);
    const stranger = fake.publish({ text: "no water here", author: "asha_devi_9" }).id;
    for (const body of [
      { text: "noted", reply: { in_reply_to_tweet_id: stranger } },
      { text: "x".repeat(281) },
      { text: "a", colour: "red" },
    ])
      expect(await violations("POST", PATH_OF.create, PATH_OF.create, body, fake.userBearer)).toEqual([]);
  });

  test("answers about direct messages and quotes", async () => {
    const citizen = fake.putUser({ username: "asha_devi_1" });
    fake.message({
      from: "asha_devi_1",
      to: fake.account.username,
      text: "ward 12 & lane 4",
      media: [{ type: "photo" }, { type: "video" }],
    });
    fake.message({ from: fake.account.username, to: "asha_devi_1", text: "noted" });
    const details = new URLSearchParams({
      "dm_event.fields": "attachments,created_at,dm_conversation_id,event_type,id,sender_id,text",
      expansions: "sender_id,attachments.media_keys",
      "user.fields": USER_FIELDS.join(","),
      "media.fields": MEDIA_FIELDS.join(","),
    }).toString();
    const withCitizen = `/2/dm_conversations/with/${citizen.id}`;
    for (const [name, path] of [
      ["dm-events", `/2/dm_events?max_results=1&${details}`],
      ["dm-events-with", `${withCitizen}/dm_events?${details}`],
      ["dm-events-with", `/2/dm_conversations/with/999/dm_events`],
    ] as const)
      expect({ path, violations: await violations("GET", PATH_OF[name], path, undefined, fake.userBearer) }).toEqual({
        path,
        violations: [],
      });
    expect(await violations("GET", PATH_OF["dm-events"], "/2/dm_events")).toEqual([]);
    const stranger = fake.putUser({ username: "asha_devi_77" });
    for (const [path, body] of [
      [`${withCitizen}/messages`, { text: "received" }],
      [`${withCitizen}/messages`, {}],
      [`/2/dm_conversations/with/${stranger.id}/messages`, { text: "hello" }],
      [`/2/dm_conversations/with/999/messages`, { text: "hello" }],
    ] as const)
      expect({ path, violations: await violations("POST", PATH_OF["dm-create-with"], path, body, fake.userBearer) }).toEqual({
        path,
        violations: [],
      });
    const quoted = fake.publish({ text: "marked to PHED", author: fake.account.username });
    fake.publish({ text: "still not solved", author: "asha_devi_1", quotes: quoted.id });
    for (const id of [quoted.id, "1700000000000000000"]) {
      const path = `/2/tweets/${id}/quote_tweets?max_results=10&${POST_DETAILS}`;
      expect({ path, violations: await violations("GET", PATH_OF["quote-posts"], path) }).toEqual({ path, violations: [] });
    }
  });

  test("answers about what an account does, and the events themselves", async () => {
    const path = PATH_OF["activity-write"];
    const subscription = (event_type: string) => ({ event_type, filter: { user_id: fake.account.id }, tag: "ours" });
    expect(await violations("GET", path, path)).toEqual([]);
    for (const event of ["post.mention.create", "post.delete", "post.mention.create", "dm.received", "nonsense"])
      for (const token of [fake.bearer, fake.userBearer]) {
        const found = await violations("POST", path, path, subscription(event), token);
        expect({ event, violations: found }).toEqual({ event, violations: [] });
      }
    expect(await violations("GET", path, path)).toEqual([]);
    const response = await fetch(`${fake.url}/2/activity/stream`, { headers: { authorization: `Bearer ${fake.bearer}` } });
    const [mention] = [fake.publish({ text: "@HaryanaCMCell no water", author: "asha_devi_5" })];
    fake.remove(fake.publish({ text: "a slip", author: fake.account.username }).id);
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString("utf8");
      if (text.trim().split("\r\n").length >= 2) break;
    }
    const events = text
      .trim()
      .split("\r\n")
      .map((line) => JSON.parse(line) as { data: { event_type: string; payload: { id: string } } });
    expect(events.map(({ data }) => data.event_type)).toEqual(["post.mention.create", "post.delete"]);
    expect(events[0]?.data.payload.id).toBe(mention?.id);
    for (const { id } of [...fake.subscriptions, { id: "5" }])
      expect(await violations("DELETE", PATH_OF["activity-delete"], `/2/activity/subscriptions/${id}`)).toEqual([]);
    expect(fake.subscriptions).toEqual([]);
  });

  test("refusals are problems as X specifies them", async () => {
    const mentions = `/2/users/${fake.account.id}/mentions`;
    const refused = [
      `${mentions}?max_results=3`,
      `${mentions}?max_results=abc`,
      `${mentions}?colour=red`,
      `${mentions}?since_id=abc`,
      `${mentions}?tweet.fields=lang,nonsense`,
      `${mentions}?post.fields=referenced_posts,nonsense`,
      `${mentions}?expansions=author`,
      `${mentions}?pagination_token=zzz`,
      `${mentions}?start_time=yesterday`,
    ];
    for (const path of refused) {
      const { status, body } = await ask(path);
      expect({ path, status }).toEqual({ path, status: 400 });
      expect(specification.violations("GET", PATH_OF.mentions, status, body)).toEqual([]);
    }
    fake.faults
      .next({ kind: "rate-limited" })
      .next({ kind: "usage-capped" })
      .next({ kind: "too-many-connections" })
      .next({ kind: "out-of-credits" });
    fake.faults.next({ kind: "unauthorized" }).next({ kind: "forbidden" }).next({ kind: "server-error", status: 503 });
    for (const expected of [429, 429, 429, 402, 401, 403, 503]) {
      const { status, body } = await ask(mentions);
      expect(status).toBe(expected);
      expect(specification.violations("GET", PATH_OF.mentions, status, body)).toEqual([]);
    }
  });

  test("what X shows in its documented events comes back as X shows it", async () => {
    const { account, users, posts } = documentedPayloads(folder);
    const documented = await startFakeX({ account, posts: [], now: () => Date.UTC(2026, 7, 13) });
    for (const user of users) documented.putUser(user);
    documented.publish(posts);
    try {
      const response = await fetch(`${documented.url}/2/tweets?ids=${posts.map(({ id }) => id).join(",")}&${POST_DETAILS}`, {
        headers: { authorization: `Bearer ${documented.bearer}` },
      });
      const body = (await response.json()) as { data: Record<string, unknown>[] };
      expect(specification.violations("GET", PATH_OF.posts, response.status, body)).toEqual([]);
      expect(posts.map(({ text }) => text)).toContain("hey @ExampleUser");
      const mention = body.data.find(({ text }) => text === "hey @ExampleUser");
      expect(mention).toMatchObject({
        lang: "und",
        created_at: "2026-07-24T21:23:23.000Z",
        display_text_range: [0, 16],
        entities: { mentions: [{ start: 4, end: 16, username: "ExampleUser", id: "1111111111111111111" }] },
        edit_controls: { edits_remaining: 5, is_edit_eligible: true, editable_until: "2026-07-24T22:23:23.000Z" },
      });
    } finally {
      await documented.close();
    }
  });
});
