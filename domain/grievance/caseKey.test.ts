import { describe, expect, test } from "vitest";
import type { IncomingPost } from "../post/incomingPost.ts";
import { caseKeyFor, caseLinkOf, conversationKeyFor, grievanceIdOf } from "./caseKey.ts";
import { caseKeyOf } from "./testing/caseKeyOf.ts";
import { idRangeOf, parseTicket, ticketOf } from "./ticket.ts";

const post: IncomingPost = {
  channel: "x",
  externalId: "100",
  versionId: "100",
  versionIndex: 0,
  author: { externalId: "7", handle: "asha", name: "Asha", location: null },
  role: "citizen",
  isPrivate: false,
  caseReference: null,
  text: "पानी नहीं आ रहा",
  languageHint: null,
  createdAt: Date.UTC(2026, 10, 24, 5),
  conversationId: "100",
  inReplyToId: null,
  inReplyToAuthorId: null,
  reposts: null,
  quotes: null,
  media: [],
  placeName: null,
  withheldIn: [],
  raw: "{}",
};
const isOfficial = (authorExternalId: string) => authorExternalId === "cmo" || authorExternalId === "police";

describe("the case of a post", () => {
  test("is one for each citizen of a thread, whichever of their posts comes first", () => {
    const later = { ...post, externalId: "105", inReplyToId: "103", inReplyToAuthorId: "cmo" };
    expect(caseKeyOf(post)).toBe("x:100:7");
    expect(caseKeyOf(later)).toBe("x:100:7");
    expect(caseKeyOf({ ...later, author: { ...post.author, externalId: "8" } })).toBe("x:100:8");
  });

  test("rests on the post itself where the channel names no thread", () => {
    expect(caseKeyOf({ ...post, conversationId: null })).toBe("x:100:7");
    expect(caseKeyOf({ ...post, externalId: "101", conversationId: null, inReplyToId: "100" })).toBe("x:100:7");
  });

  test("of a repost is that of the one who wrote it, as far as that is known", () => {
    const original = { externalId: "100", conversationId: "99", authorExternalId: "7", text: null };
    const reposter = { ...post, externalId: "200", conversationId: "200", author: { ...post.author, externalId: "8" } };
    expect(caseKeyOf({ ...reposter, reposts: original })).toBe("x:99:7");
    expect(caseKeyOf({ ...reposter, reposts: { ...original, conversationId: null } })).toBe("x:100:7");
    expect(caseKeyOf({ ...reposter, reposts: { ...original, conversationId: null, authorExternalId: null } })).toBe("x:100:");
  });

  test("of an official answer is that of the citizen it answers, and it opens none", () => {
    const answer = { ...post, externalId: "101", role: "ours" as const, author: { ...post.author, externalId: "cmo" } };
    expect(caseLinkOf({ ...answer, inReplyToAuthorId: "7" }, isOfficial)).toEqual({ kind: "answer", caseKey: "x:100:7" });
    expect(caseKeyOf({ ...answer, inReplyToAuthorId: "7" })).toBeNull();
  });

  test("of an official post to an office, to itself or to nobody are all those of the thread", () => {
    const answer = { ...post, externalId: "102", role: "office" as const, author: { ...post.author, externalId: "police" } };
    for (const inReplyToAuthorId of ["cmo", "police", null]) {
      expect(caseLinkOf({ ...answer, inReplyToAuthorId }, isOfficial)).toEqual({ kind: "thread", conversationKey: "x:100:" });
    }
  });

  test("keeps its parts apart whatever the channel's ids hold", () => {
    expect(caseKeyFor("email", "<a:b@host>", "c:d")).not.toBe(caseKeyFor("email", "<a", "b@host>:c:d"));
    expect(caseKeyFor("email", "\ud800", "\udc00")).toBe("email:%EF%BF%BD:%EF%BF%BD");
    expect(caseKeyFor("x", "1", "2").startsWith(conversationKeyFor("x", "1"))).toBe(true);
    expect(caseKeyFor("x", "12", "2").startsWith(conversationKeyFor("x", "1"))).toBe(false);
  });
});

describe("the id and the ticket number of a case", () => {
  const id = grievanceIdOf(caseKeyFor("x", "100", "7"));

  test("are the same on every seat", () => {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(grievanceIdOf(caseKeyFor("x", "100", "7"))).toBe(id);
    expect(grievanceIdOf(caseKeyFor("x", "100", "8"))).not.toBe(id);
    // As every record has it.
    expect(id).toBe("0ba718a3-fe41-5c01-86f8-b979e2518063");
  });

  test("names the day of opening in India and six letters that the telephone does not confuse", () => {
    const lateEvening = Date.UTC(2026, 10, 24, 20);
    expect(ticketOf(id, lateEvening)).toMatch(/^261125-[0-9A-HJKMNP-TV-Z]{6}$/u);
  });

  test("leads back to the ids that it may stand for, and to few others", () => {
    for (let author = 0; author < 500; author++) {
      const each = grievanceIdOf(caseKeyFor("x", "100", String(author)));
      const [first, last] = idRangeOf(ticketOf(each, post.createdAt));
      expect(first <= each && each <= last).toBe(true);
      expect(first.slice(0, 7)).toBe(last.slice(0, 7));
    }
  });

  test("is understood as people type it", () => {
    const ticket = ticketOf(id, post.createdAt);
    expect(parseTicket(ticket.toLowerCase())).toBe(ticket);
    expect(parseTicket(` #${ticket.replace("-", " ")} `)).toBe(ticket);
    expect(parseTicket("261124-oOiIlL")).toBe("261124-001111");
    for (const typed of ["", "bijli", "261124", "261124-UUUUUU", "261124-ABCDEFG", "@cmohry"]) expect(parseTicket(typed)).toBeNull();
  });
});
