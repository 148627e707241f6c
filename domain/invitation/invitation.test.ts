import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GrievanceId } from "../ids.ts";
import { campaignDraftSchema, invitationReplyId, LONGEST_AUTHOR_ID, stateAfter, textFaultOf } from "./campaign.ts";
import { mentionsOnX } from "./mentionsUs.ts";
import { languagesOf, stateOnceAsked } from "./openPost.ts";
import type { OpenPostState } from "./openPost.ts";
import { asksToBeLeftAlone } from "./optOut.ts";
import { themesOf } from "./themes.ts";
import { INVITED_AGAIN_MS, judge, whoIsInvited } from "./whoIsInvited.ts";
import type { Candidate, PostToInviteBy } from "./whoIsInvited.ts";

const NOW = Date.UTC(2026, 10, 24);

const posts: fc.Arbitrary<PostToInviteBy> = fc.record({
  externalId: fc.stringMatching(/^\d{1,19}$/),
  grievanceId: fc.uuid().map((id) => id as GrievanceId),
  language: fc.constantFrom("hi", "en"),
  mentionsUs: fc.boolean(),
  isOutOfReach: fc.boolean(),
});
const candidates: fc.Arbitrary<Candidate> = fc.record({
  authorId: fc.oneof(fc.constantFrom("", "1", "2", "3", "4"), fc.string({ maxLength: 70 })),
  posts: fc.array(posts, { maxLength: 4 }),
  hasOptedOut: fc.boolean(),
  lastInvitedAt: fc.option(fc.integer({ min: NOW - 2 * INVITED_AGAIN_MS, max: NOW + 1_000 })),
  wroteOtherLast: fc.boolean(),
});

describe("who is invited", () => {
  test("nobody outside the allowed set, nobody twice, no more than the most, and everybody else counted", () => {
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { invited, leftOut } = whoIsInvited(all, most, NOW);
        const first = new Map(all.toReversed().map((each) => [each.authorId, each]));
        for (const { authorId, post } of invited) {
          const of = first.get(authorId);
          expect(of?.hasOptedOut).toBe(false);
          expect(of?.wroteOtherLast).toBe(false);
          expect(of?.posts).toContain(post);
          expect(post.mentionsUs && !post.isOutOfReach).toBe(true);
          expect(of?.lastInvitedAt == null || of.lastInvitedAt <= NOW - INVITED_AGAIN_MS).toBe(true);
          expect(invitationReplyId("0190a0c0-0000-7000-8000-000000000000", authorId).length).toBeLessThanOrEqual(100);
        }
        expect(new Set(invited.map(({ authorId }) => authorId)).size).toBe(invited.length);
        expect(invited.length).toBeLessThanOrEqual(most);
        expect(Object.values(leftOut).reduce((sum, n) => sum + n, invited.length)).toBe(first.size);
      }),
    );
  });

  test("by their newest post that mentioned us, however many came after it", () => {
    const post = (externalId: string, mentionsUs: boolean): PostToInviteBy => {
      return { externalId, mentionsUs, grievanceId: "a" as GrievanceId, language: "hi", isOutOfReach: false };
    };
    const asha = { authorId: "1", hasOptedOut: false, lastInvitedAt: null, wroteOtherLast: false };
    const judged = (...written: readonly PostToInviteBy[]) => judge({ ...asha, posts: written }, NOW);
    expect(judged(post("3", false), post("2", true), post("1", true))).toMatchObject({ externalId: "2" });
    expect(judged(post("3", false))).toBe("never-mentioned");
    expect(judged()).toBe("no-post");
    expect(judge({ ...asha, authorId: "9".repeat(LONGEST_AUTHOR_ID + 1), posts: [post("1", true)] }, NOW)).toBe("no-post");
  });
});

describe("a post of X mentions us", () => {
  const payload = (data: unknown) => JSON.stringify({ data });
  test("where X says so by the id of our account, in the short text or the long one", () => {
    expect(mentionsOnX(payload({ entities: { mentions: [{ id: "7", username: "x" }] } }), "7")).toBe(true);
    expect(mentionsOnX(payload({ note_tweet: { entities: { mentions: [{ id: "5" }, { id: "7" }] } } }), "7")).toBe(true);
  });
  test("and not by its name alone, nor by another's id, nor where it cannot be read", () => {
    expect(mentionsOnX(payload({ text: "@HaryanaCMO", entities: { mentions: [{ id: "70", username: "HaryanaCMO" }] } }), "7")).toBe(false);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(mentionsOnX(text, "no-such-id-anywhere")).toBe(false);
      }),
    );
  });
});

describe("an answer wants no more", () => {
  test.each([
    "STOP",
    "stop.",
    "@HaryanaCMO Stop!!",
    "unsubscribe",
    "Please unsubscribe me",
    "न भेजें",
    "ऐसे संदेश न भेजें 🙏",
    "मत भेजो",
    "मुझे मत भेजो",
    "mat bhejo bhai",
    "Don’t send these",
    "do not message me again",
    "बंद करो",
    "रहने दो",
  ])("%s", (text) => expect(asksToBeLeftAlone(text)).toBe(true));

  test.each([
    "",
    "स्कूल के सामने बस का stop बनाया जाए",
    "The bus stop has no shade",
    "please stop the dumping of garbage near the pond",
    "बिजली बंद करो तो पहले बताओ",
    "टैंकर समय पर भेजें",
    "pani roz bhejo",
  ])("but not: %s", (text) => expect(asksToBeLeftAlone(text)).toBe(false));
});

describe("themes", () => {
  const leaks = { code: "leak", label: { en: "Leaks", hi: "रिसाव" } };
  test("first by what was understood, then by the word that most share, in any script; what is alone stays alone", () => {
    const themes = themesOf([
      { text: "Fix the leaks", category: leaks },
      { text: "टंकी रोज़ साफ़ हो", category: null },
      { text: "tanki ka dhakkan", category: null },
      { text: "leak helpline", category: leaks },
      { text: "Show when the TANKI fills", category: null },
      { text: "Colour the pumps", category: null },
    ]);
    expect(themes.map((theme) => [theme.by, theme.suggestions.length])).toEqual([
      ["word", 3],
      ["category", 2],
      ["none", 1],
    ]);
    expect(themes[0]).toMatchObject({ word: "टंकी" });
  });

  test("hold each suggestion once, whatever is written", () => {
    const some = fc.record({ text: fc.oneof(fc.string(), fc.lorem()), category: fc.constantFrom(null, leaks) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 25 }), (all) => {
        const grouped = themesOf(all).flatMap(({ suggestions }) => suggestions);
        expect(grouped).toHaveLength(all.length);
        expect(new Set(grouped)).toEqual(new Set(all));
      }),
    );
  });
});

describe("a campaign", () => {
  const audience = { channel: "x", department: "PHED", district: null, sinceDays: 30, cases: "any", most: 100 } as const;
  const draft = { ...audience, name: "जल सेवा", form: "open-post", textHi: "सुझाव लिखें", textEn: "Tell us", perHour: 10 } as const;

  test("runs only after it was approved, and never again once it has ended", () => {
    expect(stateAfter("draft", "start")).toBeNull();
    expect(stateAfter("draft", "approve")).toBe("approved");
    expect(stateAfter("approved", "start")).toBe("running");
    expect(stateAfter("paused", "start")).toBe("running");
    for (const step of ["approve", "start", "pause", "end"] as const) expect(stateAfter("ended", step)).toBeNull();
  });

  test("takes no text that its channel would not take", () => {
    expect(textFaultOf("ह".repeat(281), "x")).toBe("too-long");
    expect(textFaultOf("ह".repeat(281), "facebook")).toBeNull();
    expect(textFaultOf("Tell us at haryana.gov.in", "x")).toBe("web-address");
  });

  test("is published in Hindi unless another choice is made", () => {
    expect(campaignDraftSchema.parse(draft).openPostIn).toBe("hi");
    expect(languagesOf("both")).toEqual(["hi", "en"]);
  });

  test("asked for once more publishes only what is surely not out", () => {
    expect([null, "approved", "refused", "withdrawn"].map((state) => stateOnceAsked(state as OpenPostState | null))).toEqual(
      Array(4).fill("approved"),
    );
    expect((["attempting", "sent"] as const).map((state) => stateOnceAsked(state))).toEqual(["attempting", "sent"]);
  });
});
