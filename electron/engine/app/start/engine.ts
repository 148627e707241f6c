import { dirname, join } from "node:path";
import type { Locale } from "#contract/settings.ts";
import type { SourceStatus } from "#contract/sources.ts";
import { REHEARSAL_OFFICE_HANDLES } from "#domain/department/rehearsalHandles.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { ourPostIdsSince } from "#db/outbox/ourPosts.ts";
import { openBase } from "../base/base.ts";
import type { Base, BaseOptions } from "../base/base.ts";
import type { HandlerContext } from "../handlers/context.ts";
import { startedParts } from "../../core/guard/startedParts.ts";
import { stackOf } from "../../core/guard/lastResort.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { createTransfer } from "../../services/transfer/transfer.ts";
import { transferWorkInWorker, transferWorkInline } from "../../services/transfer/transferWork.ts";
import { dossierOf } from "../../services/transfer/openDossier.ts";
import { startDeletionChecks } from "../../services/deletionChecks/startDeletionChecks.ts";
import { createDeskCommands } from "../../services/desk/deskCommands.ts";
import { createPresence } from "../../services/desk/presence.ts";
import { startClock } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { createAttachmentRoom } from "../../core/files/attachmentRoom.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { startPictures } from "../../services/pictures/startPictures.ts";
import { removeBlanked } from "../../services/pictures/removeBlanked.ts";
import { chosenFilesInWorker, chosenFilesInline } from "../../services/chosenFiles/chosenFiles.ts";
import { thumbnailsInWorker, thumbnailsInline } from "../../core/files/thumbnails.ts";
import { createImports } from "../../services/imports/imports.ts";
import { readingInWorker, readingInline } from "../../services/imports/reading.ts";
import { startInviter } from "../../services/invitations/inviter.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { createRecorder } from "../../core/ingest/recorder.ts";
import { readsInWorker, readsInline } from "../../services/readWorker/readWorker.ts";
import { replyKeyOf } from "../../core/mail/replyKey.ts";
import { createOfficerLetters } from "../../services/officerMail/officerLetters.ts";
import { createOfficerMailService } from "../../services/officerMail/officerMailService.ts";
import { acknowledgementOf } from "../../services/outbox/acknowledge.ts";
import { createReplyService } from "../../services/outbox/replyService.ts";
import { createNumberSearches } from "../../services/people/numberSearches.ts";
import { createPeople } from "../../services/people/people.ts";
import type { ScryptParameters } from "../../services/people/passphrases.ts";
import { createSession } from "../../services/people/session.ts";
import { createPlaces } from "../../services/places/places.ts";
import { createPolicies } from "../../core/policies/policies.ts";
import { rehearsedFeed } from "../../services/rehearsal/rehearsedFeed.ts";
import type { RehearsedAccount } from "../../services/rehearsal/rehearsedFeed.ts";
import { startRehearsedOffices } from "../../services/rehearsal/rehearsedOffices.ts";
import { createPreparing } from "../../services/review/preparing.ts";
import { createPresenting } from "../../services/review/presenting.ts";
import { createStopFigures } from "../../services/review/stopFigures.ts";
import type { Runtime } from "../../core/ports/runtime.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { systemClock } from "../../core/time/clock.ts";
import { keepDepartmentActivity } from "../../services/activity/departmentFigures.ts";
import { watchPlatforms } from "../../services/activity/watchPlatforms.ts";
import { createListening } from "../../core/sources/listening.ts";
import { withGaps } from "../../core/sources/withGaps.ts";
import { storedXSource, withGivenX } from "../../channels/x/storedSource.ts";
import type { OfficeAccounts } from "../../core/ports/channel.ts";
import { recipientsIn } from "../../channels/email/rawLetter.ts";
import { trustedServerOf } from "../../channels/email/settings.ts";
import { createReadingProblems } from "../../core/sources/readingProblems.ts";
import { createChannelSetUps } from "../../channels/channelSetUps.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { once } from "../../core/once.ts";
import { createPrints } from "../../services/prints/prints.ts";
import { officialAccountOf, platformsOfOffices } from "../../services/activity/accountChannels.ts";
import { officeAccounts } from "../../services/registry/officeAccounts.ts";
import { knownHandles } from "../../services/registry/knownHandles.ts";
import { reportWorkInWorker, reportWorkInline } from "../../services/reporting/reportWork.ts";
import { startScheduledReports } from "../../services/reporting/scheduled/scheduledReports.ts";
import { createOfficeRegistry } from "../../services/registry/officeRegistry.ts";
import { createUnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { createCasesAsked } from "../../services/walls/casesAsked.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";

export interface EngineOptions extends BaseOptions {
  readonly rehearsal: (RehearsedAccount & { readonly databaseFile: string }) | null;
  readonly secrets: Secrets;
  readonly runtime: Runtime;
  readonly host: EngineHost;
  /** What passphrases are kept with, where not the program's own: for tests that keep many. */
  readonly scrypt?: ScryptParameters;
  /** So long it leaves what can wait, milliseconds, for windows that want their first answers; 0 where left out. */
  readonly restMs?: number;
  /** Of scrypt for sealed files, as a power of two, where not the format's own: for tests. */
  readonly transferWorkFactor?: number;
}

export interface Engine {
  /** What the contract's calls work on, for a caller of its own within the program. */
  readonly context: HandlerContext;
  /** The same for one more window, with a session of its own. */
  contextOfWindow(): HandlerContext;
  /** True where a source is set up. */
  readonly configured: boolean;
  readonly locale: Locale;
  setLocale(locale: Locale): void;
  /** Gets ready for the first post, which else would wait for it a quarter of a second. Throws {@link RecordError} where the record cannot be read. */
  prepareUnderstanding(): void;
  /** Finishes what is under way and closes the records. */
  stop(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** Puts the engine together and starts it. Throws {@link RecordError} where a record cannot be opened. */
export function startEngine(options: EngineOptions): Engine {
  return startOn(openBase(options), options);
}

/** The same on a base that is there already, opened with these options. Where it fails, what was started has ended and the base is closed. */
export function startOn(base: Base, options: EngineOptions): Engine {
  const started = startedParts();
  try {
    return startParts(base, options, (end) => started.add(end));
  } catch (error) {
    started.endAll();
    base.endListening();
    base.close();
    throw error;
  }
}

/** Each part is named to `started` as soon as it runs. */
function startParts(base: Base, options: EngineOptions, started: (end: () => unknown) => void): Engine {
  const { clock, real, record, changes, guard, clockWatch } = base;
  const mayAct = () => clockWatch.mayAct();
  const { rehearsal, source, secrets, runtime, host, scrypt, restMs = 0, transferWorkFactor } = options;
  const { now } = clock;
  const settings = createEngineSettings(real, now);
  // Made when it is first needed: an engine without e-mail has none.
  const replyKey = once(() => replyKeyOf(real, secrets, now));
  const understanding = createUnderstandingStep({
    record,
    settings: real,
    handles: () => knownHandles(real, now()),
    usesLearned: () => settings.read().learning,
  });
  const chosenFiles = inWorkerOrInline(
    "chosenFileWorker",
    (file) => chosenFilesInWorker(file),
    () => chosenFilesInline,
  );
  const onDidImportVillages = () => {
    understanding.readVillagesAgain();
    changes.announce("settings");
  };
  const places = createPlaces(real, now, onDidImportVillages, (csv, signal) => chosenFiles.read({ is: "villages", csv }, signal));
  const officeHandles = () => (rehearsal === null ? (knownHandles(real, now()).officers ?? []) : REHEARSAL_OFFICE_HANDLES);
  const offices = () => officeAccounts(real, officeHandles());
  let accountsInUse = namesOf(offices());
  const onDidChangeRegistry = () => {
    understanding.readHandlesAgain();
    changes.announce("settings", "record");
    // A source knows from its beginning who speaks for an office.
    if (accountsInUse !== namesOf(offices())) listen();
    accountsInUse = namesOf(offices());
  };
  const officeRegistry = createOfficeRegistry(real, onDidChangeRegistry, (bytes) => chosenFiles.read({ is: "table", bytes }));
  const policies = createPolicies(real, now);
  /** A part of a room's record, opened on this machine: nothing comes in, nothing goes out, and its clock says nothing, for the room's does. */
  const dossier = dossierOf(record);
  const people = createPeople({ record: real, now, isClosed: dossier !== null, ...(scrypt && { scrypt }) });
  const newSession = () => createSession({ people, now, lockAfterMs: () => settings.read().lockAfterMinutes * MINUTE_MS });
  const rules: IntakeRules = {
    understand: understanding.understand,
    policy: policies.current,
    now,
    reopenWithinDays: () => settings.replies().reopenWithinDays,
    registry: () => officeRegistry.current(),
    officerLetters: createOfficerLetters({
      registry: () => officeRegistry.current(),
      policy: policies.current,
      replyKey,
      answersActForDays: () => settings.officerMail().answersActForDays,
      now,
    }),
    replyKey,
    recipientsIn,
    superiorsOf: (mark, complaint) => superiorsFor(mark, officeRegistry.current(), now(), complaint),
    // In a rehearsal nothing is sent, so nothing is promised to wait for it.
    acknowledge: (grievance) =>
      rehearsal === null ? acknowledgementOf(record, grievance, settings.replies(), now(), (on) => replies.writesOn(on)) : null,
  };
  const removeFiles = (names: readonly string[]) => void removeBlanked(names, { record, files, pictures: pictures.parts.pictures });
  const onDidRecord = (what: "posts" | "source") => {
    changes.announce(what === "posts" ? "record" : "sources");
    // A source that answers says that there is a network again.
    const answers = () => listening.statuses.some(({ state }) => state === "live");
    if (what === "posts" || (fetching.isUnreached() && answers())) fetching.wake();
  };
  const recorder = createRecorder(record, rules, onDidRecord, removeFiles, (line) => process.stderr.write(`${line}\n`));
  const listening = createListening({ record, recorder, now, onDidChange: () => changes.announce("sources") });
  started(() => listening.stop());
  const papersFolder = join(dirname(real.file), "files");
  const thumbnails = inWorkerOrInline(
    "thumbnailWorker",
    (file) => thumbnailsInWorker(file),
    () => thumbnailsInline,
  );
  const files = createFileStore(papersFolder, thumbnails);
  const channels = createChannelSetUps({
    plugins: CHANNEL_PLUGINS,
    settings: withGivenX(settings, source),
    secrets,
    files,
    attachmentRoom: createAttachmentRoom({ record: real, folder: papersFolder, now }),
    offices,
    now,
    replyKey,
    ourPosts: (channel, accountId, since) => ourPostIdsSince(record, channel, accountId, since),
  });
  const picturesFolder = join(dirname(real.file), rehearsal === null ? "pictures" : "rehearsal-pictures");
  const pictures = startPictures({
    record,
    folder: picturesFolder,
    papersFolder,
    thumbnails,
    mayFetch: (url) => dossier === null && (isAddressOfChannel(url, rehearsal?.url ?? null) || channels.mayFetchPicture(url)),
    capBytes: () => settings.pictures().capBytes,
    now,
    restMs,
    onDidFetch: () => changes.announce("record"),
  });
  started(() => pictures.stop());
  const { fetching } = pictures;
  const imports = createImports({
    record,
    reading: inWorkerOrInline(
      "importWorker",
      (file) => readingInWorker(file, record.file, understanding.now),
      () => readingInline(record),
    ),
    folder: `${record.file}-imports`,
    rules,
    onDidChange: () => changes.announce("record"),
  });
  started(() => imports.stop());
  const readWorker = inWorkerOrInline(
    "readWorkerEntry",
    (file) => readsInWorker(file, record.file),
    () => readsInline(record),
  );
  started(() => readWorker.stop());
  const rehearsedOffices = rehearsal === null ? null : startRehearsedOffices(record, () => changes.announce("record"), now, guard);
  started(() => rehearsedOffices?.stop());

  const replies = createReplyService({
    record,
    rehearsal: rehearsal !== null,
    source: () => source ?? storedXSource(settings),
    senders: () => channels.senders(),
    writable: () => channels.writable(),
    settings: () => settings.replies(),
    policy: policies.current,
    now,
    onDidChange: () => changes.announce("record"),
  });
  started(() => replies.stop());

  const invitations = startInviter({
    mayAct,
    record,
    rehearsal: rehearsal !== null,
    ourUserId: () => rehearsal?.userId ?? replies.userId(),
    writesOn: (channel) => replies.writesOn(channel),
    policy: policies.current,
    clock: { ...systemClock, now },
    onDidChange: () => changes.announce("record"),
  });
  started(() => invitations.stop());

  const prints = createPrints((order) => host.print(order));
  const officerMail = createOfficerMailService({
    mayAct,
    record,
    rehearsal: rehearsal !== null,
    settings: () => settings.officerMail(),
    putSettings: (chosen) => settings.putOfficerMail(chosen),
    trustedServer: () => trustedServerOf(settings.channel("email")?.values),
    registry: () => officeRegistry.current(),
    letterhead: () => settings.letterhead(),
    policy: policies.current,
    transport: () => channels.mailTransport(),
    replyKey,
    prints,
    files,
    now,
    onDidChange: () => changes.announce("record"),
  });
  started(() => officerMail.stop());

  const reportWork = inWorkerOrInline(
    "reportWorker",
    (file) => reportWorkInWorker(file, record.file),
    () => reportWorkInline(record),
  );
  const stopFigures = createStopFigures(record, reportWork);
  const scheduledReports = startScheduledReports({
    mayAct,
    record: real,
    rehearsal: rehearsal !== null,
    reportWork,
    prints,
    transport: () => channels.mailTransport(),
    now,
    clock: { ...systemClock, now },
    onDidChange: () => changes.announce("settings"),
  });
  started(() => scheduledReports.stop());

  const activity = watchPlatforms({
    mayAct,
    record,
    readers: () => (rehearsal === null && settings.activity().isOn ? channels.accountReaders() : []),
    handles: (channel) => officeRegistry.current().officers.flatMap((officer) => officialAccountOf(officer, channel)?.toLowerCase() ?? []),
    budgetUsd: () => settings.activity().monthlyBudgetUsd,
    clock: { ...systemClock, now },
    onDidChange: () => changes.announce("sources", "activity"),
    onDidRound: () => {
      keepDepartmentActivity(record, { registry: officeRegistry.current(), now: now(), expectedOn: platformsOfOffices(channels) });
      changes.announce("record", "activity");
    },
  });

  started(() => activity.stop());
  const casesAsked = createCasesAsked(now);

  const ownPosts = (since: number) => (rehearsal === null ? [] : ourPostIdsSince(record, "x", rehearsal.userId, since));
  const listen = () => void listening.listenTo(rehearsal === null ? channels.feeds() : [rehearsedFeed(rehearsal, now, ownPosts)]);
  listen();

  const context: HandlerContext = {
    record,
    rehearsal: rehearsal !== null,
    settings,
    secrets,
    changes,
    activity,
    channels,
    rules,
    places,
    people,
    numberSearches: createNumberSearches({ record, now }),
    session: newSession(),
    registry: () => officeRegistry.current(),
    offices: officeRegistry,
    reads: readWorker.reads,
    deskCommands: createDeskCommands({
      record,
      rules: () => ({ policy: rules.policy(), ruleScores: understanding.ruleScores, registry: officeRegistry.current() }),
      now,
      onDidRun: () => {
        understanding.catchUp();
        changes.announce("record");
      },
    }),
    files,
    chosenFiles,
    imports,
    invitations,
    pictures: pictures.parts,
    replies,
    presence: createPresence(() => changes.announce("presence")),
    prints,
    preparing: createPreparing({ record, registry: () => officeRegistry.current(), fetching, mayFetch: pictures.parts.mayFetch, now }),
    presenting: createPresenting({ record, registry: () => officeRegistry.current(), stopFigures, changes, now }),
    stopFigures,
    reportWork,
    scheduledReports,
    transfer: createTransfer({
      record,
      room: real,
      rehearsal: rehearsal !== null,
      people: () => people.list(),
      work: inWorkerOrInline(
        "transferWorker",
        (file) => transferWorkInWorker(file),
        () => transferWorkInline,
      ),
      folders: { pictures: picturesFolder, papers: papersFolder },
      dossiersFolder: join(dirname(real.file), "carried"),
      host,
      now,
      ...(transferWorkFactor !== undefined && { workFactor: transferWorkFactor }),
    }),
    dossier,
    officerMail,
    understanding,
    policies,
    policy: policies.current,
    clock,
    walls: base.walls,
    boundaries: base.boundaries,
    casesAsked,
    now,
    runtime,
    standing: () => base.standing(),
    confirmClock(by, isFirm) {
      clockWatch.confirm(by, isFirm);
      goOn();
    },
    sourceStatuses: (): readonly SourceStatus[] => withGaps(record, listening.statuses),
    deletionCheckStatuses: () => deletionChecks.statuses,
    readingProblems: createReadingProblems({
      record,
      recorder,
      sourceOf: (key) => listening.sourceOf(key),
      now,
      onDidChange: () => changes.announce("sources"),
    }),
    readSourcesNow: (kind) => listening.readNow(kind),
    restartSources() {
      if (rehearsal === null) listen();
      replies.restart();
      officerMail.wake();
      scheduledReports.wake();
      activity.wake();
      void deletionChecks.restart();
      fetching.wake();
      host.onConfigured(channels.any);
    },
    onDidChangeLocale: () => host.onLocale(settings.read().locale),
    onDidAskForCases: () => host.onCasesAsked(),
    host,
  };

  const deletionChecks = startDeletionChecks({
    record,
    rules,
    // The rehearsal's server forgets its posts when it ends; nobody took them back.
    recheckers: () => (rehearsal === null ? channels.recheckers() : []),
    now,
    restMs,
    onDidChange: (what) => changes.announce(what === "posts" ? "record" : "sources"),
    onDidBlank: removeFiles,
    mayAct,
  });

  started(() => deletionChecks.stop());
  const stopClock = startClock({
    record,
    isSilent: dossier !== null,
    policy: policies.current,
    superiorsOf: (mark, complaint) => superiorsFor(mark, context.registry(), now(), complaint),
    hearing: () => hearingOf(context.registry(), now()),
    now,
    onDidChange: () => changes.announce("record"),
    isSettled: () => rehearsedOffices === null || rehearsedOffices.hasCaughtUp(),
    mayAct,
    guard,
  });
  started(stopClock);

  /** Everything that rested or failed meanwhile is tried at once. */
  const goOn = () => {
    for (const { kind } of listening.statuses) listening.readNow(kind);
    replies.refresh();
    officerMail.wake();
    scheduledReports.wake();
    invitations.wake();
    activity.wake();
    fetching.wake();
    void deletionChecks.restart();
    changes.announce("record", "sources");
  };
  guard.onDidPass(goOn);

  return {
    context,
    contextOfWindow: () => ({ ...context, session: newSession() }),
    get configured() {
      return channels.any;
    },
    get locale() {
      return settings.read().locale;
    },
    setLocale: (locale) => base.setLocale(locale),
    prepareUnderstanding: () => understanding.prepare(),
    async stop() {
      stopClock();
      rehearsedOffices?.stop();
      base.endListening();
      casesAsked.end();
      // One part that cannot end in order keeps neither the others nor the record from being closed.
      for (const part of [
        officerMail,
        scheduledReports,
        invitations,
        replies,
        activity,
        deletionChecks,
        listening,
        pictures,
        imports,
        readWorker,
      ]) {
        await ended(() => part.stop());
      }
      await ended(() => understanding.keep());
      base.close();
    },
  };
}

async function ended(stop: () => unknown): Promise<void> {
  try {
    await stop();
  } catch (error) {
    process.stderr.write(`A part of the engine did not end in order: ${stackOf(error)}\n`);
  }
}

function namesOf({ x, facebook, email }: OfficeAccounts): string {
  return JSON.stringify([x, facebook, email].map((names) => [...names]));
}
