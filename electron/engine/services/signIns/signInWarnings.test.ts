import { expect, onTestFinished, test } from "vitest";
import type { EndedSignIn } from "../../channels/channelSignIns.ts";
import type { MailTransport, OutgoingMail } from "../../core/ports/mailTransport.ts";
import { startSignInWarnings } from "./signInWarnings.ts";

const ended: EndedSignIn = {
  kind: "x",
  channel: { en: "X", hi: "X" },
  account: "@HaryanaCMCell",
  at: 1_795_998_000_000,
  to: "osd@example.gov.in",
  why: "refused",
  toldAt: null,
};

/** A clock that a test turns: what sleeps wakes once it is late enough. */
function handClock() {
  let at = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    elapsed: () => at,
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const sleeper = { until: at + ms, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener("abort", () => resolve(), { once: true });
        if (signal.aborted) resolve();
      }),
    async pass(ms: number) {
      at += ms;
      for (const sleeper of sleepers) if (sleeper.until <= at && sleepers.delete(sleeper)) sleeper.wake();
      for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    },
  };
}

function room(signIns: readonly EndedSignIn[]) {
  const sent: OutgoingMail[] = [];
  const at = { works: true, told: 0, signIns, tries: 0 };
  const mailbox: MailTransport = {
    address: "cell@example.gov.in",
    identity: "",
    async send(mail) {
      at.tries += 1;
      if (!at.works) return { kind: "not-sent", cause: "network", retryAt: null, detail: "No network" };
      sent.push(mail);
      return { kind: "sent", externalId: mail.messageId };
    },
  };
  const time = handClock();
  const warnings = startSignInWarnings({
    channels: {
      endedSignIns: () => at.signIns,
      mailTransport: () => mailbox,
      async toldOfSignIn() {
        at.told += 1;
        at.signIns = at.signIns.map((each) => ({ ...each, toldAt: 1 }));
        return true;
      },
    },
    rehearsal: false,
    dossier: null,
    time,
    log: () => undefined,
  });
  onTestFinished(() => warnings.stop());
  return { at, sent, time, warnings };
}

test("a sign-in that ends is mailed at once, and once", async () => {
  const { at, sent, time, warnings } = room([]);
  at.signIns = [ended];
  warnings.wake();
  await time.pass(1);
  expect(sent).toMatchObject([{ to: ["osd@example.gov.in"] }]);
  await time.pass(24 * 3_600_000);
  expect([sent.length, at.told]).toEqual([1, 1]);
});

test("what no mailbox takes is tried again, more and more seldom, and at once when something changed", async () => {
  const { at, sent, time, warnings } = room([ended]);
  at.works = false;
  await time.pass(5_000);
  expect(at.tries).toBe(1);
  await time.pass(60_000);
  expect(at.tries).toBe(2);
  await time.pass(60_000);
  expect(at.tries).toBe(2);
  await time.pass(60_000);
  expect(at.tries).toBe(3);
  at.works = true;
  warnings.wake();
  await time.pass(1);
  expect([sent.length, at.told]).toEqual([1, 1]);
});

test("who was told before a restart, and who asked for no mail, are written to by nobody", async () => {
  const { sent, time } = room([
    { ...ended, toldAt: 5 },
    { ...ended, kind: "youtube", to: null },
  ]);
  await time.pass(10_000);
  expect(sent).toEqual([]);
});
