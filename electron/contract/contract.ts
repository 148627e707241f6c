import { oc } from "@orpc/contract";
import { z } from "zod";
import { activityContract } from "./activity.ts";
import { auditContract } from "./audit.ts";
import { transferContract } from "./transfer.ts";
import { backupsContract } from "./backups.ts";
import { recoveryContract, restoringContract } from "./restoring.ts";
import { channelsContract } from "./channels.ts";
import { deskContract } from "./desk.ts";
import { deletionChecksContract } from "./deletionChecks.ts";
import { diskEncryptionContract } from "./diskEncryption.ts";
import { filesContract } from "./files.ts";
import { grievancesContract } from "./grievances.ts";
import { healthContract } from "./health.ts";
import { hubContract } from "./hub.ts";
import { intakeContract } from "./intake.ts";
import { floodsContract } from "./floods.ts";
import { scansContract } from "./scans.ts";
import { importsContract } from "./imports.ts";
import { invitationsContract } from "./invitations.ts";
import { lettersContract } from "./letters.ts";
import { liveContract } from "./live.ts";
import { lockablePagesSchema, managedAnswerSchema } from "./managed.ts";
import { networkContract } from "./network.ts";
import { officerMailContract } from "./officerMail.ts";
import { outboxContract } from "./outbox.ts";
import { peopleContract, SESSION_ERRORS } from "./people.ts";
import { placesContract } from "./places.ts";
import { policyContract } from "./policy.ts";
import { privacyContract } from "./privacy.ts";
import { presentingContract } from "./presenting.ts";
import { printsContract } from "./prints.ts";
import { readingProblemsContract } from "./readingProblems.ts";
import { readyWordsContract } from "./readyWords.ts";
import { registryContract } from "./registry.ts";
import { reportingContract } from "./reporting.ts";
import { reportsContract } from "./reports.ts";
import { dossierContract } from "./dossier.ts";
import { reviewContract } from "./review.ts";
import { scheduledReportsContract } from "./scheduledReports.ts";
import { sealsContract } from "./seals.ts";
import { searchContract } from "./search.ts";
import { settingsContract } from "./settings.ts";
import { sourcesContract } from "./sources.ts";
import { count } from "./fields.ts";
import { updatesContract } from "./updates.ts";
import { wallContract } from "./wall.ts";
import { wallsContract } from "./walls.ts";
import { windowsContract } from "./windows.ts";
import { workContract } from "./work.ts";

const aboutSchema = z.strictObject({
  version: z.string(),
  /** Null where the engine runs without windows. */
  electron: z.string().nullable(),
  chrome: z.string().nullable(),
  node: z.string(),
  sqlite: z.string(),
  seat: z.string(),
  databaseFile: z.string(),
  /** A package that was made for trying. */
  testBuild: z.boolean(),
  /** What the administrator of the machine has set. */
  managed: managedAnswerSchema,
  /** Pages that are decided at other seats of the hub. */
  decidedByRoom: lockablePagesSchema,
});

/** Something of others that is inside the program. */
const partSchema = z.strictObject({
  name: z.string(),
  version: z.string().nullable(),
  licence: z.string().nullable(),
  source: z.string().nullable(),
});
export type PartInside = z.infer<typeof partSchema>;

const aboutContract = {
  get: oc.output(aboutSchema),
  /** What is inside from others; empty where the program runs unbuilt. */
  licences: oc.output(z.array(partSchema)),
  /** The text of one licence; null where that is not inside. */
  licence: oc
    .input(z.strictObject({ name: z.string().max(214), version: z.string().max(64).nullable() }))
    .output(z.strictObject({ text: z.string().nullable() })),
};

const understandingContract = {
  summary: oc.output(
    z.strictObject({
      /** Corrections that count, whether or not proposals use them now. */
      corrections: count,
    }),
  ),
  /** From here on no correction made before counts, on any seat. The events stay. Answers with how many were forgotten here. */
  resetLearning: oc.output(z.strictObject({ forgotten: count })),
};

/** For areas whose calls ask who is signed in. */
const guarded = oc.errors(SESSION_ERRORS);

/** Everything a window may ask of the engine. */
export const contract = {
  about: guarded.router(aboutContract),
  activity: guarded.router(activityContract),
  audit: guarded.router(auditContract),
  backups: guarded.router(backupsContract),
  transfer: guarded.router(transferContract),
  channels: guarded.router(channelsContract),
  desk: guarded.router(deskContract),
  deletionChecks: guarded.router(deletionChecksContract),
  diskEncryption: guarded.router(diskEncryptionContract),
  files: guarded.router(filesContract),
  floods: guarded.router(floodsContract),
  grievances: guarded.router(grievancesContract),
  health: guarded.router(healthContract),
  hub: guarded.router(hubContract),
  intake: guarded.router(intakeContract),
  imports: guarded.router(importsContract),
  invitations: guarded.router(invitationsContract),
  letters: guarded.router(lettersContract),
  live: liveContract,
  network: guarded.router(networkContract),
  officerMail: guarded.router(officerMailContract),
  outbox: guarded.router(outboxContract),
  people: peopleContract,
  places: guarded.router(placesContract),
  policy: guarded.router(policyContract),
  presenting: presentingContract,
  prints: printsContract,
  recovery: recoveryContract,
  privacy: guarded.router(privacyContract),
  readingProblems: guarded.router(readingProblemsContract),
  readyWords: guarded.router(readyWordsContract),
  registry: guarded.router(registryContract),
  reporting: guarded.router(reportingContract),
  reports: guarded.router(reportsContract),
  restoring: guarded.router(restoringContract),
  review: guarded.router({ ...reviewContract, dossier: dossierContract }),
  scans: guarded.router(scansContract),
  scheduledReports: guarded.router(scheduledReportsContract),
  seals: guarded.router(sealsContract),
  search: guarded.router(searchContract),
  settings: guarded.router(settingsContract),
  sources: guarded.router(sourcesContract),
  updates: guarded.router(updatesContract),
  understanding: guarded.router(understandingContract),
  wall: wallContract,
  walls: wallsContract,
  windows: guarded.router(windowsContract),
  work: guarded.router(workContract),
};
export type Contract = typeof contract;
