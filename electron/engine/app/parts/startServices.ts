import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import type { WallOrder } from "#contract/walls.ts";
import { ownSeat } from "#db/seat.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { startClock } from "../../core/clock/clock.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import { watchWake } from "../../core/guard/wakeWatch.ts";
import { forgetConnections } from "../../core/http/network.ts";
import { LONE_SENDER } from "../../core/ports/oneSender.ts";
import type { OneSender } from "../../core/ports/oneSender.ts";
import { removeLeft } from "../../core/files/removeLeft.ts";
import type { Left } from "../../core/files/removeLeft.ts";
import { startActivity } from "../../services/activity/startActivity.ts";
import { startBackups } from "../../services/backup/backups.ts";
import { backupStateFolder } from "../../services/backup/besideRecord.ts";
import { createBackupWork } from "../../services/backup/backupWork.ts";
import { createRestores } from "../../services/backup/restores.ts";
import { startDeletionChecks } from "../../services/deletionChecks/startDeletionChecks.ts";
import { createPresence } from "../../services/desk/presence.ts";
import { startDiskEncryption } from "../../services/diskEncryption/startDiskEncryption.ts";
import { hubStandingOf } from "../../services/hub/hubSentences.ts";
import { createHubPage } from "../../services/hub/hubPage.ts";
import { copies } from "../../services/hub/snapshots/copies.ts";
import { startHub } from "../../services/hub/hubService.ts";
import { createJoinings } from "../../services/hub/joinings.ts";
import { createWallOrders } from "../../services/hub/wallOrders.ts";
import { createImports } from "../../services/imports/imports.ts";
import { createReading } from "../../services/imports/reading.ts";
import { createIntake } from "../../services/intake/createIntake.ts";
import type { Intake } from "../../services/intake/createIntake.ts";
import { startInviter } from "../../services/invitations/inviter.ts";
import { createOfficerMailService } from "../../services/officerMail/officerMailService.ts";
import { createReplyService } from "../../services/outbox/replyService.ts";
import type { ReplyService } from "../../services/outbox/replyService.ts";
import { startPictures } from "../../services/pictures/startPictures.ts";
import type { Pictures } from "../../services/pictures/startPictures.ts";
import { startPlaceNames } from "../../services/placeNames/placeNames.ts";
import { startPrivacy } from "../../services/privacy/privacy.ts";
import { createPrints } from "../../services/prints/prints.ts";
import { createReadWorker } from "../../services/readWorker/readWorker.ts";
import { createScopedRecords } from "../../services/readWorker/scopedRecords.ts";
import { createHands } from "../../services/rehearsal/hands.ts";
import { rehearsedTimes, startRehearsedOffices } from "../../services/rehearsal/rehearsedOffices.ts";
import { createReportWork } from "../../services/reporting/reportWork.ts";
import { startScheduledReports } from "../../services/reporting/scheduled/scheduledReports.ts";
import { startScans } from "../../services/scans/startScans.ts";
import { startSealing } from "../../services/seals/sealing.ts";
import { startSignInWarnings } from "../../services/signIns/signInWarnings.ts";
import { startTelling } from "../../services/telling/startTelling.ts";
import type { EnginePorts } from "./ports.ts";
import { startUpdating } from "./startUpdating.ts";

export type Services = ReturnType<typeof startServices>;

/** Starts all that works by itself. The order counts: each takes its first step here. `running` is told of each as soon as it runs. */
export function startServices(ports: EnginePorts, running: <Part extends { stop(): unknown }>(part: Part) => Part) {
  const { record, real, rehearsal, now, changes, channels, registry, host, understanding } = ports;
  running(ports.network);
  void removeLeft(placesOfLeft(real.file));
  const wallOrders = createWallOrders({ ...ports, record: real, onDidChange: () => changes.announce("walls") });
  // Only the real record of an installation is a seat of a hub.
  const hub =
    ports.dossier === null && !rehearsal
      ? running(
          startHub({
            ...ports,
            record: real,
            onDidChange(state) {
              ports.tellHub(hubStandingOf(state), state.is !== "none");
              changes.announce("hub");
              ports.onHub?.(state);
            },
            onDidTake: () => {
              understanding.catchUp();
              changes.announce("record");
            },
            onDidAgree() {
              ports.policies.reread();
              ports.offices.reread();
              changes.announce("settings");
            },
            copies,
            onDidCopy: host.restarts ? () => host.onRestart() : undefined,
            mayFetch: () => channels.any,
            own: () => ({
              version: ports.runtime.version,
              desks: [...presence.open()],
              walls: ports.walls
                .list()
                .map(({ wallId, width, height, scene, order: { pinned } }) => ({ wallId, width, height, scene, pinned })),
              told: toldOf(ports.walls.orderOfAll()),
              orders: wallOrders.given(),
            }),
            onDidChangePresence() {
              wallOrders.take(hub?.others ?? [], ownSeat(real));
              changes.announce("presence", "walls", "hub");
            },
            onDidChangeSender() {
              intake.listen();
              void deletionChecks.restart();
              replies.wake();
              officerMail.wake();
              changes.announce("record", "sources", "hub");
            },
          }),
        )
      : null;
  const joinings =
    hub &&
    running(
      createJoinings({
        ...ports,
        record: real,
        connected: () => hub.connected,
        onDidOffer: (districts) => hub.wantSnapshot(districts),
        onDidChange: () => changes.announce("hub"),
      }),
    );
  const hubPage = createHubPage({ ...ports, record: real, hub, copies, joinings });
  if (hub !== null) ports.elsewhere.bring = (file) => hub.bringFile(file);
  // Of the seats of a hub one reads the channels and sends.
  const oneSender = (): OneSender => hub?.sender ?? LONE_SENDER;
  const fetches = () => hub?.fetches ?? true;
  const read = {
    feeds: () => channels.feeds().map((feed) => (fetches() ? feed : { ...feed, isPaused: true })),
    recheckers: () => (fetches() ? channels.recheckers() : []),
    accountReaders: () => (fetches() ? channels.accountReaders() : []),
    get: (kind: string) => channels.get(kind),
  };
  const presence = createPresence(
    () => changes.announce("presence"),
    () => hub?.others ?? [],
  );
  const hands = rehearsal ? createHands(record, presence) : null;
  const happenedAt = hands && rehearsedTimes(now, hands.leftAt);
  const intake: Intake = running(createIntake({ ...ports, channels: read, happenedAt, replies: () => replies, pictures: () => pictures }));
  const { rules, removeFiles } = intake;
  const pictures: Pictures = running(startPictures(ports));
  const scans = running(startScans({ ...ports, rules, onDidRead: () => changes.announce("record") }));
  const reading = createReading(record, understanding.now);
  const imports = running(createImports({ ...ports, reading, folder: `${record.file}-imports`, rules }));
  const readWorker = running(createReadWorker(record));
  const scopedRecords = running(createScopedRecords(record.file));
  const rehearsedOffices = hands && running(startRehearsedOffices({ ...ports, hands }));
  const replies: ReplyService = running(createReplyService({ ...ports, oneSender }));
  const telling = running(
    startTelling({
      ...ports,
      isPart: ports.dossier !== null,
      settings: () => ports.settings.replies(),
      writesOn: (channel) => replies.writesOn(channel),
    }),
  );
  const signInWarnings = running(startSignInWarnings(ports));
  const invitations = running(startInviter({ ...ports, replies }));
  const prints = createPrints((order, signal) => host.print(order, signal), { isRehearsal: rehearsal });
  // Their settings name the one seat that sends; as long as they name none, it is the one that sends for all.
  const sendsMails = () => ports.settings.officerMail().senderSeat !== null || oneSender().sends;
  const officerMail = running(createOfficerMailService({ ...ports, prints, mayAct: () => ports.mayAct() && sendsMails() }));
  const reportWork = createReportWork(record);
  const onDidChange = () => changes.announce("settings");
  const ofSeat = () => {
    const scope = ports.scopeOfReports();
    return scope && { scope, reportWork: reportWork.within(scope, scopedRecords.within(scope)) };
  };
  const scheduledReports = running(startScheduledReports({ ...ports, record: real, reportWork, ofSeat, prints, onDidChange }));
  const activity = running(startActivity({ ...ports, channels: read }));
  // A part of a room's record is backed up by the room.
  const backupWork = createBackupWork();
  const backups =
    ports.dossier === null
      ? running(startBackups({ ...ports, record: real, work: backupWork, onDidChange: () => changes.announce("backups") }))
      : null;
  // The room's own program looks after the disk of the room.
  const diskEncryption =
    ports.dossier === null
      ? running(startDiskEncryption({ record: real, clock: ports.clock, onDidChange: () => changes.announce("diskEncryption") }))
      : null;
  // A dossier is opened by the program of the machine, which looks for versions itself.
  const updates = ports.dossier === null ? running(startUpdating(ports)) : null;
  const sealing =
    ports.dossier === null ? running(startSealing({ ...ports, record: real, onDidChange: () => changes.announce("audit") })) : null;
  const restores =
    backups &&
    createRestores({
      file: real.file,
      record: real,
      work: backupWork,
      now,
      onRestored: () => host.onRestart(),
      onDrilled: (drill) => backups.drilled(drill),
    });
  // What a room keeps and erases is not for a part of its record to say.
  const privacy =
    ports.dossier === null
      ? running(
          startPrivacy({
            ...ports,
            removeFiles,
            onDidChange: () => changes.announce("privacy"),
            onDidErase: () => changes.announce("record"),
          }),
        )
      : null;
  const placeNames = running(
    startPlaceNames({
      ...ports,
      records: [...new Set([record, real])],
      onDidChange: () => changes.announce("record", "settings"),
    }),
  );
  intake.listen();
  const deletionChecks = running(
    startDeletionChecks({
      ...ports,
      rules,
      // The rehearsal's server forgets its posts when it ends; nobody took them back.
      recheckers: () => (rehearsal ? [] : read.recheckers()),
      onDidChange: (what) => changes.announce(what === "posts" ? "record" : "sources"),
      onDidBlank: removeFiles,
    }),
  );
  const stopClock = startClock({
    ...ports,
    isSilent: ports.dossier !== null,
    superiorsOf: (mark, complaint) => superiorsFor(mark, registry(), now(), complaint),
    hearing: () => hearingOf(registry(), now()),
    isSettled: () => rehearsedOffices === null || rehearsedOffices.hasCaughtUp(),
  });
  running({ stop: stopClock });
  const wakeWatch = running(
    watchWake((isLost) => {
      if (isLost) forgetConnections(true);
      intake.networkIsBack(isLost);
      hub?.networkIsBack(isLost);
      replies.refresh();
      officerMail.wake();
      signInWarnings.wake();
      pictures.fetching.wake();
    }, ports),
  );
  return {
    activity,
    backups,
    deletionChecks,
    diskEncryption,
    hub,
    hubPage,
    imports,
    intake,
    invitations,
    joinings,
    officerMail,
    pictures,
    placeNames,
    presence,
    prints,
    privacy,
    readWorker,
    rehearsedOffices,
    replies,
    reportWork,
    restores,
    scans,
    scheduledReports,
    scopedRecords,
    sealing,
    signInWarnings,
    stopClock,
    telling,
    updates,
    wallOrders: hub && wallOrders,
    wakeWatch,
  };
}

function toldOf({ pinned, replay, notice }: WallOrder) {
  return { pinned, replay: replay && (replay.isPaused ? ("paused" as const) : ("playing" as const)), hasNotice: notice !== null };
}

/** Where parts of the record lie for a while: while a dossier is made or opened, a backup is checked or tried, a version proves that it works, figures are exported, a snapshot goes to the hub. */
function placesOfLeft(file: string): readonly Left[] {
  const folder = dirname(file);
  return [
    { folder: join(folder, "carried"), beginnings: ["making-", "arriving-"], isOurs: true },
    { folder: backupStateFolder(folder), beginnings: [".check-"], isOurs: true },
    { folder, beginnings: [".drill-", ".proof-", `${basename(file)}.snapshot-`], isOurs: true },
    { folder, beginnings: [".verify-"], isOurs: false },
    { folder: tmpdir(), beginnings: ["ismgt-export-", "ismgt-report-", "ismgt-import-", "ismgt-drill-"], isOurs: false },
  ];
}
