import { afterEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import type { Source } from "../../core/ports/source.ts";
import { spendingOn } from "../../core/sync/spending.ts";
import { createXSources } from "./createXSources.ts";
import { pullAll } from "./testing/pullAll.ts";
import { settingsFor } from "./testing/settings.ts";

let fake: FakeX;
afterEach(() => fake.close());

async function start(options: FakeXOptions = {}): Promise<void> {
  const complaints = Array.from({ length: 10 }, (_, index) => ({
    text: `@cmcell ${index}`,
    author: "asha",
    at: Date.now() - 60_000 - index,
  }));
  fake = await startFakeX({ account: { username: "cmcell" }, posts: complaints, ...options });
}

function sourcesOf(changed: Partial<XSourceSettings> = {}, token: string = fake.userBearer): readonly Source[] {
  const settings = settingsFor(fake.url, { userId: fake.account.id, ownsApp: true, ...changed });
  return createXSources({ settings, bearer: fake.bearer, userAccess: { kind: "token", token } });
}

async function costOf(source: Source | undefined): Promise<number> {
  if (!source) throw new Error("no source");
  const { pages } = await pullAll(source);
  return pages.reduce((sum, { reads, priceUsd = source.priceUsd }) => sum + spendingOn(reads, priceUsd, 0).usd, 0);
}

const tokens = () => new Set(fake.requests.filter(({ path }) => path.endsWith("/mentions")).map(({ headers }) => headers.authorization));

describe("what the account reads of itself", () => {
  test("costs a fifth where it owns the app, and is asked for in its name", async () => {
    await start();
    expect(await costOf(sourcesOf()[0])).toBeCloseTo(10 * 0.001 + 0.01, 6);
    expect([...tokens()]).toEqual([`Bearer ${fake.userBearer}`]);
  });

  test("costs what everybody pays where it does not own it", async () => {
    await start();
    expect(await costOf(sourcesOf({ ownsApp: false })[0])).toBeCloseTo(10 * 0.005 + 0.01, 6);
    expect([...tokens()]).toEqual([`Bearer ${fake.bearer}`]);
  });

  test("is read by the app's own token, at the usual price, where the sign-in does not hold", async () => {
    await start();
    expect(await costOf(sourcesOf({}, "expired")[0])).toBeCloseTo(10 * 0.005 + 0.01, 6);
    expect([...tokens()]).toEqual(["Bearer expired", `Bearer ${fake.bearer}`]);
  });

  test("goes by the prices of the settings", async () => {
    await start();
    expect(await costOf(sourcesOf({ pricePerOwnPostUsd: 0.002, pricePerUserUsd: 0 })[0])).toBeCloseTo(10 * 0.002, 6);
  });
});

test("a direct message that is read costs what X charges for it", async () => {
  await start();
  fake.message({ from: "asha", to: "cmcell", text: "ward 12" });
  fake.message({ from: "asha", to: "cmcell", text: "gali 4" });
  const messages = sourcesOf({ quotes: false }).find(({ key }) => key.startsWith("x:messages:"));
  expect(messages?.priceUsd).toEqual({ posts: 0.01, users: 0.01 });
  expect(await costOf(messages)).toBeCloseTo(3 * 0.01, 6);
});
