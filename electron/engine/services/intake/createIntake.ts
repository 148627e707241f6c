import type { Registry } from "#domain/registry/registry.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Writer } from "#db/connection.ts";
import { ourPostIdsSince } from "#db/outbox/ourPosts.ts";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import { recipientsIn } from "../../channels/email/rawLetter.ts";
import { superiorsFor } from "../../core/clock/superiors.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { createRecorder } from "../../core/ingest/recorder.ts";
import type { Changes } from "../../core/live/changes.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import { createListening } from "../../core/sources/listening.ts";
import { createReadingProblems } from "../../core/sources/readingProblems.ts";
import { withGaps } from "../../core/sources/withGaps.ts";
import type { UnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { createOfficerLetters } from "../officerMail/officerLetters.ts";
import { acknowledgementOf } from "../outbox/acknowledge.ts";
import { statusReplyTo } from "../outbox/statusReply.ts";
import type { ReplyService } from "../outbox/replyService.ts";
import { removeBlanked } from "../pictures/removeBlanked.ts";
import type { Pictures } from "../pictures/startPictures.ts";
import { rehearsedFeed } from "../rehearsal/rehearsedFeed.ts";
import type { RehearsedAccount } from "../rehearsal/rehearsedFeed.ts";

interface IntakeParts {
  readonly record: Writer;
  /** The rehearsal's server, where posts come from it and nothing is sent; else null. */
  readonly account: RehearsedAccount | null;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly settings: Pick<EngineSettings, "officerMail" | "replies">;
  readonly policy: () => SlaPolicy;
  readonly registry: () => Registry;
  readonly understanding: Pick<UnderstandingStep, "understand" | "ready">;
  readonly replyKey: () => string;
  readonly files: FileStore;
  readonly channels: Pick<ChannelSetUps, "feeds">;
  readonly changes: Pick<Changes, "announce">;
  /** When a post of the rehearsal counts as read; null where it is no rehearsal. */
  readonly happenedAt: IntakeRules["happenedAt"] | null;
  /** Both are there as soon as the first post comes. */
  readonly replies: () => Pick<ReplyService, "writesOn" | "answersOnlyItsOwn">;
  readonly pictures: () => Pick<Pictures, "parts" | "fetching">;
}

/** What comes in: how it is judged and recorded, and the sources that are listened to. */
export type Intake = ReturnType<typeof createIntake>;

export function createIntake(parts: IntakeParts) {
  const { record, account, now, files, channels, changes, pictures, understanding, happenedAt } = parts;
  const rules = rulesOf(parts);
  const removeFiles = (names: readonly string[]) => void removeBlanked(names, { record, files, pictures: pictures().parts.pictures });
  const onDidRecord = (what: "posts" | "source") => {
    changes.announce(what === "posts" ? "record" : "sources");
    const { fetching } = pictures();
    // A source that answers says that there is a network again.
    const answers = () => listening.statuses.some(({ state }) => state === "live");
    if (what === "posts" || (fetching.isUnreached() && answers())) fetching.wake();
  };
  // What a person types in is read as they type it.
  const rulesOfSources = happenedAt ? { ...rules, happenedAt } : rules;
  const recorder = createRecorder(record, rulesOfSources, onDidRecord, removeFiles, (line) => process.stderr.write(`${line}\n`));
  const onDidChange = () => changes.announce("sources");
  const listening = createListening({ record, recorder, now, onDidChange, readyForPosts: () => understanding.ready() });
  const ownPosts = (since: number) => (account === null ? [] : ourPostIdsSince(record, "x", account.userId, since));
  return {
    /** What posts are judged by as they come in. */
    rules,
    readingProblems: createReadingProblems({ record, recorder, sourceOf: (key) => listening.sourceOf(key), now, onDidChange }),
    statuses: () => withGaps(record, listening.statuses),
    /** Listens to the sources as they are set up now; those that did not change go on undisturbed. */
    listen: () => void listening.listenTo(account === null ? channels.feeds() : [rehearsedFeed(account, now, ownPosts)]),
    /** Asks at once what is new; false where nothing of the kind is listened to. */
    readNow: (kind: string) => listening.readNow(kind),
    readAllNow() {
      for (const { kind } of listening.statuses) listening.readNow(kind);
    },
    /** Sources that wait for a network ask at once, those that a platform told to wait do not; `isLost`: what is under way is begun again. */
    networkIsBack: (isLost: boolean) => listening.networkIsBack(isLost),
    /** Removes the files of posts that their authors took back. */
    removeFiles,
    stop: () => listening.stop(),
  };
}

function rulesOf({ record, account, now, settings, policy, registry, understanding, replyKey, replies }: IntakeParts): IntakeRules {
  return {
    understand: understanding.understand,
    policy,
    now,
    reopenWithinDays: () => settings.replies().reopenWithinDays,
    registry,
    officerLetters: createOfficerLetters({
      registry,
      policy,
      replyKey,
      answersActForDays: () => settings.officerMail().answersActForDays,
      now,
    }),
    replyKey,
    recipientsIn,
    superiorsOf: (mark, complaint) => superiorsFor(mark, registry(), now(), complaint),
    answerStatus: (writer, asked) =>
      account === null ? statusReplyTo(writer, asked, settings.replies(), now(), (on) => replies().writesOn(on)) : null,
    // In a rehearsal nothing is sent, so nothing is promised to wait for it.
    acknowledge: (grievance) => (account === null ? acknowledgementOf(record, grievance, settings.replies(), now(), replies()) : null),
  };
}
