import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { contract } from "#contract/contract.ts";
import type { PolicyInForce } from "#contract/policy.ts";
import type { Settings } from "#contract/settings.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { categories } from "#domain/understanding/categories.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { previewDesk } from "./previewDesk.ts";
import { previewDrafts } from "./previewDrafts.ts";
import { previewImports } from "./previewImports.ts";
import { previewLetters } from "./previewLetters.ts";
import { previewNotices } from "./previewNotices.ts";
import { previewOutbox } from "./previewOutbox.ts";
import { previewPeople } from "./previewPeople.ts";
import { previewReports } from "./previewReports.ts";
import { previewRegistry } from "./previewRegistry.ts";
import { previewReplies } from "./previewReplies.ts";
import { previewWalls } from "./previewWalls.ts";
import { previewWall, PREVIEW_STATES, type PreviewState } from "./previewWall.ts";

const NEXT_POST_MS = 4_000;
const LOST_AFTER_MS = 1_500;
const IMPORT_MS = 1_500;

const REJECTED_ROWS = [
  { line: 74, reason: "no-name", detail: "" },
  { line: 1_425, reason: "unknown-district", detail: "Muzaffarnagar" },
  { line: 5_110, reason: "broken", detail: "Rampura Kalan" },
] as const;

/** Answers the page as the engine would, with what the page's address asks for. */
export function startStandIn(page: Window): void {
  const asked = new URLSearchParams(page.location.search);
  const state = PREVIEW_STATES.find((known) => known === asked.get("state")) ?? "busy";
  if (state === "loading") return;

  const { port1, port2 } = new MessageChannel();
  const settings: Settings = { locale: asked.get("locale") === "en" ? "en" : "hi", learning: true, lockAfterMinutes: 10 };
  new RPCHandler(routerOf(state, settings, asked)).upgrade(port1);
  port1.start();
  if (state === "lost") loseLater(page);
  page.postMessage("ismgt:port", page.location.origin, [port2]);
}

/** Electron tells a page that the other end of its port is gone; Chromium alone does not, so the stand-in says it. */
function loseLater(page: Window): void {
  page.addEventListener("message", ({ ports }) => setTimeout(() => ports[0]?.dispatchEvent(new Event("close")), LOST_AFTER_MS), {
    once: true,
  });
}

function routerOf(state: PreviewState, first: Settings, asked: URLSearchParams) {
  const rehearsal = asked.has("rehearsal");
  const sitter = asked.get("people");
  const os = implement(contract);
  const listeners = new Set<() => void>();
  let settings = first;
  let revision = 1;
  let xSource: XSourceSettings | null = null;
  let isXPaused = false;
  const xSetUp = () => ({
    form: { kind: "x", name: { en: "X", hi: "X" }, about: { en: "Mentions of one account.", hi: "एक खाते के उल्लेख।" }, fields: [] },
    values: xSource === null ? null : {},
    hasSecret: {},
    keepsSecrets: true,
    isPaused: isXPaused,
  });
  let places = { villages: 0, districts: 0, importedAt: null as number | null };
  let policy: PolicyInForce = { policy: DEFAULT_SLA_POLICY, isDefault: true };
  let corrections = state === "empty" ? 0 : 1_284;

  const change = () => {
    revision += 1;
    for (const listener of listeners) listener();
  };
  const { desk, grievances, arrive, cases } = previewDesk(os, { state, revision: () => revision, change });
  const arriveAndTell = () => {
    arrive();
    change();
  };
  if (state === "live") setInterval(arriveAndTell, NEXT_POST_MS);

  const { letters, prints } = previewLetters(os, { state, cases, change });
  const drafts = previewDrafts(os, { cases, change });
  // Not all of the contract is played: a call that is not here is answered as one that nobody knows.
  return {
    about: {
      get: os.about.get.handler(() => ({
        version: "0.1.0",
        electron: "33.2.1",
        chrome: "130.0.6723.137",
        node: "20.18.1",
        sqlite: "3.53.0",
        seat: "00c0ffee00c0ffee",
        databaseFile: "/home/osd/.config/ISMGT/record.sqlite",
      })),
    },
    desk,
    grievances,
    live: {
      clock: os.live.clock.handler(() => ({ aheadMs: 0 })),
      changes: os.live.changes.handler(async function* changes({ signal }) {
        for (;;) {
          if (signal?.aborted) return;
          yield { revision, topics: ["record" as const, "settings" as const, "sources" as const] };
          await new Promise<void>((resolve) => {
            listeners.add(resolve);
            signal?.addEventListener("abort", () => resolve());
          });
        }
      }),
    },
    files: drafts.files,
    prints,
    letters: { ...letters, ...drafts.letters },
    imports: previewImports(os),
    reports: previewReports(os, state),
    people: previewPeople(os, sitter),
    places: {
      summary: os.places.summary.handler(() => places),
      importVillages: os.places.importVillages.handler(async ({ input, errors }) => {
        await new Promise((resolve) => setTimeout(resolve, IMPORT_MS));
        if (state === "failing") throw errors.NOT_A_DIRECTORY({ data: { fault: "no-columns" } });
        const imported = input.csv.split("\n").length;
        places = { villages: imported, districts: 23, importedAt: Date.now() };
        change();
        return { imported, rejected: [...REJECTED_ROWS], rejectedCount: 23 };
      }),
    },
    notices: previewNotices(os),
    outbox: { ...previewReplies(os, change), ...previewOutbox(os, { state, rehearsal, cases, change }), ...drafts.outbox },
    registry: previewRegistry(os),
    policy: {
      get: os.policy.get.handler(() => policy),
      put: os.policy.put.handler(({ input }) => {
        policy = { policy: input, isDefault: false };
        change();
        return policy;
      }),
      reset: os.policy.reset.handler(() => {
        policy = { policy: DEFAULT_SLA_POLICY, isDefault: true };
        change();
        return policy;
      }),
      categories: os.policy.categories.handler(() => [...categories()]),
    },
    search: { posts: os.search.posts.handler(() => ({ posts: [], cursor: null })) },
    settings: {
      get: os.settings.get.handler(() => settings),
      put: os.settings.put.handler(({ input }) => {
        settings = {
          locale: input.locale ?? settings.locale,
          learning: input.learning ?? settings.learning,
          lockAfterMinutes: input.lockAfterMinutes ?? settings.lockAfterMinutes,
        };
        change();
        return settings;
      }),
    },
    duties: {
      status: os.duties.status.handler(() =>
        xSource === null
          ? []
          : [
              {
                channel: "x" as const,
                state: state === "failing" ? ("behind" as const) : ("on-time" as const),
                total: 41_280,
                checked: state === "failing" ? 30_112 : 41_280,
                oldestAt: Date.now() - (state === "failing" ? 31 : 19) * 3_600_000,
                fault: null,
                spentUsd: 9.4,
                budgetUsd: 50,
              },
            ],
      ),
    },
    channels: {
      list: os.channels.list.handler(() => [xSetUp()]),
      pause: os.channels.pause.handler(({ input: { isPaused } }) => {
        isXPaused = isPaused;
        change();
        return xSetUp();
      }),
    },
    sources: {
      list: os.sources.list.handler(() => previewWall(state, revision, rehearsal).sources ?? []),
      x: {
        get: os.sources.x.get.handler(() => ({ settings: xSource, hasBearer: xSource !== null })),
        put: os.sources.x.put.handler(({ input, errors }) => {
          if (state === "failing") throw errors.NO_KEYRING();
          xSource = input.settings;
          change();
          return { stored: true as const };
        }),
        test: os.sources.x.test.handler(() =>
          state === "failing"
            ? { ok: false as const, fault: "unauthorised" as const, detail: "401 Unauthorized" }
            : { ok: true as const, handle: "cmohry" },
        ),
        remove: os.sources.x.remove.handler(() => {
          const removed = xSource !== null;
          xSource = null;
          change();
          return { removed };
        }),
      },
    },
    understanding: {
      summary: os.understanding.summary.handler(() => ({ corrections })),
      resetLearning: os.understanding.resetLearning.handler(() => {
        const forgotten = corrections;
        corrections = 0;
        change();
        return { forgotten };
      }),
    },
    walls: previewWalls(os, asked),
    wall: {
      now: os.wall.now.handler(({ input }) => {
        if (state === "error") throw new Error("The record is locked");
        const wall = previewWall(state, revision, rehearsal);
        return { ...wall, cards: wall.cards.slice(0, input.cards), overdueOffices: wall.overdueOffices.slice(0, input.offices) };
      }),
    },
  };
}
