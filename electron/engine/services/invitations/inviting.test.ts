import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { INVITED_AGAIN_MS } from "#domain/invitation/whoIsInvited.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { listQueue } from "#db/queue/listQueue.ts";
import { campaignFigures } from "#db/reporting/campaignFigures.ts";
import { appendEvents } from "#db/append/append.ts";
import { blankPost } from "#db/erasure/blankPost.ts";
import { hasOptedOut, optOut } from "#db/invitations/optOuts.ts";
import { notePrepared } from "#db/invitations/listed.ts";
import { putCampaign } from "#db/invitations/campaigns.ts";
import { saveDraft } from "./campaignCommands.ts";
import { campaignReport } from "./campaignReport.ts";
import { takeBack } from "./inviter.ts";
import { listOf } from "./listing.ts";
import { DRAFT, mentioning, OUR_ID, startMeeting } from "./testing/meeting.ts";
import type { Meeting } from "./testing/meeting.ts";

let meeting: Meeting;
afterEach(() => meeting.record.remove());
const start = (...changed: Parameters<typeof startMeeting>) => (meeting = startMeeting(...changed));
const preview = () => listOf(meeting.record.writer, DRAFT, { ourUserId: OUR_ID, now: meeting.now });
const invitedIn = (campaignId: string) =>
  meeting.list(campaignId).flatMap(({ authorId, preparedAt }) => (preparedAt === null ? [] : [authorId]));
const optOutOf = (authorId: string) =>
  optOut(meeting.record.writer, { channel: "x", authorId, at: meeting.now, by: "osd", postExternalId: null });
const report = (campaign: Parameters<typeof campaignReport>[1]) =>
  campaignReport(meeting.record.writer, campaign, { understand: () => ({ kind: "suggestion", category: null }), now: meeting.now });

describe("a list", () => {
  test("holds those who mentioned us of the department in its days, and tells why others are left out", () => {
    start();
    meeting.writes("old", { createdAt: meeting.now - 31 * DAY_MS });
    meeting.writes("silent", { raw: JSON.stringify({ data: { text: "@HaryanaCMCell" } }) });
    meeting.writes("other-account", { raw: mentioning("78") });
    meeting.writes("private", { isPrivate: true });
    meeting.writes("elsewhere", {}, { departments: [{ code: "ULB", score: 1, evidence: [] }] });
    meeting.writes("on-facebook", { channel: "facebook" });
    // Nobody is answered in public under such a post.
    meeting.writes("harmed", {}, { sensitive: { sort: "sexual-offence", evidence: [] } });
    meeting.writes("rude");
    meeting.pass(60_000);
    meeting.writes("rude", { raw: "{}" }, { kind: "other" });
    const gone = meeting.writes("gone").post;
    blankPost(meeting.record.writer, gone, meeting.now);
    meeting.writes("kept-out");
    optOutOf("kept-out");
    meeting.writes("asha");
    meeting.writes("english", { text: "There is no water in ward 12 for three days" });
    const { invited, leftOut } = preview();
    expect(invited.map(({ authorId, post }) => [authorId, post.language])).toEqual([
      ["english", "en"],
      ["asha", "hi"],
    ]);
    expect(leftOut).toEqual({
      "opted-out": 1,
      "no-post": 2,
      "never-mentioned": 2,
      "invited-lately": 0,
      other: 1,
      "beyond-most": 0,
      "taken-back": 0,
    });
  });

  test("holds nobody where no account of ours is set up", () => {
    start({ ourUserId: () => null });
    meeting.writes("asha");
    expect(listOf(meeting.record.writer, DRAFT, { ourUserId: null, now: meeting.now }).invited).toEqual([]);
  });

  test("of Facebook holds anyone who wrote in public under a name", () => {
    start();
    meeting.writes("5001", { channel: "facebook", raw: "{}" });
    meeting.writes("anonymous:9", { channel: "facebook", raw: "{}" });
    const { invited, leftOut } = listOf(meeting.record.writer, { ...DRAFT, channel: "facebook" }, { ourUserId: null, now: meeting.now });
    expect(invited.map(({ authorId }) => authorId)).toEqual(["5001"]);
    expect(leftOut["no-post"]).toBe(1);
  });
});

describe("a campaign that runs", () => {
  test("invites one after the other at its pace, each in answer to their own post and in their own language", () => {
    start();
    const asha = meeting.writes("asha");
    meeting.pass(1_000);
    meeting.writes("english", { text: "There is no water in ward 12 for three days" });
    const campaign = meeting.running({ perHour: 2 });
    meeting.invite();
    meeting.invite();
    const [first, second] = meeting.list(campaign.id);
    expect(meeting.replyOf(first!)).toMatchObject({ purpose: "free", language: "en", text: DRAFT.textEn, state: "approved" });
    expect(second?.preparedAt).toBeNull();
    meeting.goesOut(first!);
    meeting.pass(HOUR_MS / 2 - 1);
    meeting.invite();
    expect(invitedIn(campaign.id)).toEqual(["english"]);
    meeting.pass(1);
    meeting.invite();
    expect(invitedIn(campaign.id)).toEqual(["english", "asha"]);
    expect(meeting.replyOf(second!)).toMatchObject({ text: DRAFT.textHi, to: { channel: "x", externalId: asha.post.externalId } });
  });

  test("goes on at its pace when somebody sets the clock back, or forward and back", () => {
    start();
    for (const author of ["one", "two", "three", "four", "five"]) meeting.writes(author);
    const campaign = meeting.running({ perHour: 2 });
    const invitedNow = () => {
      meeting.invite();
      for (const each of meeting.list(campaign.id)) if (meeting.replyOf(each)?.state === "approved") meeting.goesOut(each);
      return invitedIn(campaign.id).length;
    };
    expect(invitedNow()).toBe(1);
    meeting.setClock(-DAY_MS);
    meeting.pass(HOUR_MS / 2 - 1);
    expect(invitedNow()).toBe(1);
    meeting.pass(1);
    expect([invitedNow(), invitedNow()]).toEqual([2, 2]);
    meeting.setClock(DAY_MS);
    expect(invitedNow()).toBe(3);
    meeting.setClock(-DAY_MS);
    expect(invitedNow()).toBe(3);
    meeting.pass(HOUR_MS / 2);
    expect([invitedNow(), invitedNow()]).toEqual([4, 4]);
    // Another start knows only the record, which is a day ahead.
    meeting.restart();
    expect([invitedNow(), invitedNow()]).toEqual([5, 5]);
  });

  test("is in the figures of its time and of its department, with the cases of those who were invited", () => {
    start();
    meeting.writes("asha");
    const asked = meeting.now;
    const campaign = meeting.running({ perHour: 2 });
    meeting.invite();
    meeting.goesOut(meeting.list(campaign.id)[0]!);
    meeting.writes("english", { text: "There is no water in ward 12 for three days" });
    meeting.pass(HOUR_MS);
    meeting.invite();
    const time = { from: asked, before: meeting.now + 1 };
    const told = (filter: CaseFilter, within = time) => [
      campaignFigures(meeting.record.writer, filter, within),
      listQueue(meeting.record.writer, { filter: { ...filter, invited: within }, order: "newest" }).length,
    ];
    const invited = invitedIn(campaign.id).length;
    expect(told({})).toEqual([{ campaigns: 1, invited, sent: 1, cases: invited }, invited]);
    expect(told({ departments: ["PHED"] })).toEqual(told({}));
    const nothing = [{ campaigns: 0, invited: 0, sent: 0, cases: 0 }, 0];
    expect(told({ departments: ["ULB"] })).toEqual(nothing);
    expect(told({}, { from: time.before, before: time.before + DAY_MS })).toEqual(nothing);
  });

  test("waits while one has not gone out, and takes that one back when it pauses", () => {
    start();
    for (const authorId of ["1", "2"]) meeting.writes(authorId);
    const campaign = meeting.running();
    meeting.invite();
    meeting.pass(DAY_MS);
    meeting.invite();
    expect(invitedIn(campaign.id)).toHaveLength(1);
    meeting.step(campaign.id, "pause");
    const [first] = meeting.list(campaign.id);
    expect([meeting.replyOf(first!)?.state, first?.leftOut]).toEqual(["withdrawn", "taken-back"]);
    meeting.pass(DAY_MS);
    meeting.invite();
    expect(invitedIn(campaign.id)).toHaveLength(1);
    meeting.step(campaign.id, "start");
    meeting.invite();
    expect(invitedIn(campaign.id)).toHaveLength(2);
  });

  test("invites nobody before it was approved and started, in a rehearsal, or where nothing can be written", () => {
    start({ writesOn: () => false });
    meeting.writes("1");
    meeting.invite();
    const { id } = meeting.draft();
    expect(meeting.step(id, "start")).toEqual({ refusal: "wrong-state" });
    meeting.step(id, "approve");
    meeting.invite();
    meeting.step(id, "start");
    meeting.invite();
    expect(invitedIn(id)).toEqual([]);
    meeting.record.remove();
    start({ rehearsal: true });
    meeting.writes("1");
    const rehearsed = meeting.draft();
    meeting.step(rehearsed.id, "approve");
    expect(meeting.step(rehearsed.id, "start")).toEqual({ refusal: "rehearsal" });
    meeting.invite();
    expect(invitedIn(rehearsed.id)).toEqual([]);
  });

  test("says what was approved: neither the program nor the record lets its words be changed", () => {
    start();
    const { id } = meeting.draft();
    meeting.step(id, "approve");
    expect(saveDraft({ ...meeting.options, ourPageId: () => null, actor: "osd" }, id, { ...DRAFT, textHi: "कुछ और" })).toEqual({
      refusal: "wrong-state",
    });
    const approved = meeting.step(id, "start");
    if (approved.refusal !== null) throw new Error(approved.refusal);
    expect(() => putCampaign(meeting.record.writer, { ...approved.campaign, textHi: "कुछ और" })).toThrow("not changed");
  });

  test("leaves out anyone who took their post back meanwhile, or was invited by another campaign", () => {
    start();
    for (const authorId of ["1", "2", "3"]) meeting.writes(authorId, { createdAt: meeting.now + Number(authorId) });
    const first = meeting.running({ most: 1 });
    const second = meeting.running();
    meeting.invite();
    meeting.goesOut(meeting.list(first.id)[0]!);
    expect(invitedIn(first.id)).toEqual(["3"]);
    expect(meeting.list(second.id).find(({ authorId }) => authorId === "3")).toMatchObject({ preparedAt: null, leftOut: "invited-lately" });
    expect(invitedIn(second.id)).toEqual(["2"]);
  });
});

describe("who wants no more", () => {
  test("is heard in their answer, by anyone who answers, and never invited again by any campaign", () => {
    start();
    for (const authorId of ["1", "2"]) meeting.writes(authorId);
    const campaign = meeting.running();
    meeting.invite();
    const [first] = meeting.list(campaign.id);
    const sentAs = meeting.goesOut(first!);
    meeting.pass(HOUR_MS);
    meeting.answers(sentAs, first!, "@HaryanaCMCell मत भेजो");
    meeting.answers(sentAs, first!, "STOP", first?.authorId === "1" ? "2" : "1");
    meeting.invite();
    expect(["1", "2"].map((authorId) => hasOptedOut(meeting.record.writer, "x", authorId))).toEqual([true, true]);
    expect(invitedIn(campaign.id)).toHaveLength(1);
    meeting.pass(2 * INVITED_AGAIN_MS);
    for (const authorId of ["1", "2"]) meeting.writes(authorId);
    expect(preview()).toMatchObject({ invited: [], leftOut: { "opted-out": 2 } });
  });

  test("is spared what waits in the outbox already", () => {
    start();
    meeting.writes("1");
    const campaign = meeting.running();
    meeting.invite();
    optOutOf("1");
    takeBack(meeting.options, "opted-out", ({ authorId }) => authorId === "1");
    const [only] = meeting.list(campaign.id);
    expect([meeting.replyOf(only!)?.state, only?.leftOut]).toEqual(["withdrawn", "opted-out"]);
  });

  test("is spared one, too, that was refused and that a person could try again", () => {
    start();
    const { id } = meeting.writes("1");
    const campaign = meeting.running();
    meeting.invite();
    const [only] = meeting.list(campaign.id);
    const { replyId } = only!;
    appendEvents(meeting.record.writer, {
      grievanceId: id,
      actor: "engine",
      now: meeting.now,
      events: [
        { type: "reply-attempted", version: 1, payload: { replyId } },
        { type: "reply-refused", version: 1, payload: { replyId, code: "other", detail: "" } },
      ],
    });
    expect(report(campaign)).toMatchObject({ invited: 1, refused: 1 });
    optOutOf("1");
    meeting.invite();
    expect(meeting.replyOf(only!)?.state).toBe("withdrawn");
  });

  test("stays so: the record itself refuses to forget, and to invite them or anybody twice", () => {
    start();
    for (const authorId of ["1", "2"]) meeting.writes(authorId);
    const campaign = meeting.running();
    const another = meeting.running();
    const { writer } = meeting.record;
    const [one, two] = meeting.list(campaign.id);
    optOutOf(one!.authorId);
    expect(() => writer.sqlite.exec("DELETE FROM invitation_opt_out")).toThrow("kept for ever");
    expect(() => notePrepared(writer, one!, meeting.now)).toThrow("opted out");
    notePrepared(writer, two!, meeting.now);
    const again = meeting.list(another.id).find(({ authorId }) => authorId === two!.authorId);
    expect(() => notePrepared(writer, again!, meeting.now + INVITED_AGAIN_MS - 1)).toThrow("twice");
    expect(() => notePrepared(writer, again!, meeting.now + INVITED_AGAIN_MS)).not.toThrow();
  });
});

const AUTHORS = ["1", "2", "3", "4", "5"] as const;
const authorOf = fc.constantFrom(...AUTHORS);
const happenings = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant("invite" as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("writes" as const), authorId: authorOf, mentions: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom("optOut" as const, "saysStop" as const), authorId: authorOf }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constantFrom("campaign" as const, "pause" as const, "resume" as const) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant("passes" as const), hours: fc.constantFrom(1, 24, 24 * 40, 24 * 91) }) },
);

test("whatever happens in whatever order: nobody who never mentioned us, nobody who opted out, nobody twice in ninety days", () => {
  fc.assert(
    fc.property(fc.array(happenings, { minLength: 8, maxLength: 30 }), (all) => {
      start();
      const mentioned = new Set<string>();
      const campaigns: string[] = [];
      const invitedAt = new Map<string, number[]>();
      try {
        for (const happening of all) {
          if (happening.what === "writes") {
            meeting.writes(happening.authorId, happening.mentions ? {} : { raw: "{}" });
            if (happening.mentions) mentioned.add(happening.authorId);
          } else if (happening.what === "optOut") optOutOf(happening.authorId);
          else if (happening.what === "passes") meeting.pass(happening.hours * HOUR_MS);
          else if (happening.what === "campaign") campaigns.push(meeting.running({ sinceDays: 200 }).id);
          else if (happening.what === "pause") for (const id of campaigns) meeting.step(id, "pause");
          else if (happening.what === "resume") for (const id of campaigns) meeting.step(id, "start");
          else if (happening.what === "saysStop") {
            const theirs = campaigns
              .flatMap((id) => meeting.list(id))
              .find((each) => each.authorId === happening.authorId && each.sentAs !== null);
            if (theirs?.sentAs != null) meeting.answers(theirs.sentAs, theirs, "STOP");
          } else {
            const before = new Set(
              campaigns.flatMap((id) => meeting.list(id)).flatMap(({ replyId, preparedAt }) => (preparedAt === null ? [] : [replyId])),
            );
            meeting.invite();
            for (const each of campaigns.flatMap((id) => meeting.list(id))) {
              if (each.preparedAt === null || before.has(each.replyId)) continue;
              expect(mentioned).toContain(each.authorId);
              expect(hasOptedOut(meeting.record.writer, "x", each.authorId)).toBe(false);
              const earlier = invitedAt.get(each.authorId) ?? [];
              for (const at of earlier) expect(at).toBeLessThanOrEqual(meeting.now - INVITED_AGAIN_MS);
              invitedAt.set(each.authorId, [...earlier, meeting.now]);
              meeting.goesOut(each);
            }
          }
        }
      } finally {
        meeting.record.remove();
      }
    }),
    { numRuns: 10 },
  );
  start();
});

describe("the report", () => {
  test("counts who was reached, who answered and who wants no more, and groups what is suggested, masked", () => {
    start();
    for (const authorId of ["1", "2", "3"]) meeting.writes(authorId);
    const campaign = meeting.running();
    const sent: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      meeting.invite();
      sent.push(meeting.goesOut(meeting.list(campaign.id)[n]!));
      meeting.pass(HOUR_MS);
    }
    const [one, two, three] = meeting.list(campaign.id);
    meeting.answers(sent[0]!, one!, "टंकी रोज़ साफ़ हो, मेरा नंबर 9812345678");
    meeting.answers(sent[0]!, one!, "टंकी पर ढक्कन भी");
    meeting.answers(sent[1]!, two!, "STOP");
    meeting.answers("someone-else", three!, "यह मेरी शिकायत के बारे में है");
    meeting.writes("4", { text: "टंकी का समय लिखा जाए" }, { kind: "suggestion" });
    meeting.invite();
    const told = report(campaign);
    expect(told).toMatchObject({
      listed: 3,
      invited: 3,
      sent: 3,
      waiting: 0,
      refused: 0,
      answers: 3,
      answered: 2,
      optedOut: 1,
      suggestions: 3,
    });
    expect(told.themes).toMatchObject([{ by: "word", suggestions: 3, label: { hi: "टंकी" } }]);
    expect(JSON.stringify(told)).not.toContain("9812345678");
  });

  test("of an open post counts all that was written under it", () => {
    start();
    const { id } = meeting.draft({ form: "open-post" });
    meeting.step(id, "approve");
    expect(meeting.step(id, "start", "nowhere")).toEqual({ refusal: "no-open-post" });
    const acted = meeting.step(id, "start", "https://x.com/HaryanaCMCell/status/5550001");
    if (acted.refusal !== null) throw new Error(acted.refusal);
    meeting.writes("9", { conversationId: "5550001", inReplyToId: "5550001", text: "हर वार्ड में टैंकर" });
    meeting.writes("8", { conversationId: "5550001", inReplyToId: "5550001", text: "STOP" });
    meeting.invite();
    expect(report(acted.campaign)).toMatchObject({ listed: 0, sent: 0, answers: 2, answered: 2, optedOut: 1, suggestions: 1 });
  });
});
