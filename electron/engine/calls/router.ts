import type { Router } from "@orpc/server";
import type { Contract } from "#contract/contract.ts";
import { aboutCalls } from "./about.ts";
import { activityCalls } from "./activity.ts";
import { transferCalls } from "./transfer.ts";
import { channelsCalls } from "./channels.ts";
import { calls } from "./context.ts";
import type { CallContext } from "./context.ts";
import { deskCalls } from "./desk.ts";
import { deletionChecksCalls } from "./deletionChecks.ts";
import { filesCalls } from "./files.ts";
import { grievancesCalls } from "./grievances.ts";
import { intakeCalls } from "./intake.ts";
import { importsCalls } from "./imports.ts";
import { invitationsCalls } from "./invitations.ts";
import { lettersCalls } from "./letters.ts";
import { liveCalls } from "./live.ts";
import { noticesCalls } from "./notices.ts";
import { outboxCalls } from "./outbox.ts";
import { peopleCalls } from "./people.ts";
import { placesCalls } from "./places.ts";
import { policyCalls } from "./policy.ts";
import { presentingCalls } from "./presenting.ts";
import { printsCalls } from "./prints.ts";
import { readingProblemsCalls } from "./readingProblems.ts";
import { registryCalls } from "./registry.ts";
import { reportingCalls } from "./reporting.ts";
import { reportsCalls } from "./reports.ts";
import { reviewCalls } from "./review.ts";
import { scheduledReportsCalls } from "./scheduledReports.ts";
import { searchCalls } from "./search.ts";
import { settingsCalls } from "./settings.ts";
import { sourcesCalls } from "./sources.ts";
import { understandingCalls } from "./understanding.ts";
import { wallCalls } from "./wall.ts";
import { wallsCalls } from "./walls.ts";

/** The whole contract, answered. */
export const router: Router<Contract, CallContext> = calls.router({
  about: aboutCalls,
  activity: activityCalls,
  transfer: transferCalls,
  channels: channelsCalls,
  desk: deskCalls,
  deletionChecks: deletionChecksCalls,
  files: filesCalls,
  grievances: grievancesCalls,
  intake: intakeCalls,
  imports: importsCalls,
  invitations: invitationsCalls,
  letters: lettersCalls,
  live: liveCalls,
  notices: noticesCalls,
  outbox: outboxCalls,
  people: peopleCalls,
  places: placesCalls,
  policy: policyCalls,
  presenting: presentingCalls,
  prints: printsCalls,
  readingProblems: readingProblemsCalls,
  registry: registryCalls,
  reporting: reportingCalls,
  reports: reportsCalls,
  review: reviewCalls,
  scheduledReports: scheduledReportsCalls,
  search: searchCalls,
  settings: settingsCalls,
  sources: sourcesCalls,
  understanding: understandingCalls,
  wall: wallCalls,
  walls: wallsCalls,
});
