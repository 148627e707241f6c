import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { Atr } from "#domain/grievance/actions.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { DEFAULT_REGISTERED_TEXTS } from "#domain/reply/registeredText.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { understand } from "#domain/understanding/testing/understand.ts";
import { appendEvents } from "#db/append/append.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import { acknowledgementOf } from "./acknowledge.ts";
import { type Drafting, draftReply } from "./draftReply.ts";
import { answerIncident, reachOfIncident } from "./incidentReplies.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOON = MORNING + 2 * HOUR_MS;
const writesOn = (channel: Channel) => channel === "x" || channel === "email" || channel === "facebook";
const draft = (id: GrievanceId, purpose: "marked" | "disposed" | "needs-info", language: "hi" | "en" | null = null) =>
  draftReply(record.writer, id, {
    purpose,
    language,
    templates: DEFAULT_TEMPLATES,
    registeredTexts: DEFAULT_REGISTERED_TEXTS,
    now: NOON,
    writesOn,
  });
const act = (id: GrievanceId, ...events: readonly GrievanceEvent[]) =>
  appendEvents(record.writer, { grievanceId: id, events, actor: "osd", now: NOON });
const marked = (office: string | null = null): GrievanceEvent => ({
  type: "marked",
  version: 1,
  payload: { to: { department: "PHED", district: "Karnal", office } },
});
const disposed: GrievanceEvent = { type: "disposed", version: 1, payload: { exception: "Told by phone" } };

describe("a draft", () => {
  test("is in the citizen's language, with the ticket, the office and the day of the report", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ routine: true }));
    act(id, marked());
    const drafted = draft(id, "marked");
    const ticket = readGrievance(record.writer, id)?.ticket ?? "";
    expect(drafted).toMatchObject({ language: "hi", warnings: [], to: { channel: "x", externalId: "1" } });
    for (const part of [ticket, "जन स्वास्थ्य अभियांत्रिकी विभाग, करनाल", "26 नवंबर 2026"]) expect(drafted?.text).toContain(part);
    expect(drafted?.length).toBeLessThanOrEqual(280);
  });

  test.each([
    ["en", "en"],
    ["hi", "hi"],
    ["hinglish", "hi"],
    ["hry", "hi"],
    ["pa", "hi"],
    ["mixed", "hi"],
  ] as const)("for a citizen who wrote %s is in %s, unless another is asked for", (language, expected) => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ language }));
    expect(draft(id, "needs-info")?.language).toBe(expected);
    expect(draft(id, "needs-info", "en")?.text).toContain("direct message");
  });

  test("names the very office that answers, as the registry calls it", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ language: "en" }));
    act(id, marked("PHED/sub-division/Gharaunda"));
    expect(draft(id, "marked")?.text).toContain("Sub-Divisional Engineer");
  });

  test("of a sensitive case names no office where others read it", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ language: "en" }));
    act(id, marked(), { type: "sensitivity-set", version: 1, payload: { sort: "child-victim", reason: "seen" } });
    expect(draft(id, "marked")?.text).toContain("has been sent to the department concerned for action");
  });

  test("asks nobody for the place that is known, and leaves the words of an administrator as they are", () => {
    const [somewhere, placed] = [null, "Kunjpura"].map((place, at) =>
      openExampleCase(record.writer, examplePost(String(at)), exampleProposal({ place })),
    ) as [GrievanceId, GrievanceId];
    const byMail = openExampleCase(
      record.writer,
      examplePost("<1@a>", { channel: "email", isPrivate: true }),
      exampleProposal({ place: "Kunjpura" }),
    );
    for (const language of ["hi", "en"] as const) {
      const asksForPlace = (id: GrievanceId) => /village|गाँव/u.test(draft(id, "needs-info", language)?.text ?? "village");
      expect([asksForPlace(somewhere), asksForPlace(placed), asksForPlace(byMail)]).toEqual([true, false, false]);
    }
    const own = { ...DEFAULT_TEMPLATES, "needs-info": { hi: "{ticket}: कौन सा गाँव?", en: "{ticket}: which village?" } };
    const drafting = {
      purpose: "needs-info",
      language: "en",
      templates: own,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      now: NOON,
      writesOn,
    } as const;
    expect(draftReply(record.writer, placed, drafting)?.text).toContain("which village?");
  });

  test("asks nobody for a telephone number that they gave", () => {
    const text = "सड़क टूटी है। संपर्क 98123 45670";
    const withPlace = openExampleCase(record.writer, examplePost("1", { text }), exampleProposal({ place: "Kunjpura" }));
    const without = openExampleCase(record.writer, examplePost("2", { text }), exampleProposal({ place: null }));
    const byMail = openExampleCase(
      record.writer,
      examplePost("<1@a>", { channel: "email", isPrivate: true, text }),
      exampleProposal({ place: null }),
    );
    for (const language of ["hi", "en"] as const) {
      const said = (id: GrievanceId) => draft(id, "needs-info", language)?.text ?? "";
      for (const id of [withPlace, without, byMail]) expect(said(id)).not.toMatch(/phone|फ़ोन नंबर/u);
      expect([without, byMail, withPlace].map((id) => /village|गाँव/u.test(said(id)))).toEqual([true, true, false]);
      expect(said(withPlace)).toMatch(/exactly|ठीक-ठीक/u);
    }
  });

  test("goes where the citizen wrote, and asks for details in the words and at the place that are private", () => {
    const id = openExampleCase(record.writer, examplePost("1"));
    const message = examplePost("2", { conversationId: "1", isPrivate: true, createdAt: MORNING + 1_000 });
    recordPost(record.writer, message, NOON);
    const post = { channel: "x", externalId: "2" } as const;
    act(id, {
      type: "post-joined",
      version: 1,
      payload: { post, role: "citizen", isRepost: false, createdAt: MORNING + 1_000, dueAtIfFirst: null },
    });
    expect(draft(id, "needs-info", "en")).toMatchObject({
      to: post,
      isPrivate: true,
      most: 10_000,
      text: expect.stringContaining("answer this message"),
    });
    expect(draft(id, "disposed")).toMatchObject({ to: { externalId: "1" }, isPrivate: false, most: 280 });
    const mail = openExampleCase(record.writer, examplePost("<1@a>", { channel: "email", isPrivate: true }));
    expect(draft(mail, "disposed")).toMatchObject({ to: { channel: "email" }, isPrivate: true, most: 25_000 });
    const free = draftReply(record.writer, mail, {
      purpose: "free",
      language: null,
      templates: DEFAULT_TEMPLATES,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      now: NOON,
      writesOn,
    });
    expect(free).toMatchObject({ text: "", warnings: [], to: { channel: "email" } });
  });

  test.each([
    ["solved", "reports that the work is done"],
    ["partly", "solved in part"],
    ["not-possible", "is not possible"],
    [null, "has been disposed of"],
  ] as const)("tells of a case that ended as %s what is true of it", (outcome, words) => {
    const id = openExampleCase(record.writer, examplePost("1"));
    const sent = (atr: Atr): GrievanceEvent => ({ type: "atr-sent", version: 1, payload: { atr } });
    const last =
      outcome === null ? disposed : sent({ outcome, text: "Done", officer: null, actedAt: null, proof: [], citizenContacted: null });
    act(id, marked(), last);
    expect(draft(id, "disposed", "en")?.text).toContain(words);
    expect(draft(id, "disposed", "hi")?.text).toContain("हल नहीं हुई");
  });

  test("warns of a channel that is not set up, and of one that has no direct messages", () => {
    const onYoutube = openExampleCase(record.writer, examplePost("1", { channel: "youtube" }));
    expect(draft(onYoutube, "needs-info")?.warnings).toEqual(["other-channel", "no-direct-messages"]);
    expect(draft(onYoutube, "disposed")?.warnings).toEqual(["no-office", "other-channel"]);
  });

  test("says what a person should know before approving", () => {
    const id = openExampleCase(record.writer, examplePost("1"), exampleProposal({ kind: "praise" }));
    expect(draft(id, "marked")?.warnings).toEqual(["no-office", "no-due-day"]);
    const to = { channel: "x", externalId: "1" } as const;
    const payload = { replyId: "a", purpose: "marked", language: "hi", text: "a", to, approved: false } as const;
    act(id, { type: "reply-prepared", version: 1, payload });
    expect(draft(id, "marked")?.warnings).toContain("told-already");
    const imported = openExampleCase(record.writer, examplePost("2", { channel: "cm-window" }));
    expect(draft(imported, "disposed")?.warnings).toContain("other-channel");
    expect(
      draftReply(record.writer, "x" as GrievanceId, {
        purpose: "marked",
        language: null,
        templates: DEFAULT_TEMPLATES,
        registeredTexts: DEFAULT_REGISTERED_TEXTS,
        now: NOON,
        writesOn,
      }),
    ).toBeNull();
  });
});

describe("answering an incident", () => {
  const answer = (id: GrievanceId, purpose: "marked" | "disposed", replyId = "act-1") =>
    answerIncident(record.writer, {
      seen: record.writer,
      id,
      purpose,
      language: null,
      approved: true,
      replyId,
      templates: DEFAULT_TEMPLATES,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      policy: DEFAULT_SLA_POLICY,
      actor: "osd",
      now: NOON,
      writesOn,
    });
  const repliesOf = (id: GrievanceId) => readGrievance(record.writer, id)?.replies ?? [];

  /** Five citizens tell of one dry ward; the last writes English. */
  function fiveCitizens(): readonly GrievanceId[] {
    const place = { place: "Ward 12", category: { code: "no-supply", label: { en: "No supply", hi: "आपूर्ति नहीं" } } } as const;
    return ["1", "2", "3", "4", "5"].map((name) =>
      openExampleCase(record.writer, examplePost(name), exampleProposal({ ...place, language: name === "5" ? "en" : "hi" })),
    );
  }

  test("prepares one reply for each open case: to its first post, with its own number, in its citizen's language", () => {
    const ids = fiveCitizens();
    for (const id of ids) act(id, marked());
    const [first, second, third] = ids as [GrievanceId, GrievanceId, GrievanceId];
    act(second, disposed);
    act(third, { type: "taken-out-of-incident", version: 1, payload: {} });
    const { prepared, passedOver } = answer(first, "marked");
    expect(new Set(prepared)).toEqual(new Set(ids.filter((id) => id !== second && id !== third)));
    expect(passedOver).toEqual([{ id: second, ticket: readGrievance(record.writer, second)?.ticket, why: "other-state" }]);
    const languages = prepared.map((id) => {
      const [reply] = repliesOf(id);
      expect(reply).toMatchObject({ state: "approved", purpose: "marked", to: readGrievance(record.writer, id)?.firstPost });
      expect(reply?.text).toContain(readGrievance(record.writer, id)?.ticket);
      return reply?.language;
    });
    expect(languages.filter((language) => language === "en")).toHaveLength(1);
  });

  test("writes to each citizen on their own channel, passes over whom it cannot reach, and tells beforehand whom", () => {
    const place = { place: "Ward 12", category: { code: "no-supply", label: { en: "No supply", hi: "आपूर्ति नहीं" } } } as const;
    const [onX, byMail, imported] = (["x", "email", "cm-window"] as const).map((channel) =>
      openExampleCase(record.writer, examplePost(`on ${channel}`, { channel }), exampleProposal(place)),
    ) as [GrievanceId, GrievanceId, GrievanceId];
    for (const id of [onX, byMail, imported]) act(id, marked());
    const asked = {
      id: onX,
      purpose: "marked",
      language: null,
      templates: DEFAULT_TEMPLATES,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      now: NOON,
      writesOn,
    } as const;
    const reach = reachOfIncident(record.writer, asked, false);
    expect([repliesOf(onX), repliesOf(byMail)]).toEqual([[], []]);
    const answered = answer(onX, "marked");
    expect(answered).toEqual(reach);
    expect(new Set(answered.prepared)).toEqual(new Set([onX, byMail]));
    expect(answered.passedOver).toEqual([{ id: imported, ticket: readGrievance(record.writer, imported)?.ticket, why: "other-channel" }]);
    expect([repliesOf(onX)[0]?.to.channel, repliesOf(byMail)[0]?.to.channel]).toEqual(["x", "email"]);
  });

  test("tells whom it would reach once the reports are accepted", () => {
    const [first] = fiveCitizens() as [GrievanceId];
    act(first, marked());
    act(first, {
      type: "atr-sent",
      version: 1,
      payload: { atr: { outcome: "solved", text: "done", officer: null, actedAt: null, proof: [], citizenContacted: null } },
    });
    const asked = {
      id: first,
      purpose: "disposed",
      language: null,
      templates: DEFAULT_TEMPLATES,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      now: NOON,
      writesOn,
    } as const;
    expect([reachOfIncident(record.writer, asked, false).prepared, reachOfIncident(record.writer, asked, true).prepared]).toEqual([
      [],
      [first],
    ]);
  });

  test("writes to nobody twice, and tells that it is done only those whose case is disposed of", () => {
    const ids = fiveCitizens();
    const [first, second] = ids as [GrievanceId, GrievanceId];
    answer(first, "marked");
    expect(answer(first, "marked", "act-2").prepared).toEqual([]);
    act(second, marked(), disposed);
    expect(answer(first, "disposed", "act-3").prepared).toEqual([second]);
    expect(repliesOf(second).map(({ purpose }) => purpose)).toEqual(["marked", "disposed"]);
  });
});

describe("what a platform will not take", () => {
  const OURS = "1000";
  const asked = (id: GrievanceId, more: Partial<Pick<Drafting, "now" | "to" | "xAnswersOnlyItsOwn">> = {}) =>
    draftReply(record.writer, id, {
      purpose: "free",
      language: null,
      templates: DEFAULT_TEMPLATES,
      registeredTexts: DEFAULT_REGISTERED_TEXTS,
      now: NOON,
      writesOn,
      ...more,
    });
  const named = (id: string, mentions: readonly string[]) =>
    JSON.stringify({ data: { id, entities: { mentions: mentions.map((each) => ({ id: each, username: "somebody" })) } } });

  test("is warned of on X where the author neither named nor quoted us, and only where the plan has that rule", () => {
    const of = (id: string, more: Parameters<typeof examplePost>[1]) => openExampleCase(record.writer, examplePost(id, more));
    const warned = (id: GrievanceId) => asked(id, { xAnswersOnlyItsOwn: OURS })?.warnings.includes("not-summoned");
    const stranger = of("1", { raw: named("1", ["7"]) });
    const quoting = { externalId: "9", conversationId: null, authorExternalId: OURS, text: null };
    expect(warned(stranger)).toBe(true);
    expect(warned(of("2", { raw: named("2", ["7", OURS]) }))).toBe(false);
    expect(warned(of("3", { raw: named("3", []), quotes: quoting }))).toBe(false);
    expect(warned(of("4", { raw: named("4", []), inReplyToAuthorId: OURS }))).toBe(false);
    expect(warned(of("5", {}))).toBe(false);
    expect(asked(stranger)?.warnings).not.toContain("not-summoned");
  });

  test("is warned of before Meta's time ends, by the last that the citizen wrote there", () => {
    const message = { channel: "facebook", isPrivate: true, conversationId: "t_1", createdAt: MORNING } as const;
    const id = openExampleCase(record.writer, examplePost("m_1", message));
    const warnings = (afterMs: number) => asked(id, { now: MORNING + afterMs })?.warnings;
    expect(warnings(HOUR_MS)).toEqual([]);
    expect(warnings(21 * HOUR_MS)).toEqual(["window-closing"]);
    expect(warnings(2 * DAY_MS)).toEqual(["person-answers"]);
    expect(warnings(6.5 * DAY_MS)).toEqual(["window-closing", "person-answers"]);
    expect(warnings(8 * DAY_MS)).toEqual(["window-closed"]);
    recordPost(record.writer, examplePost("m_2", { ...message, createdAt: MORNING + 8 * DAY_MS }), NOON);
    expect(warnings(8 * DAY_MS)).toEqual([]);
  });

  test("is a second message about a comment, or one after a week", () => {
    const comment = { channel: "facebook", conversationId: "post", createdAt: MORNING } as const;
    const id = openExampleCase(record.writer, examplePost("c_1", comment));
    // One that waits is under that rule too, and not under that of messages.
    const waits = (afterMs: number) =>
      asked(id, { to: { channel: "facebook", externalId: "c_1", isPrivate: true }, now: MORNING + afterMs })?.warnings;
    expect([waits(6.9 * DAY_MS), waits(8 * DAY_MS)]).toEqual([[], ["window-closed"]]);
    expect(asked(id)).toMatchObject({ isPrivate: false, mayGoPrivately: true });
    expect(asked(id, { now: MORNING + 8 * DAY_MS })).toMatchObject({ mayGoPrivately: false });
    const to = { channel: "facebook", externalId: "c_1" } as const;
    const words = { replyId: "r", purpose: "free", language: "hi", text: "which ward?", to, approved: true, privately: true } as const;
    act(id, { type: "reply-prepared", version: 1, payload: words });
    expect(asked(id)).toMatchObject({ mayGoPrivately: false });
    act(id, { type: "reply-withdrawn", version: 1, payload: { replyId: "r" } });
    expect(asked(id)).toMatchObject({ mayGoPrivately: true });
    expect(asked(openExampleCase(record.writer, examplePost("page post", { ...comment, conversationId: "page post" })))).toMatchObject({
      mayGoPrivately: false,
    });
    expect(asked(openExampleCase(record.writer, examplePost("6")))).toMatchObject({ mayGoPrivately: false });
  });
});

describe("an acknowledgement by the policy", () => {
  const post = (name: string, text = "करनाल वार्ड 12 में पानी नहीं आ रहा", createdAt = MORNING) => examplePost(name, { text, createdAt });
  const ingest = (settings: Partial<typeof DEFAULT_REPLY_SETTINGS>, ...posts: readonly ReturnType<typeof post>[]) =>
    ingestPosts(record.writer, posts, {
      understand,
      policy: () => DEFAULT_SLA_POLICY,
      now: () => NOON,
      acknowledge: (grievance) =>
        acknowledgementOf(record.writer, grievance, { ...DEFAULT_REPLY_SETTINGS, ...settings }, NOON, {
          writesOn,
          answersOnlyItsOwn: () => null,
        }),
    });
  const acknowledged = () =>
    record.writer.sqlite
      .prepare<[], { readonly text: string }>("SELECT text, prepared_by, state FROM reply ORDER BY prepared_at, grievance_id")
      .all();

  test("is prepared and approved by the engine when a grievance comes in, and only where it is switched on", () => {
    ingest({}, post("1"));
    expect(acknowledged()).toEqual([]);
    ingest({ acknowledges: true }, post("2"));
    ingest({ acknowledges: true }, post("2"));
    expect(acknowledged()).toMatchObject([{ prepared_by: "engine", state: "approved", text: expect.stringContaining("दर्ज कर ली गई है") }]);
  });

  test("goes to every channel that can be written on, and to no other", () => {
    const own = (channel: Channel) =>
      examplePost(`on ${channel}`, { channel, createdAt: NOON, conversationId: channel, text: "करनाल वार्ड 12 में पानी नहीं आ रहा" });
    ingest({ acknowledges: true }, own("x"), own("email"), own("facebook"), own("telegram"), own("cm-window"));
    const channels = record.writer.sqlite.prepare<[], string>("SELECT channel FROM reply ORDER BY channel").pluck().all();
    expect(channels).toEqual(["email", "facebook", "x"]);
  });

  test("is not even prepared for who did not summon us, where X answers to nobody else", () => {
    const settings = { ...DEFAULT_REPLY_SETTINGS, acknowledges: true };
    const naming = (id: string) => JSON.stringify({ data: { id: "1", entities: { mentions: [{ id, username: "somebody" }] } } });
    const opened = (id: string, named: string) => openExampleCase(record.writer, examplePost(id, { raw: naming(named), createdAt: NOON }));
    const acknowledged = (id: GrievanceId, account: string | null) => {
      const grievance = readGrievance(record.writer, id);
      const to = { writesOn, answersOnlyItsOwn: () => account };
      return grievance && acknowledgementOf(record.writer, { ...grievance, openedAt: NOON }, settings, NOON, to) !== null;
    };
    const [stranger, citizen] = [opened("1", "7"), opened("2", "1000")];
    expect([acknowledged(stranger, "1000"), acknowledged(stranger, null), acknowledged(citizen, "1000")]).toEqual([false, true, true]);
  });

  test("is not sent for praise, for what lay in a backlog, or beyond the hour's number", () => {
    ingest({ acknowledges: true }, post("1", "बहुत बढ़िया काम, धन्यवाद सरकार"), post("2", undefined, NOON - DAY_MS));
    expect(acknowledged()).toEqual([]);
    ingest({ acknowledges: true, acknowledgementsPerHour: 2 }, post("3"), post("4"), post("5"));
    expect(acknowledged()).toHaveLength(2);
  });
});
