import { implement } from "@orpc/server";
import type { Implementer } from "@orpc/server";
import { contract } from "#contract/contract.ts";
import type { Contract } from "#contract/contract.ts";
import type { DeletionCheckStatus } from "#contract/deletionChecks.ts";
import type { SourceStatus } from "#contract/sources.ts";
import type { Standing } from "#contract/standing.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { DossierLabel } from "#domain/transfer/label.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import type { PlatformWatching } from "../../services/activity/watchPlatforms.ts";
import type { Transfer } from "../../services/transfer/transfer.ts";
import type { ChosenFiles } from "../../services/chosenFiles/chosenFiles.ts";
import type { DeskCommands } from "../../services/desk/deskCommands.ts";
import type { Presence } from "../../services/desk/presence.ts";
import type { PictureParts } from "../../services/pictures/fetchPicture.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import type { Imports } from "../../services/imports/imports.ts";
import type { Inviter } from "../../services/invitations/inviter.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { ReadWorker } from "../../services/readWorker/readWorker.ts";
import type { OfficerMailService } from "../../services/officerMail/officerMailService.ts";
import type { ReplyService } from "../../services/outbox/replyService.ts";
import type { NumberSearches } from "../../services/people/numberSearches.ts";
import type { People } from "../../services/people/people.ts";
import type { Session } from "../../services/people/session.ts";
import type { Places } from "../../services/places/places.ts";
import type { Policies } from "../../core/policies/policies.ts";
import type { Prints } from "../../services/prints/prints.ts";
import type { OfficeRegistry } from "../../services/registry/officeRegistry.ts";
import type { Preparing } from "../../services/review/preparing.ts";
import type { Presenting } from "../../services/review/presenting.ts";
import type { ReadStopFigures } from "../../services/review/stopFigures.ts";
import type { Runtime } from "../../core/ports/runtime.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import type { ReadingProblems } from "../../core/sources/readingProblems.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import type { ReportWork } from "../../services/reporting/reportWork.ts";
import type { Backups } from "../../services/backup/backups.ts";
import type { ScheduledReports } from "../../services/reporting/scheduled/scheduledReports.ts";
import type { EngineClock } from "../../core/time/clock.ts";
import type { UnderstandingStep } from "../../core/understanding/understandingStep.ts";
import type { Boundaries } from "../../services/walls/boundaries/boundaries.ts";
import type { CasesAsked } from "../../services/walls/casesAsked.ts";
import type { Walls } from "../../services/walls/walls.ts";

/** What the calls work on. */
export interface HandlerContext {
  /** Posts and cases: the real record, or the one of the rehearsal. */
  readonly record: Writer;
  readonly rehearsal: boolean;
  readonly settings: EngineSettings;
  readonly secrets: Secrets;
  readonly changes: Changes;
  readonly channels: ChannelSetUps;
  readonly readingProblems: ReadingProblems;
  /** What posts are judged by as they come in. */
  readonly rules: IntakeRules;
  /** What asks after the official accounts. */
  readonly activity: Pick<PlatformWatching, "faults" | "wake">;
  readonly places: Places;
  readonly people: People;
  /** Who looked for whose number. */
  readonly numberSearches: NumberSearches;
  /** Who sits at the window that asks: each port has a session of its own. */
  readonly session: Session;
  /** Offices and who holds them, as they are known now. */
  readonly registry: () => Registry;
  readonly offices: OfficeRegistry;
  readonly reads: ReadWorker["reads"];
  readonly deskCommands: DeskCommands;
  readonly files: FileStore;
  /** What reads files that a person chose. */
  readonly chosenFiles: ChosenFiles;
  readonly imports: Imports;
  /** What invites the people on the lists of campaigns. */
  readonly invitations: Pick<Inviter, "wake" | "ourUserId">;
  /** What pictures of posts are fetched with. */
  readonly pictures: PictureParts;
  readonly presence: Presence;
  readonly officerMail: OfficerMailService;
  readonly replies: ReplyService;
  readonly prints: Prints;
  /** What sees that a review has what it needs on this machine. */
  readonly preparing: Preparing;
  /** What the officers of a review see. */
  readonly presenting: Presenting;
  /** How the cases of a district or a department stand, as reports count them. */
  readonly stopFigures: ReadStopFigures;
  /** What leaves in sealed files and comes back. */
  readonly transfer: Transfer;
  /** What this record is where it is a dossier that was opened here; null in a room. */
  readonly dossier: DossierLabel | null;
  /** What makes reports and writes their tables. */
  readonly reportWork: ReportWork;
  /** What makes reports by itself, and what became of them. */
  /** Null in a dossier. */
  readonly backups: Backups | null;
  readonly scheduledReports: ScheduledReports;
  readonly understanding: UnderstandingStep;
  readonly standing: () => Standing;
  readonly confirmClock: (by: string, isFirm?: boolean) => void;
  readonly policies: Policies;
  readonly policy: () => SlaPolicy;
  readonly clock: EngineClock;
  /** Which walls stand, and what they are to show. */
  readonly walls: Walls;
  /** The districts' shapes, where they were imported. */
  readonly boundaries: Boundaries;
  /** Cases that a figure of the wall stands for, asked for by a click in a view of it. */
  readonly casesAsked: CasesAsked;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly runtime: Runtime;
  sourceStatuses(): readonly SourceStatus[];
  deletionCheckStatuses(): readonly DeletionCheckStatus[];
  /** Asks at once what is new; false where nothing of the kind is listened to. */
  readSourcesNow(kind: string): boolean;
  /** Reads the settings of the sources again and starts what they say. */
  restartSources(): void;
  /** What only the shell can do. */
  readonly host: EngineHost;
}

/** Named, for what the compiler infers is longer than it writes down. */
export const procedures: Implementer<Contract, HandlerContext & Record<never, never>, HandlerContext> =
  implement(contract).$context<HandlerContext>();

/** Who acts on a case, when, and by which rules. */
export function commandRulesOf({
  actor,
  now,
  policy,
  registry,
  understanding: { ruleScores },
}: HandlerContext & { readonly actor: string }) {
  return { actor, now: now(), policy: policy(), registry: registry(), ruleScores };
}
