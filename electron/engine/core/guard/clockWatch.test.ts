import { createServer } from "node:http";
import { get } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { believedAt, confirmedOf, watchClock } from "./clockWatch.ts";
import type { ClockWatch } from "./clockWatch.ts";
import { onServerTime } from "./serverTimes.ts";
import type { ServerTime } from "./serverTimes.ts";

const DAY_MS = 86_400_000;
const YEARS_MS = 10 * 365 * DAY_MS;

let record: TemporaryRecord;
let wallAt: number;
let steadyMs: number;
let said: (server: ServerTime) => void;
let told: number;
beforeEach(() => {
  record = temporaryRecord();
  openExampleCase(record.writer, examplePost("1"));
  [wallAt, steadyMs, told] = [MORNING + 3_600_000, 0, 0];
});
afterEach(() => record.remove());

function watch(mayHear = false): ClockWatch {
  return watchClock({
    record: record.writer,
    now: () => wallAt,
    mayHear,
    isOff: false,
    steady: () => steadyMs,
    hear: (hear) => {
      said = hear;
      return () => undefined;
    },
    onDidChange: () => (told += 1),
  });
}

function pass(ms: number): void {
  wallAt += ms;
  steadyMs += ms;
}

describe("the watch over the clock", () => {
  test("believes a clock that goes on from the record, and remembers by the hour when it last did", () => {
    const clock = watch();
    expect(clock.mayAct()).toBe(true);
    const first = believedAt(record.writer);
    pass(60_000);
    clock.mayAct();
    expect(believedAt(record.writer)).toBe(first);
    pass(3_600_000);
    clock.mayAct();
    expect(believedAt(record.writer)).toBe(wallAt);
    expect(told).toBe(0);
  });

  test("holds the acts of a start in 2036, tells it once, and lets go when a person confirms it", () => {
    wallAt += YEARS_MS;
    const clock = watch();
    expect([clock.mayAct(), clock.mayAct()]).toEqual([false, false]);
    expect(clock.standing.doubt).toMatchObject({ why: "long-gap", machineAt: wallAt });
    expect(told).toBe(1);
    clock.confirm("osd");
    expect(clock.mayAct()).toBe(true);
    expect(confirmedOf(record.writer)).toMatchObject({ at: wallAt, by: "osd" });
    expect([clock.standing.doubt, told]).toEqual([null, 2]);
    expect(watch().mayAct()).toBe(true);
  });

  test("goes on by itself when servers answer and agree", () => {
    wallAt += YEARS_MS;
    const clock = watch();
    expect(clock.mayAct()).toBe(false);
    expect(clock.aheadMs()).toBeNull();
    said({ server: "api.x.com", serverAt: wallAt - 2_000 });
    expect(clock.mayAct()).toBe(true);
    pass(60_000);
    expect(clock.aheadMs()).toBe(2_000);
  });

  test("holds a clock that servers contradict, whatever the record says, until it is put right", () => {
    const clock = watch();
    expect(clock.mayAct()).toBe(true);
    said({ server: "api.x.com", serverAt: wallAt });
    wallAt += YEARS_MS;
    expect(clock.mayAct()).toBe(false);
    expect(clock.standing.doubt).toMatchObject({ why: "ahead-of-servers", otherAt: wallAt - YEARS_MS });
    wallAt -= YEARS_MS;
    pass(5_000);
    expect(clock.mayAct()).toBe(true);
  });

  test("takes a laptop that slept for three weeks as it is", () => {
    const clock = watch();
    clock.mayAct();
    pass(21 * DAY_MS);
    expect(clock.mayAct()).toBe(true);
  });

  test("says that the record goes ahead of the time, holds nothing for it, and is silent once a person has seen it", () => {
    openExampleCase(record.writer, examplePost("2", { createdAt: wallAt + YEARS_MS }));
    const clock = watch();
    expect(clock.mayAct()).toBe(true);
    expect(clock.standing.futureAt).toBeGreaterThan(wallAt + YEARS_MS - DAY_MS);
    clock.confirm("osd");
    expect(clock.standing.futureAt).toBeNull();
    expect(confirmedOf(record.writer)).toBeNull();
  });
});

describe("the times of servers", () => {
  test("are heard of every answer, by fetch and by Node's own client, with the age of one out of a cache", async () => {
    const date = "Tue, 24 Nov 2026 04:30:00 GMT";
    const server = createServer((request, response) => {
      response.writeHead(request.url === "/none" ? 204 : 200, { date, ...(request.url === "/old" && { age: "60" }) });
      response.end();
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const heard: ServerTime[] = [];
    const stop = onServerTime((time) => heard.push(time));
    await (await fetch(`http://127.0.0.1:${port}/old`)).text();
    const [answer] = await once(get({ port, host: "127.0.0.1", agent: false }), "response");
    answer.resume();
    await once(answer, "end");
    stop();
    await (await fetch(`http://127.0.0.1:${port}/none`)).text();
    server.close();
    server.closeAllConnections();
    expect(heard.map(({ serverAt }) => serverAt)).toEqual([Date.parse(date) + 60_000, Date.parse(date)]);
    expect(heard.every(({ server: name }) => name.includes(String(port)))).toBe(true);
  });
});
