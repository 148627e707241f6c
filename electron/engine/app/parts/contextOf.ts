import type { WindowKind } from "#contract/shell.ts";
import type { Reader } from "#db/connection.ts";
import type { Person } from "#domain/people/person.ts";
import type { Scope } from "#domain/people/scope.ts";
import { replyWordsOf } from "#domain/reply/replySettings.ts";
import { withReader } from "../../services/hub/readElsewhere.ts";
import { createDeskCommands } from "../../services/desk/deskCommands.ts";
import { createNumberSearches } from "../../services/people/numberSearches.ts";
import type { Session } from "../../services/people/session.ts";
import { createPlaces } from "../../services/places/places.ts";
import { createPreparing } from "../../services/review/preparing.ts";
import { createPresenting } from "../../services/review/presenting.ts";
import { createStopFigures } from "../../services/review/stopFigures.ts";
import { createNewFiles } from "../../services/scans/newFiles.ts";
import { createTransfer } from "../../services/transfer/transfer.ts";
import { createReplayBoards } from "../../services/scenes/replayBoard.ts";
import { createCountsAsked } from "../../services/desk/countsAsked.ts";
import { createCasesAsked } from "../../services/walls/casesAsked.ts";
import type { EnginePorts } from "./ports.ts";
import type { Services } from "./startServices.ts";

/** What the calls of windows work on, with what serves them alone and does nothing by itself. */
export function contextOf(ports: EnginePorts, services: Services, session: Session, signedIn: () => readonly Person[]) {
  const { record, real, now, rehearsal, changes, chosenFiles, understanding, policy, registry, channels, host, clockWatch } = ports;
  const { intake, pictures, replies, officerMail, scheduledReports, activity, deletionChecks, readWorker, reportWork } = services;
  const stopFigures = createStopFigures(record, reportWork);
  const onDidImportVillages = async () => {
    await understanding.readVillagesAgain();
    changes.announce("settings");
  };
  return {
    ...ports,
    ...services,
    /** What of the record the person sees who asks. What is written is written by `writer`, to a case that was looked for here. */
    record: record as Reader,
    writer: record,
    /** Null for somebody who sees every case, and for a wall that shows them. */
    scope: null as Scope | null,
    /** What the walls of this seat show; null for every case. */
    scopeOfSeat: () => ports.seatScope(signedIn()),
    session,
    /** What kind of window asks; null for the program itself. */
    window: null as WindowKind | null,
    rules: intake.rules,
    readingProblems: intake.readingProblems,
    reads: readWorker.reads,
    pictures: pictures.parts,
    stopFigures,
    places: createPlaces(
      real,
      now,
      onDidImportVillages,
      (rows) => services.placeNames.imported(rows),
      (csv, signal) => chosenFiles.read({ is: "villages", csv }, signal),
    ),
    numberSearches: createNumberSearches({ record, now }),
    newFiles: createNewFiles(record, now),
    deskCommands: createDeskCommands({
      record,
      rules: () => ({ policy: policy(), ruleScores: understanding.ruleScores, model: understanding.model, registry: registry() }),
      now,
      onDidRun: () => {
        understanding.catchUp();
        changes.announce("record");
      },
      drafting: () => ({
        ...replyWordsOf(ports.settings.replies()),
        writesOn: (channel) => services.replies.writesOn(channel),
        xAnswersOnlyItsOwn: services.replies.answersOnlyItsOwn(),
      }),
      numberPrefix: () => ports.settings.letterhead().numberPrefix,
      beforeUndo: (cases) => pictures.copies.beforeUndo(cases),
    }),
    roomCopies: pictures.copies,
    preparing: createPreparing({ record, registry, fetching: pictures.fetching, mayFetch: pictures.parts.mayFetch, now }),
    presenting: createPresenting({ record, registry, stopFigures, settings: ports.settings, changes, now }),
    transfer: createTransfer(ports),
    casesAsked: createCasesAsked(now),
    countsAsked: createCountsAsked(now),
    replayBoards: createReplayBoards({ reads: readWorker.reads, now }),
    sourceStatuses: () => withReader(intake.statuses(), services.hub, (kind) => channels.get(kind)?.isPaused === true),
    deletionCheckStatuses: () => deletionChecks.statuses,
    readSourcesNow: intake.readNow,
    /** What waited for a network is tried at once. `isLost`: what was connected is so no more. */
    networkIsBack: (isLost = false) => services.wakeWatch.networkIsBack(isLost),
    confirmClock(by: string, isFirm?: boolean) {
      clockWatch.confirm(by, isFirm);
      tryAgain(ports, services);
    },
    restartSources() {
      if (!rehearsal) intake.listen();
      replies.restart();
      officerMail.wake();
      scheduledReports.wake();
      services.signInWarnings.wake();
      activity.wake();
      void deletionChecks.restart();
      pictures.fetching.wake();
      host.onConfigured(channels.any);
    },
  };
}

/** Everything that rested or failed meanwhile is tried at once. */
export function tryAgain({ changes }: EnginePorts, services: Services): void {
  const { intake, replies, officerMail, scheduledReports, invitations, activity, pictures, deletionChecks } = services;
  intake.readAllNow();
  replies.refresh();
  officerMail.wake();
  scheduledReports.wake();
  invitations.wake();
  activity.wake();
  pictures.fetching.wake();
  void deletionChecks.restart();
  changes.announce("record", "sources");
}
