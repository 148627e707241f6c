import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeMail } from "#fakes/mail/fakeMail.ts";
import type { FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { emailChannel } from "./emailChannel.ts";
import { USUAL_PATIENCE } from "./limits.ts";
import { openMailRoom } from "./testing/inboxFor.ts";
import type { MailRoom } from "./testing/inboxFor.ts";

let room: MailRoom<FakeMail>;
beforeEach(async () => {
  room = openMailRoom(await startFakeMail());
});
afterEach(() => room.close());

const now = Date.now();
function deliver(name: string, at: number): void {
  room.mail.deliver(letter({ messageId: `<${name}@example.org>`, subject: name, text: `पानी नहीं ${name}` }), at);
}

/** The names of what came from a cursor on, and where it stopped. */
async function visit(cursor: string | null, firstVisitDays: number | null = 30, mostPages = Infinity, wrongMs = 0) {
  const names: string[] = [];
  let [last, pages] = [cursor, 0];
  const source = room.source({ firstVisitDays, now: () => Date.now() + wrongMs, patience: USUAL_PATIENCE });
  for await (const page of source.pull(cursor, new AbortController().signal)) {
    names.push(...page.posts.map(({ externalId }) => /^<(.*)@/u.exec(externalId)?.[1] ?? ""));
    last = page.cursor;
    pages += 1;
    if (pages >= mostPages) break;
  }
  return { names, cursor: last };
}

describe("the first visit of a mailbox", () => {
  test("takes the letters of the last thirty days and leaves older ones where they are", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("just-too-old", now - 30 * DAY_MS - HOUR_MS);
    deliver("just-in-time", now - 30 * DAY_MS + HOUR_MS);
    deliver("yesterday", now - DAY_MS);
    const first = await visit(null);
    expect(first.names).toEqual(["just-in-time", "yesterday"]);
    expect(room.mail.inbox.messages).toHaveLength(4);
    deliver("today", now);
    expect((await visit(first.cursor)).names).toEqual(["today"]);
  });

  test("of a mailbox in which all is old brings nothing, and what comes then is read", async () => {
    for (let n = 0; n < 40; n += 1) deliver(`old-${n}`, now - 100 * DAY_MS);
    const first = await visit(null);
    expect(first.names).toEqual([]);
    deliver("new", now);
    expect((await visit(first.cursor)).names).toEqual(["new"]);
  });

  test("that is cut off goes on with the same limit, and no letter is lost or comes twice", async () => {
    for (let n = 0; n < 60; n += 1) {
      deliver(`old-${n}`, now - 60 * DAY_MS - n);
      deliver(`young-${n}`, now - 20 * DAY_MS + n);
    }
    const cut = await visit(null, 30, 1);
    expect(cut.names).toHaveLength(25);
    deliver("meanwhile", now);
    // The setting is of the first visit: another number of days changes nothing any more.
    const rest = await visit(cut.cursor, 365);
    const all = [...cut.names, ...rest.names];
    expect(new Set(all).size).toBe(61);
    expect(all).toHaveLength(61);
    expect(all.filter((name) => name.startsWith("old"))).toEqual([]);
  });

  test("over, an old letter that a person moves into the folder is read", async () => {
    deliver("yesterday", now - DAY_MS);
    const first = await visit(null);
    deliver("found-among-the-spam", now - 200 * DAY_MS);
    expect((await visit(first.cursor)).names).toEqual(["found-among-the-spam"]);
  });

  test("is not forgotten where the server numbers its letters again: nothing older than it comes in, and nothing since is lost", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("twenty-days-ago", now - 20 * DAY_MS);
    const first = await visit(null);
    deliver("while-away", now);
    room.mail.inbox.renumber();
    // The days of the first visit count, and not those that are set by then.
    for (const set of [1, 3_650, null]) {
      expect((await visit(first.cursor, set)).names.toSorted()).toEqual(["twenty-days-ago", "while-away"]);
    }
  });

  test("of which the days were not kept is put right where the server numbers its letters again only if it cannot have been right", async () => {
    deliver("sixty-days-ago", now - 60 * DAY_MS);
    deliver("twenty-days-ago", now - 20 * DAY_MS);
    const older = (sinceAt: number) => JSON.stringify({ v: 1, uidValidity: "1", lastUid: 2, sinceAt, firstUpTo: null, known: [] });
    expect((await visit(older(now - 40 * DAY_MS), 365)).names).toEqual(["twenty-days-ago"]);
    expect((await visit(older(now + 40 * DAY_MS), 30)).names).toEqual(["twenty-days-ago"]);
  });

  for (const [what, times] of [
    ["of one of the last letters", 2],
    ["of any letter, asked for by its place", Infinity],
  ] as const) {
    test(`begins where the server refuses to say the date ${what}`, async () => {
      deliver("years-ago", now - 900 * DAY_MS);
      deliver("yesterday", now - DAY_MS);
      deliver("today", now);
      room.mail.faults.next({ kind: "no", text: "Some messages could not be FETCHed" }, { command: "FETCH", times });
      expect((await visit(null)).names).toEqual(["yesterday", "today"]);
    });
  }

  test("takes every letter where no number of days is set, as it did before there was a choice", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    expect((await visit(null, null)).names).toEqual(["years-ago"]);
    const older = JSON.stringify({ v: 1, uidValidity: null, lastUid: 0, known: [] });
    expect((await visit(older, 30)).names).toEqual(["years-ago"]);
  });

  test("is set by a field of the channel, of thirty days where nothing was said", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("ten-days-ago", now - 10 * DAY_MS);
    expect(room.given().values.firstVisitDays).toBe(30);
    const count = async (firstVisitDays: number | null) => {
      const [channelSource] = emailChannel.sources(room.given({ firstVisitDays }));
      let posts = 0;
      for await (const page of channelSource?.source.pull(null, new AbortController().signal) ?? []) posts += page.posts.length;
      return posts;
    };
    expect([await count(5), await count(30), await count(null)]).toEqual([0, 1, 2]);
  });
});

describe("the first visit of a mailbox by a machine whose clock is wrong", () => {
  const mails = () => {
    for (let n = 60; n > 0; n -= 5) deliver(`${n}-days-ago`, now - n * DAY_MS);
    deliver("an-hour-ago", now - HOUR_MS);
  };
  const OF_THIRTY_DAYS = ["25-days-ago", "20-days-ago", "15-days-ago", "10-days-ago", "5-days-ago", "an-hour-ago"];

  const WRONG = {
    "ten years ahead": 3_653 * DAY_MS,
    "twenty days ahead": 20 * DAY_MS,
    "ten years behind": -3_653 * DAY_MS,
    "ten days behind": -10 * DAY_MS,
  };
  const withoutWithin = async () => {
    await room.close();
    room = openMailRoom(await startFakeMail({ hasWithin: false }));
  };

  for (const [how, wrongMs] of Object.entries(WRONG)) {
    test(`${how} takes what it would have taken, from a server that says how old letters are`, async () => {
      mails();
      const first = await visit(null, 30, Infinity, wrongMs);
      expect(first.names).toEqual(OF_THIRTY_DAYS);
      deliver("since", now);
      expect((await visit(first.cursor)).names).toEqual(["since"]);
      room.mail.inbox.renumber();
      expect((await visit(first.cursor)).names).toContain("since");
    });
  }

  for (const how of ["ten years behind", "ten days behind"] as const) {
    test(`${how} leaves out nothing and goes back some days more, from a server that does not say how old letters are`, async () => {
      await withoutWithin();
      mails();
      const { names } = await visit(null, 30, Infinity, WRONG[how]);
      expect(names.slice(-OF_THIRTY_DAYS.length)).toEqual(OF_THIRTY_DAYS);
      for (const old of ["60-days-ago", "55-days-ago", "50-days-ago", "45-days-ago"]) expect(names).not.toContain(old);
    });
  }

  test("years behind is found out although old letters were moved in last, and two dates that lie ahead do not mislead it", async () => {
    await withoutWithin();
    for (let n = 40; n > 0; n -= 1) deliver(`${n}-days-ago`, now - n * DAY_MS);
    for (const name of ["2099", "2098"]) deliver(name, Date.UTC(Number(name), 0, 1));
    for (let n = 0; n < 8; n += 1) deliver(`moved-${n}`, Date.UTC(2012, 0, 1 + n));
    const { names } = await visit(null, 30, Infinity, Date.UTC(2015, 0, 1) - now);
    expect(names.filter((name) => name.startsWith("moved"))).toEqual([]);
    expect(names).toHaveLength(33);
  });

  test("ahead cannot be told from a quiet mailbox where the server does not say how old letters are, and is put right when it numbers again", async () => {
    await withoutWithin();
    mails();
    const first = await visit(null, 30, Infinity, 20 * DAY_MS);
    expect(first.names).toEqual(["5-days-ago", "an-hour-ago"]);
    room.mail.inbox.renumber();
    expect((await visit(first.cursor)).names).toEqual(OF_THIRTY_DAYS);
  });

  test("goes by the middle of the last letters, since one that was moved may bear any date", async () => {
    mails();
    deliver("of-the-year-2099", Date.UTC(2099, 0, 1));
    deliver("of-the-year-1999", Date.UTC(1999, 0, 1));
    const { names } = await visit(null, 30, Infinity, 900 * DAY_MS);
    expect(names).toEqual([...OF_THIRTY_DAYS, "of-the-year-2099"]);
  });

  test("is right again where the server numbers its letters again, also where the mailbox was empty then", async () => {
    const first = await visit(null, 30, Infinity, 900 * DAY_MS);
    mails();
    room.mail.inbox.renumber();
    expect((await visit(first.cursor)).names).toEqual(OF_THIRTY_DAYS);
  });
});

describe("the first visit of a mailbox whose server does not say how old letters are", () => {
  beforeEach(async () => {
    await room.close();
    room = openMailRoom(await startFakeMail({ hasWithin: false }));
  });

  test("opens nothing of a mailbox into which nothing has come for months", async () => {
    for (let n = 0; n < 40; n += 1) deliver(`old-${n}`, now - 100 * DAY_MS - n);
    const first = await visit(null);
    expect(first.names).toEqual([]);
    deliver("new", now);
    expect((await visit(first.cursor)).names).toEqual(["new"]);
  });

  test("opens nothing of letters of years ago that were moved in before it", async () => {
    deliver("years-ago", now - 900 * DAY_MS);
    deliver("yesterday", now - DAY_MS);
    for (let n = 0; n < 60; n += 1) deliver(`moved-${n}`, Date.UTC(2019, 0, 1 + n));
    expect((await visit(null)).names).toEqual(["yesterday"]);
  });
});
