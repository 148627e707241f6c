import { isDeepStrictEqual } from "node:util";
import type { LockablePage } from "#contract/managed.ts";
import { ROOM_PAGES } from "#contract/managed.ts";
import { REGISTRY_TABLES } from "#contract/registry.ts";
import { agreesForRoom } from "#db/agreesForRoom.ts";
import { isLockAfterSet, isLocked, pageOfTable } from "../../core/managed/managedState.ts";
import type { ManagedState } from "../../core/managed/managedState.ts";
import type { HandlerContext } from "./context.ts";

/** Whether the administrator of the machine has settled what a call would change; its input is not looked at before. */
type Locks = LockablePage | ((input: unknown, context: HandlerContext) => boolean);

/**
 * The calls that change what a page of the settings shows. What is done every day stays possible on a locked page: a channel is read now and signed in to again, a
 * backup is made, a restore is tried, a legal hold is set, an officer's telephone number is looked up.
 */
export const LOCKED_CALLS: Readonly<Record<string, Locks>> = {
  "settings.put": (input, { managed }) =>
    (has(input, "lockAfterMinutes") && isLockAfterSet(managed)) ||
    ((has(input, "learning") || has(input, "notLearnedFrom")) && isLocked(managed, "learning")),
  "understanding.resetLearning": "learning",
  "channels.put": "channels",
  "channels.pause": "channels",
  "channels.signOut": "channels",
  "channels.remove": "channels",
  // The password of a proxy is given at the seat, for it is kept in its keyring.
  "network.put": (input, { managed, settings }) =>
    isLocked(managed, "network") && !isDeepStrictEqual(fieldOf(input, "settings"), settings.network()),
  "outbox.settings.put": "replies",
  "outbox.account.put": "replies",
  "outbox.account.remove": "replies",
  "officerMail.settings.put": "officer-mail",
  "people.add": "people",
  // A passphrase that was forgotten is reset: else a person could not work until the administrator of the machine comes.
  "people.change": (input, { managed }) => isLocked(managed, "people") && !isPassphraseAlone(input),
  "walls.seat.put": "people",
  "registry.putOffice": "offices",
  "registry.putOfficer": "offices",
  "registry.handOver": "offices",
  "registry.endPosting": "offices",
  "registry.removePosting": "offices",
  "registry.putRepresentative": "representatives",
  "registry.removeRepresentative": "representatives",
  "registry.applyImport": (input, { managed }) => {
    const table = REGISTRY_TABLES.find((each) => each === fieldOf(input, "table"));
    return isLocked(managed, pageOfTable(table ?? "offices"));
  },
  "registry.undoServices": "right-to-service",
  "policy.put": "time-limits",
  "policy.reset": "time-limits",
  "floods.put": "floods",
  "readyWords.reasons.put": "ready-reasons",
  "readyWords.snippets.put": "snippets",
  "letters.letterhead.put": "letterhead",
  "scheduledReports.put": "scheduled-reports",
  "walls.settings.put": "wall",
  "walls.boundaries.import": "wall",
  "walls.boundaries.remove": "wall",
  "walls.displays.put": "wall",
  "walls.startsAtLogin.put": "wall",
  "files.putPictureCap": "pictures",
  "scans.settings.put": "pictures",
  "places.importVillages": "villages",
  "places.nameInHindi": "place-names",
  "places.importNames": "place-names",
  "privacy.retention.put": "retention",
  "backups.put": "backups",
  "backups.chooseFolder": "backups",
  "backups.makeKey": "backups",
  "seals.put": "seals",
  "hub.found": "hub",
  "hub.join": "hub",
  "hub.move": "hub",
  "hub.leave": "hub",
  "hub.pair": "hub",
  "hub.revoke": "hub",
  "hub.limit": "hub",
};

/** What pages of the room lock besides, and is of this machine alone. */
const OF_MACHINE: ReadonlySet<string> = new Set(["settings.put", "walls.seat.put", "outbox.account.put", "outbox.account.remove"]);
/** What a seat says of people is in its chain: one that speaks for some of them would be held in quarantine by all others. A passphrase that was chosen there would leave the old one good everywhere else. */
const OF_PEOPLE: ReadonlySet<string> = new Set(["people.createFirst", "people.add", "people.change", "people.choosePassphrase"]);
const OF_ROOM: ManagedState = { is: "in-force", place: "", managed: { version: 1, locked: [...ROOM_PAGES] }, network: null };

/** Whether a call changes what all seats of the hub have alike, at one that has no say in it: it would stay here, and differ. */
export function isDecidedByRoom(call: string, input: unknown, context: HandlerContext): boolean {
  const locks = OF_PEOPLE.has(call) ? "people" : OF_MACHINE.has(call) ? undefined : LOCKED_CALLS[call];
  if (locks === undefined || agreesForRoom(context.record)) return false;
  return typeof locks === "string" ? isLocked(OF_ROOM, locks) : locks(input, { ...context, managed: OF_ROOM });
}

function fieldOf(input: unknown, name: string): unknown {
  return typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** Whether nothing of a person changes but the passphrase. */
function isPassphraseAlone(input: unknown): boolean {
  if (!has(input, "passphrase")) return false;
  return Object.entries(input as object).every(([name, value]) => name === "id" || name === "passphrase" || value === undefined);
}

function has(input: unknown, name: string): boolean {
  return fieldOf(input, name) !== undefined;
}
