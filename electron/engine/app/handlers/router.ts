import type { Router } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import { aboutHandlers } from "./about.ts";
import { activityHandlers } from "./activity.ts";
import { auditHandlers } from "./audit.ts";
import { transferHandlers } from "./transfer.ts";
import { channelsHandlers } from "./channels.ts";
import { procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { deskHandlers } from "./desk.ts";
import { deletionChecksHandlers } from "./deletionChecks.ts";
import { diskEncryptionHandlers } from "./diskEncryption.ts";
import { filesHandlers } from "./files.ts";
import { grievancesHandlers } from "./grievances.ts";
import { healthHandlers } from "./health.ts";
import { hubHandlers } from "./hub.ts";
import { intakeHandlers } from "./intake.ts";
import { floodsHandlers } from "./floods.ts";
import { scansHandlers } from "./scans.ts";
import { importsHandlers } from "./imports.ts";
import { invitationsHandlers } from "./invitations.ts";
import { lettersHandlers } from "./letters.ts";
import { liveHandlers } from "./live.ts";
import { networkHandlers } from "./network.ts";
import { officerMailHandlers } from "./officerMail.ts";
import { outboxHandlers } from "./outbox.ts";
import { peopleHandlers } from "./people.ts";
import { placesHandlers } from "./places.ts";
import { policyHandlers } from "./policy.ts";
import { presentingHandlers, reviewHandlers } from "./review.ts";
import { printsHandlers } from "./prints.ts";
import { privacyHandlers } from "./privacy.ts";
import { readingProblemsHandlers } from "./readingProblems.ts";
import { readyWordsHandlers } from "./readyWords.ts";
import { recoveryHandlers, restoringHandlers } from "./restoring.ts";
import { registryHandlers } from "./registry.ts";
import { reportingHandlers } from "./reporting.ts";
import { reportsHandlers } from "./reports.ts";
import { backupsHandlers } from "./backups.ts";
import { scheduledReportsHandlers } from "./scheduledReports.ts";
import { sealsHandlers } from "./seals.ts";
import { searchHandlers } from "./searching.ts";
import { settingsHandlers } from "./settings.ts";
import { sourcesHandlers } from "./sources.ts";
import { understandingHandlers } from "./understanding.ts";
import { updatesHandlers } from "./updates.ts";
import { wallHandlers } from "./wall.ts";
import { wallsHandlers } from "./walls.ts";
import { windowsHandlers } from "./windows.ts";
import { workHandlers } from "./work.ts";

/** The whole contract, answered. */
export const router: Router<Contract, HandlerContext> = procedures.router({
  about: aboutHandlers,
  activity: activityHandlers,
  audit: auditHandlers,
  backups: backupsHandlers,
  transfer: transferHandlers,
  channels: channelsHandlers,
  desk: deskHandlers,
  deletionChecks: deletionChecksHandlers,
  diskEncryption: diskEncryptionHandlers,
  files: filesHandlers,
  floods: floodsHandlers,
  grievances: grievancesHandlers,
  health: healthHandlers,
  hub: hubHandlers,
  intake: intakeHandlers,
  imports: importsHandlers,
  invitations: invitationsHandlers,
  letters: lettersHandlers,
  live: liveHandlers,
  network: networkHandlers,
  officerMail: officerMailHandlers,
  outbox: outboxHandlers,
  people: peopleHandlers,
  places: placesHandlers,
  policy: policyHandlers,
  presenting: presentingHandlers,
  prints: printsHandlers,
  privacy: privacyHandlers,
  readingProblems: readingProblemsHandlers,
  recovery: recoveryHandlers,
  readyWords: readyWordsHandlers,
  registry: registryHandlers,
  reporting: reportingHandlers,
  reports: reportsHandlers,
  restoring: restoringHandlers,
  review: reviewHandlers,
  scans: scansHandlers,
  scheduledReports: scheduledReportsHandlers,
  seals: sealsHandlers,
  search: searchHandlers,
  settings: settingsHandlers,
  sources: sourcesHandlers,
  understanding: understandingHandlers,
  updates: updatesHandlers,
  wall: wallHandlers,
  walls: wallsHandlers,
  windows: windowsHandlers,
  work: workHandlers,
});
