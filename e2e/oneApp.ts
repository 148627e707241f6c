import { tmpdir } from "node:os";
import { type FakeX, type FakeXOptions, startFakeX } from "#rehearsal/x/fakeX.ts";
import { type AppOptions, READY, type RunningApp, freshProfile, removeProfile, startApp } from "./app.ts";
import { DeskPage } from "./deskPage.ts";
import { POLL_EVERY_MS, argsFor, test, tokensOf } from "./fixtures.ts";

export interface OneAppOptions {
  /** Where posts come from, as in the options of a spec. */
  readonly source?: "fake-x" | "none";
  readonly fakeX?: FakeXOptions;
  readonly pollEveryMs?: number;
  readonly stream?: boolean;
  /** Whether the environment gives the app the fake's token; true where nothing is said. */
  readonly hasToken?: boolean;
  readonly size?: AppOptions["size"];
  /** Further arguments; with `--desk` the first page is a desk. */
  readonly args?: (profile: string) => readonly string[];
  readonly env?: (profile: string) => Readonly<Record<string, string>>;
  readonly before?: string;
  /** Puts into the profile what the app shall find. */
  readonly prepare?: (profile: string) => Promise<void>;
}

interface OneApp {
  readonly x: FakeX;
  readonly app: RunningApp;
}

interface StartedApp extends OneApp {
  readonly end: () => Promise<void>;
}

/**
 * An app that the tests of a block share, since most of the time of a short one is its app's start. Each finds the first page alone and just loaded, but
 * record, settings and language go on from test to test: one that needs them fresh says why it stands first or last. After one that failed, the whole
 * block has its second try, with an app of its own: the next test may look for what those before it left.
 */
export function oneApp(options: OneAppOptions = {}): OneApp & { readonly desk: DeskPage } {
  let started: StartedApp | null = null;
  let isFresh = true;
  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    started = await start(options);
    isFresh = true;
  });
  test.afterAll(async () => {
    await started?.end();
    started = null;
  });
  test.beforeEach(async () => {
    if (!isFresh) await loadAgain(running().app);
    isFresh = false;
  });
  const running = () => {
    if (started === null) throw new Error("The app that tests share is there in tests alone");
    return started;
  };
  return {
    get x() {
      return running().x;
    },
    get app() {
      return running().app;
    },
    /** The first page, where that is a desk. */
    get desk() {
      return new DeskPage(running().app.wall.page);
    },
  };
}

async function loadAgain({ electron, wall: { page } }: RunningApp): Promise<void> {
  for (const other of electron.windows()) if (other !== page) await other.close();
  // A page that is still arriving cannot be loaded again.
  await page.locator(READY).first().waitFor();
  // What the test before has left typed would hold the page.
  await page.evaluate(() => addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true }));
  await page.reload();
  // Before it is there it hears no key, and the next one, typed for the search, acts on a case.
  await page.locator(READY).first().waitFor();
}

async function start(options: OneAppOptions): Promise<StartedApp> {
  const {
    source = "fake-x",
    fakeX = {},
    pollEveryMs = POLL_EVERY_MS,
    stream = false,
    hasToken = true,
    size = "1280x720",
    args,
    env,
    before,
    prepare,
  } = options;
  const profile = freshProfile(tmpdir());
  const x = await startFakeX(fakeX);
  await prepare?.(profile);
  const sourceArgs = source === "none" ? [] : [...argsFor(x, pollEveryMs), ...(stream ? ["--x-stream"] : [])];
  const more = args?.(profile) ?? [];
  const language = more.includes("--lang") ? [] : ["--lang", "en"];
  const app = await startApp({
    profile,
    size,
    args: [...language, ...sourceArgs, ...more],
    env: { ...(hasToken && tokensOf(x)), ...env?.(profile) },
    ...(before !== undefined && { before }),
  });
  return {
    x,
    app,
    async end() {
      await app.close();
      await x.close();
      await removeProfile(profile);
    },
  };
}
