import type { Locale } from "#contract/settings.ts";
import type { SourceStatus, XSourceSettings } from "#contract/sources.ts";
import { openWriter } from "#db/open.ts";
import { revision } from "#db/queries/stats.ts";
import type { CallContext } from "./calls/context.ts";
import { createEngineSettings } from "./engineSettings.ts";
import { startSweeper } from "./clock/sweeper.ts";
import { intakeRulesOf } from "./ingest/intakeRules.ts";
import { createRecorder } from "./ingest/recorder.ts";
import { createChanges } from "./live/changes.ts";
import { createPlaces } from "./places/places.ts";
import { startRehearsedOffices } from "./rehearsal/rehearsedOffices.ts";
import type { Runtime } from "./runtime.ts";
import type { Secrets } from "./secrets.ts";
import { createListening } from "./sources/listening.ts";
import type { SourceChoice } from "./sources/listening.ts";
import { X_BEARER } from "./secrets.ts";
import { createUnderstandingStep } from "./understanding/understandingStep.ts";

export interface EngineOptions {
  /** The real record. It also holds the settings, in rehearsal too. */
  readonly databaseFile: string;
  /** Posts come from the rehearsal server alone, into a record of their own. */
  readonly rehearsal: { readonly databaseFile: string; readonly url: string; readonly userId: string; readonly bearer: string } | null;
  /** In place of the stored source, for this run. */
  readonly source: XSourceSettings | null;
  readonly secrets: Secrets;
  readonly runtime: Runtime;
  readonly host: EngineHost;
}

/** What the engine tells whoever started it. */
export interface EngineHost {
  onConfigured(configured: boolean): void;
  onLocale(locale: Locale): void;
}

export interface Engine {
  /** What the contract's calls work on. */
  readonly context: CallContext;
  /** True where a source is set up. */
  readonly configured: boolean;
  readonly locale: Locale;
  setLocale(locale: Locale): void;
  /** Finishes what is under way and closes the records. */
  stop(): Promise<void>;
}

/** The rehearsal is lively: its server costs nothing. */
const REHEARSAL_POLL_MS = 1_000;

/** Puts the engine together and starts it. Throws {@link RecordError} where a record cannot be opened. */
export function startEngine({ databaseFile, rehearsal, source, secrets, runtime, host }: EngineOptions): Engine {
  const real = openWriter(databaseFile);
  const record = rehearsal === null ? real : openWriter(rehearsal.databaseFile);
  const settings = createEngineSettings(real);
  const changes = createChanges(() => revision(record));
  const understanding = createUnderstandingStep({ record, settings: real, usesLearned: () => settings.read().learning });
  const places = createPlaces(real, () => {
    understanding.readVillagesAnew();
    changes.announce("settings");
  });
  const rules = intakeRulesOf(real, understanding);
  const recorder = createRecorder(record, rules, (what) => changes.announce(what === "posts" ? "record" : "sources"));
  const listening = createListening({ record, recorder, onDidChange: () => changes.announce("sources") });
  const stopSweeper = startSweeper(record, () => changes.announce("record"));

  const stopOffices = rehearsal === null ? null : startRehearsedOffices(record, () => changes.announce("record"));

  const isConfigured = () => (source ?? settings.xSource()) !== null;
  const listen = () =>
    void listening.listenTo(rehearsal === null ? choiceOf(source ?? settings.xSource(), secrets) : rehearsalChoice(rehearsal));
  listen();

  const context: CallContext = {
    record,
    rehearsal: rehearsal !== null,
    settings,
    secrets,
    changes,
    places,
    understanding,
    policy: rules.policy,
    runtime,
    sourceStatuses: (): readonly SourceStatus[] => listening.statuses,
    restartSources() {
      if (rehearsal === null) listen();
      host.onConfigured(isConfigured());
    },
    onDidChangeLocale: () => host.onLocale(settings.read().locale),
  };

  return {
    context,
    get configured() {
      return isConfigured();
    },
    get locale() {
      return settings.read().locale;
    },
    setLocale(locale) {
      settings.change({ locale });
      changes.announce("settings");
      host.onLocale(locale);
    },
    async stop() {
      stopSweeper();
      stopOffices?.();
      changes.close();
      await listening.stop();
      record.checkpoint();
      record.close();
      if (real !== record) real.close();
    },
  };
}

function choiceOf(settings: XSourceSettings | null, secrets: Secrets): SourceChoice {
  return settings === null ? null : { settings, bearer: secrets.get(X_BEARER) ?? null };
}

function rehearsalChoice({ url, userId, bearer }: NonNullable<EngineOptions["rehearsal"]>): SourceChoice {
  const settings = {
    baseUrl: url,
    userId,
    query: null,
    stream: true,
    ownPosts: true,
    pollEveryMs: REHEARSAL_POLL_MS,
    monthlyBudgetUsd: null,
    pricePerPostUsd: 0,
    pricePerUserUsd: 0,
  };
  return { settings, bearer };
}
