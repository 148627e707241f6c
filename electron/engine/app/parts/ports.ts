import { dirname, join } from "node:path";
import { registeredTextsOf } from "#domain/reply/replySettings.ts";
import { ourPostIdsSince } from "#db/outbox/ourPosts.ts";
import { createChannelSetUps } from "../../channels/channelSetUps.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { withGivenX } from "../../channels/x/storedSource.ts";
import { createAttachmentRoom } from "../../core/files/attachmentRoom.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { withOthers } from "../../core/files/withOthers.ts";
import type { Elsewhere } from "../../core/files/withOthers.ts";
import { createThumbnails } from "../../core/files/thumbnails.ts";
import { replyKeyOf } from "../../core/mail/replyKey.ts";
import { managedValues } from "../../core/managed/managedState.ts";
import { once } from "../../core/once.ts";
import { createPolicies } from "../../core/policies/policies.ts";
import type { EngineHost } from "../../core/ports/host.ts";
import type { Runtime } from "../../core/ports/runtime.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { claimSignIn } from "../../core/signIn/ownership.ts";
import { SIGN_INS_FILE, signInHome } from "../../core/signIn/signInHome.ts";
import { createSignIns } from "../../core/signIn/signIns.ts";
import { createEngineSettings } from "../../core/settings/engineSettings.ts";
import { isRehearsed } from "../../core/settings/rehearsedRecord.ts";
import { ownModel } from "../../core/understanding/ownModel.ts";
import { createUnderstandingStep } from "../../core/understanding/understandingStep.ts";
import { createAuditLog } from "../../services/audit/auditLog.ts";
import { createChosenFiles } from "../../services/chosenFiles/chosenFiles.ts";
import type { ScryptParameters } from "../../services/people/passphrases.ts";
import type { HubState } from "../../services/hub/hubState.ts";
import { createNetwork } from "../../services/network/createNetwork.ts";
import { createPeople } from "../../services/people/people.ts";
import { createOffices, knownAddresses } from "../../services/registry/createOffices.ts";
import type { RehearsedAccount } from "../../services/rehearsal/rehearsedFeed.ts";
import { dossierOf } from "../../services/transfer/openDossier.ts";
import type { Base, BaseOptions } from "../base/base.ts";

export interface EngineOptions extends BaseOptions {
  readonly rehearsal: (RehearsedAccount & { readonly databaseFile: string }) | null;
  readonly secrets: Secrets;
  readonly runtime: Runtime;
  readonly host: EngineHost;
  /** Told when it stands otherwise with the hub than before. */
  readonly onHub?: (state: HubState) => void;
  /** How passphrases are hashed, where not as the program does: for tests that keep many. */
  readonly scrypt?: ScryptParameters;
  /** Where browsers that signed in come back to, where not as registered: for tests. */
  readonly callbackPorts?: readonly number[];
  /** How long it leaves what can wait, milliseconds, for windows that want their first answers; 0 where left out. */
  readonly restMs?: number;
  /** Of scrypt for sealed files, as a power of two, where not the format's own: for tests. */
  readonly transferWorkFactor?: number;
}

export type EnginePorts = ReturnType<typeof createPorts>;

interface Heard {
  /** Other accounts of offices, or other sign-ins. */
  readonly onDidChangeAccounts: () => void;
  /** A platform renews a sign-in no more. */
  readonly onDidEndSignIn: () => void;
}

/** What the services share, of which each takes what it needs: nothing of it runs by itself. */
export function createPorts(base: Base, options: EngineOptions, { onDidChangeAccounts, onDidEndSignIn }: Heard) {
  const { real, record, changes, clockWatch } = base;
  const { now } = base.clock;
  const { rehearsal, source, secrets, scrypt, restMs = 0 } = options;
  const settings = createEngineSettings(real, now, managedValues(base.managed));
  const network = createNetwork({ settings, secrets, host: options.host });
  // Made when it is first needed: an engine without e-mail has none.
  const replyKey = once(() => replyKeyOf(real, secrets, now));
  const understanding = createUnderstandingStep({
    record,
    settings: real,
    addresses: () => knownAddresses(real, now()),
    usesLearned: () => settings.read().learning,
    model: ownModel,
  });
  const chosenFiles = createChosenFiles();
  const offices = createOffices({
    real,
    now,
    rehearsal: rehearsal !== null,
    changes,
    readTable: (bytes) => chosenFiles.read({ is: "table", bytes }),
    understanding,
    onDidChangeAccounts,
  });
  const policies = createPolicies(real, now);
  const dossier = dossierOf(record);
  const folder = dirname(real.file);
  const papersFolder = join(folder, "files");
  const thumbnails = createThumbnails();
  const ownFiles = createFileStore(papersFolder, thumbnails);
  const elsewhere: Elsewhere = { bring: async () => null };
  const files = withOthers(ownFiles, elsewhere);
  const signIns = createSignIns({
    home: signInHome(secrets, join(folder, SIGN_INS_FILE)),
    now,
    claim: (grant) => claimSignIn(grant, { self: `ISMGT on ${real.file}, process ${process.pid}` }),
    onEnded: () => {
      changes.announce("settings", "sources");
      onDidEndSignIn();
      // What was made of it begins again, without it where a pasted token is there.
      onDidChangeAccounts();
    },
  });
  const channels = createChannelSetUps({
    plugins: CHANNEL_PLUGINS,
    settings: withGivenX(settings, source),
    secrets,
    signIns,
    ...(options.callbackPorts && { callbackPorts: options.callbackPorts }),
    files,
    attachmentRoom: createAttachmentRoom({ record: real, folder: papersFolder, now }),
    offices: offices.accounts,
    now,
    replyKey,
    ourPosts: (channel, accountId, since) => ourPostIdsSince(record, channel, accountId, since),
    ...(rehearsal === null &&
      dossier === null &&
      !isRehearsed(real) && { trialText: () => registeredTextsOf(settings.replies()).acknowledgement.hi }),
  });
  return {
    ...base,
    ...options,
    managed: base.managed,
    /** The rehearsal's server, where posts come from it. */
    account: rehearsal,
    rehearsal: rehearsal !== null,
    restMs,
    now,
    mayAct: () => clockWatch.mayAct(),
    settings,
    network,
    replyKey,
    understanding,
    chosenFiles,
    offices: offices.offices,
    registry: offices.registry,
    policies,
    policy: policies.current,
    /** A part of a room's record, opened on this machine: nothing comes in, nothing goes out, and its clock says nothing, for the room's does. */
    dossier,
    audit: createAuditLog({ real, now, isOff: dossier !== null, onDidRecord: () => changes.announce("audit") }),
    people: createPeople({ record: real, now, isClosed: dossier !== null, ...(scrypt && { scrypt }) }),
    papersFolder,
    picturesFolder: join(folder, rehearsal === null ? "pictures" : "rehearsal-pictures"),
    thumbnails,
    files,
    ownFiles,
    /** Where files are looked for that are not on this computer. */
    elsewhere,
    channels,
    transport: () => channels.mailTransport(),
    onDidChange: () => changes.announce("record"),
  };
}
