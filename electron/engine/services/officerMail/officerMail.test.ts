import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { appendEvents } from "#db/append/append.ts";
import { readEvents } from "#db/events/read.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, exampleProposal, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { deliveryProofIn } from "../../core/mail/letterProof.ts";
import { replyAddressesIn } from "../../core/mail/replyAddress.ts";
import { givenAddressOf } from "./answeredMail.ts";
import { hearBounce } from "./officerLetters.ts";
import { MARK, OFFICE, OFFICER, startOfficerMailRoom } from "./testing/officerMailRoom.ts";
import type { OfficerMailRoom } from "./testing/officerMailRoom.ts";

let mail: FakeMail;
let room: OfficerMailRoom;
beforeEach(async () => {
  mail = await startFakeMail();
});
afterEach(async () => {
  await room.stop();
  await mail.close();
});

const states = () => room.office.list(null).map(({ kind, state, reason }) => [kind, state, reason]);
const sentAll = (count: number) => room.until(() => room.office.status().counts.sent === count);
const ticketOf = (id: GrievanceId) => readGrievance(room.record, id)?.ticket ?? ("" as TicketNumber);
const letterAt = (index: number) => simpleParser(mail.sent[index]?.raw ?? "");

async function untilFollowing(): Promise<void> {
  while (room.record.sqlite.prepare("SELECT 1 FROM setting WHERE key = 'officerMail.followed'").get() === undefined) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

async function roomWithOfficer(chosen: Partial<OfficerMailSettings> = {}, pdf: string | null = null): Promise<OfficerMailRoom> {
  room = startOfficerMailRoom(mail, chosen, pdf);
  room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
  await untilFollowing();
  return room;
}

describe("a case that is marked", () => {
  it("is told to the officer with what, where, until when and how to answer", async () => {
    await roomWithOfficer({ language: "both" });
    const id = room.openCase("1", "वार्ड 12 में पानी नहीं, फोन 9812345678");
    room.do(id, { type: "mark", to: MARK });
    await sentAll(1);
    expect(mail.sent[0]?.to).toEqual([OFFICER]);
    const letter = await letterAt(0);
    expect(letter.subject).toMatch(new RegExp(`^\\[${ticketOf(id)}\\] नई शिकायत.* / New case`, "u"));
    expect(letter.text).toContain("Er. Suresh Kumar");
    expect(letter.text).toContain("वार्ड 12 में पानी नहीं");
    expect(letter.text).toContain("HOW TO ANSWER");
    expect(letter.text).toContain("उत्तर कैसे दें");
    expect(letter.text).not.toContain("9812345678");
    expect(letter.headers.get("auto-submitted")).toBe("auto-generated");
    const replyTo = letter.replyTo?.value[0]?.address ?? "";
    const reference = {
      ticket: ticketOf(id),
      addresses: replyAddressesIn([replyTo]),
      sender: { isProven: false, doubt: "not-checked" },
    } as const;
    const given = givenAddressOf(room.record, reference, () => room.replyKey);
    expect(given).toMatchObject({ givenTo: "officer", id, mail: { office: OFFICE, toAddress: OFFICER } });
  });

  it("shows what the citizen wrote whole where the settings say so", async () => {
    await roomWithOfficer({ showsPersonalData: true });
    room.do(room.openCase("1", "पानी नहीं, फोन 9812345678"), { type: "mark", to: MARK });
    await sentAll(1);
    expect((await letterAt(0)).text).toContain("9812345678");
  });

  it("is told once, however often the record is read, and nothing that is older than the switching on", async () => {
    room = startOfficerMailRoom(mail, { isOn: false });
    room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    room.office.putSettings({ ...room.office.settings().settings, isOn: true }, false);
    await untilFollowing();
    room.pass(1_000);
    room.do(room.openCase("2"), { type: "mark", to: MARK });
    await sentAll(1);
    room.record.sqlite.prepare("UPDATE setting SET value = json_set(value, '$.position', 0) WHERE key = 'officerMail.followed'").run();
    room.do(room.openCase("3"), { type: "mark", to: MARK });
    await sentAll(2);
    expect(mail.sent).toHaveLength(2);
  });

  it("is not told where the act was taken back, or another installation sends", async () => {
    await roomWithOfficer({ waitSeconds: 10 });
    const id = room.openCase("1");
    const { events } = room.do(id, { type: "mark", to: MARK });
    room.do(id, { type: "undo", events: [...events] });
    await room.until(() => states().length === 1);
    room.pass(11_000);
    await room.until(() => room.office.status().counts.withheld === 1);
    expect(states()).toEqual([["marked", "withheld", "taken-back"]]);
    room.change({ senderSeat: "0123456789abcdef" });
    expect(room.office.status().state).toBe("elsewhere");
    expect(mail.sent).toHaveLength(0);
  });
});

describe("what happens later in a case", () => {
  it("threads with what went before, and is no longer told once it is overtaken", async () => {
    await roomWithOfficer();
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    await sentAll(1);
    const atr = { outcome: "solved", text: "Done well", officer: null, actedAt: null, proof: [] } as const;
    room.do(id, { type: "send-atr", atr: { ...atr, proof: [] } });
    room.do(id, { type: "return-atr", reason: "The photograph is of another street" });
    await sentAll(2);
    const [first, second] = [await letterAt(0), await letterAt(1)];
    expect(second.text).toContain("The photograph is of another street");
    expect(second.inReplyTo).toBe(first.messageId);
    expect(second.references?.[0]).toBe([first.references ?? []].flat()[0]);
    room.change({ quietHours: { fromMinute: 0, untilMinute: 23 * 60 + 59 } });
    room.do(id, { type: "send-atr", atr: { ...atr, proof: [], text: "Done again" } });
    room.do(id, { type: "return-atr", reason: "Again not" });
    await room.until(() => states().length === 3);
    room.do(id, { type: "send-atr", atr: { ...atr, proof: [], text: "Done at last" } });
    room.change({ quietHours: null });
    room.pass(24 * HOUR_MS);
    await room.until(() => room.office.status().counts.withheld === 1);
    expect(mail.sent).toHaveLength(2);
  });

  it("comes to the superior with what happened so far", async () => {
    await roomWithOfficer();
    const superior = room.registry.current().office("REVENUE/district-head/Karnal");
    if (superior === null) throw new Error("no such office");
    room.name(superior.id, "Deputy Commissioner", "dc.karnal@example.in");
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    room.do(id, { type: "escalate", to: superior.id, words: "Nobody comes" });
    await sentAll(2);
    const letter = await letterAt(mail.sent.findIndex(({ to }) => to[0] === "dc.karnal@example.in"));
    expect(letter.text).toContain("Nobody comes");
    expect(letter.text).toMatch(/What happened so far:\n- .*marked to/u);
  });

  it("a letter goes with its words and its paper, and is recorded as sent by e-mail", async () => {
    const folder = temporaryFolder();
    const pdf = join(folder.folder, "letter.pdf");
    writeFileSync(pdf, "%PDF-1.7\nexplanation");
    await roomWithOfficer({ kinds: ["letter"], language: "both" }, pdf);
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    const words = (text: string) => ({ en: `${text} in English`, hi: `${text} हिन्दी में` });
    const letter = {
      letterId: "l1",
      kind: "reminder",
      number: "CMO/1",
      to: OFFICE,
      officer: null,
      subject: words("Subject"),
      body: words("Why"),
    } as const;
    room.do(id, { type: "issue-letter", ...letter, answerBy: null });
    await sentAll(1);
    const sent = await letterAt(0);
    expect(sent.text).toContain("Why in English");
    expect(sent.text).toContain("Why हिन्दी में");
    expect(sent.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ["CMO-1 hi.pdf", "application/pdf"],
      ["CMO-1 en.pdf", "application/pdf"],
    ]);
    expect(readGrievance(room.record, id)?.letters[0]).toMatchObject({ way: "e-mail", sentAt: room.now });
    folder.remove();
  });
});

describe("a letter about several cases", () => {
  const words = (text: string) => ({ en: text, hi: text });
  const letterTo = (letterId: string) =>
    ({
      letterId,
      kind: "reminder",
      number: `CMO/${letterId}`,
      to: OFFICE,
      officer: null,
      subject: words("Subject"),
      body: words("Why"),
    }) as const;

  it("goes out in one mail, is recorded as sent in all of them by that mail, and is not taken back then", async () => {
    await roomWithOfficer({ kinds: ["letter"] });
    const ids = ["1", "2", "3"].map((each) => room.openCase(each));
    for (const id of ids) room.do(id, { type: "mark", to: MARK });
    const [leads = ""] = ids;
    for (const id of ids) room.do(id, { type: "issue-letter", ...letterTo("l1"), answerBy: null, byMail: true, leads });
    await sentAll(1);
    for (const id of ids) expect(readGrievance(room.record, id)?.letters[0]).toMatchObject({ way: "e-mail", sentAt: room.now });
    expect(room.office.list(null)).toHaveLength(1);
    const issued = readEvents(room.record, ids[0] as GrievanceId).find(({ event }) => event?.type === "letter-issued")?.id ?? "";
    expect(() => room.do(ids[0] as GrievanceId, { type: "undo", events: [issued] })).toThrow("not-undoable");
  });

  it("stays here where it is to go on paper, and its mail does not go where it was taken back in time", async () => {
    await roomWithOfficer({ kinds: ["letter"], waitSeconds: 60 });
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    room.do(id, { type: "issue-letter", ...letterTo("paper"), answerBy: null, byMail: false });
    const { events } = room.do(id, { type: "issue-letter", ...letterTo("mail"), answerBy: null, byMail: true });
    await room.until(() => room.office.list("prepared").length === 1);
    room.do(id, { type: "undo", events: [...events] });
    room.pass(61_000);
    await room.until(() => room.office.list("withheld").length === 1);
    expect(room.office.list(null)).toMatchObject([{ state: "withheld", reason: "taken-back" }]);
    expect(readGrievance(room.record, id)?.letters.map(({ letterId }) => letterId)).toEqual(["paper"]);
  });
});

describe("a letter whose mail failed for good", () => {
  it("brought nothing, and can be taken back", async () => {
    await roomWithOfficer({ kinds: ["letter"] });
    mail.faults.next({ kind: "smtp-refuse", at: "RCPT", line: "550 5.1.1 No such user" });
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    const words = { en: "Why", hi: "क्यों" };
    const letter = { letterId: "l1", kind: "reminder", number: "CMO/1", to: OFFICE, officer: null, subject: words, body: words } as const;
    const { events } = room.do(id, { type: "issue-letter", ...letter, answerBy: null, byMail: true });
    await room.until(() => room.office.status().counts.failed === 1);
    room.do(id, { type: "undo", events: [...events] });
    expect(readGrievance(room.record, id)?.letters).toEqual([]);
    const [failed] = room.office.list("failed");
    room.office.forgetAddress(OFFICER);
    room.office.sendAgain(failed?.id ?? "");
    await room.until(() => room.office.list("withheld").length === 1);
    expect(room.office.list(null)).toMatchObject([{ state: "withheld", reason: "taken-back" }]);
  });
});

describe("an office that cannot be told", () => {
  it("shows as a gap, and what is still open goes out with one click when its address is known", async () => {
    room = startOfficerMailRoom(mail);
    await untilFollowing();
    const [first, second] = [room.openCase("1"), room.openCase("2")];
    room.do(first, { type: "mark", to: MARK });
    room.do(second, { type: "mark", to: MARK });
    await room.until(() => room.office.status().counts.withheld === 2);
    expect(room.office.status().gaps).toMatchObject([{ reason: "no-officer", count: 2 }]);
    room.do(second, { type: "set-aside", aside: { as: "not-a-grievance", reason: "It was a test" } });
    room.name(OFFICE, "Er. Suresh Kumar", OFFICER);
    expect(room.office.release()).toBe(1);
    await sentAll(1);
    expect(states()).toHaveLength(2);
    expect(states()).toEqual(
      expect.arrayContaining([
        ["marked", "sent", null],
        ["marked", "withheld", "overtaken"],
      ]),
    );
  });
});

describe("a server that does not take a letter", () => {
  it("now is tried again later, with the same message id", async () => {
    await roomWithOfficer();
    mail.faults.next({ kind: "smtp-refuse", at: "RCPT", line: "451 4.7.1 Greylisted" });
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    await room.until(() => room.office.list(null)[0]?.error?.includes("Greylisted") ?? false);
    expect(mail.sent).toHaveLength(0);
    room.pass(HOUR_MS);
    await sentAll(1);
    expect(room.office.list(null)[0]).toMatchObject({ attempts: 2, error: null });
  });

  it("or took it and died before it said so gets the same letter again", async () => {
    await roomWithOfficer();
    mail.faults.next({ kind: "smtp-drop-after-data" });
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    await room.until(
      () => mail.sent.length === 1 && room.office.list(null)[0]?.state === "sending" && room.office.list(null)[0]?.error !== null,
    );
    room.pass(HOUR_MS);
    await sentAll(1);
    const ids = await Promise.all([0, 1].map(async (index) => (await letterAt(index)).messageId));
    expect(ids[0]).toBe(ids[1]);
  });

  it("for good shows as failed, and its address as one that does not work until somebody says that it does", async () => {
    await roomWithOfficer();
    mail.faults.next({ kind: "smtp-refuse", at: "RCPT", line: "550 5.1.1 No such user" });
    const id = room.openCase("1");
    room.do(id, { type: "mark", to: MARK });
    await room.until(() => room.office.status().counts.failed === 1);
    expect(room.office.status().failingAddresses).toMatchObject([{ address: OFFICER }]);
    const [failed] = room.office.list("failed");
    expect(room.office.sendAgain(failed?.id ?? "")).toMatchObject({ state: "withheld", reason: "address-fails" });
    room.office.forgetAddress(OFFICER);
    expect(room.office.release()).toBe(1);
    await sentAll(1);
  });

  it("because of the password holds all of them, and loses none", async () => {
    await roomWithOfficer();
    mail.faults.next({ kind: "smtp-refuse", at: "MAIL", line: "530 5.7.0 Authentication required" });
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    await room.until(() => room.office.status().state === "held");
    expect(room.office.status().counts).toMatchObject({ prepared: 1, failed: 0 });
    room.pass(HOUR_MS);
    await sentAll(1);
    expect(room.office.status().state).toBe("ready");
  });
});

describe("a letter that comes back", () => {
  it("marks its mail and the address; one that only claims to be ours does nothing", async () => {
    await roomWithOfficer();
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    await sentAll(1);
    const { messageId = "", replyTo } = await letterAt(0);
    const proof = deliveryProofIn(mail.sent[0]?.raw.toString() ?? "");
    const bounce = { messageId, address: OFFICER, isPermanent: true, diagnosis: "550 5.1.1 No such user", proof };
    const key = () => room.replyKey;
    hearBounce(room.record, { ...bounce, messageId: "<other@example.org>" }, key, room.now);
    hearBounce(room.record, { ...bounce, address: "dc@example.in" }, key, room.now);
    hearBounce(room.record, { ...bounce, isPermanent: false }, key, room.now);
    // Anyone who was answered by the officer knows the Message-ID of our letter, and nothing of its header.
    for (const forged of [null, "0000000000000000", replyAddressesIn([replyTo?.value[0]?.address ?? ""])[0]?.proof ?? ""])
      hearBounce(room.record, { ...bounce, proof: forged }, key, room.now);
    hearBounce(room.record, bounce, null, room.now);
    expect(room.office.status().failingAddresses).toEqual([]);
    expect(room.office.list("sent")).toMatchObject([{ error: "550 5.1.1 No such user" }]);
    hearBounce(room.record, bounce, key, room.now);
    hearBounce(room.record, bounce, key, room.now + 1);
    expect(room.office.list("bounced")).toMatchObject([{ bouncedAt: room.now, error: "550 5.1.1 No such user" }]);
    expect(room.office.status().failingAddresses).toHaveLength(1);
  });
});

describe("how much goes out", () => {
  it("is one mail for many where there are too many for one officer", async () => {
    await roomWithOfficer({ digestAbovePerHour: 2, waitSeconds: 30 });
    for (const each of ["1", "2", "3", "4"]) room.do(room.openCase(each), { type: "mark", to: MARK });
    await room.until(() => states().length === 4);
    room.pass(31_000);
    await sentAll(4);
    expect(mail.sent).toHaveLength(1);
    const letter = await letterAt(0);
    expect(letter.subject).toBe("4 mails from the grievance cell");
    for (const { ticket } of room.office.list(null)) expect(letter.text).toContain(`[${ticket}]`);
    expect(letter.replyTo).toBeUndefined();
  });

  it("is no more in an hour than is allowed", async () => {
    await roomWithOfficer({ mostPerHour: 1 });
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    room.do(room.openCase("2"), { type: "mark", to: MARK });
    await sentAll(1);
    expect(room.office.status().counts.prepared).toBe(1);
    room.pass(HOUR_MS + 1);
    await sentAll(2);
  });

  it("goes to one address alone while it is tried out", async () => {
    await roomWithOfficer({ testAddress: "osd@cmo.example" });
    room.do(room.openCase("1"), { type: "mark", to: MARK });
    await sentAll(1);
    expect(mail.sent[0]?.to).toEqual(["osd@cmo.example"]);
    expect((await letterAt(0)).subject).toContain(`[TEST → ${OFFICER}]`);
  });
});

describe("a case of another portal", () => {
  it("is told when a person marks it, and not when the clock finds it late: the portal reminds by itself", async () => {
    await roomWithOfficer();
    const [ours, theirs] = (["x", "cm-window"] as const).map((channel) =>
      openExampleCase(room.record, examplePost(channel, { channel }), exampleProposal()),
    );
    for (const id of [ours, theirs]) if (id !== undefined) room.do(id, { type: "mark", to: MARK });
    await sentAll(2);
    for (const id of [ours, theirs]) {
      const dueAt = id === undefined ? null : (readGrievance(room.record, id)?.dueAt ?? null);
      if (id === undefined || dueAt === null) throw new Error("The case has no time");
      appendEvents(room.record, {
        grievanceId: id,
        events: [{ type: "fell-due", version: 1, payload: { dueAt } }],
        actor: "engine",
        now: room.now,
      });
    }
    room.pass(HOUR_MS);
    await sentAll(3);
    expect(
      room.office
        .list(null)
        .filter(({ kind }) => kind === "fell-due")
        .map(({ grievanceId }) => grievanceId),
    ).toEqual([ours]);
  });
});
