import type { MessageId } from "../../i18n/en.ts";
import { type CommandId, commandOf, isCaseCommand } from "#contract/commandList.ts";

/** Of a command that no part of the page answers just now, why that is; null where nothing has to be said. */
export function whyUnanswered(id: CommandId): MessageId | null {
  if (SAYS_NOTHING.has(id)) return null;
  return OF_COMMAND[id] ?? (isCaseCommand(id) ? "desk.dead.noCase" : OF_GROUP[commandOf(id).group]);
}

const OF_COMMAND: Readonly<Partial<Record<CommandId, MessageId>>> = {
  undo: "desk.dead.nothingToUndo",
  takeNew: "desk.dead.nothingNew",
  saveFilter: "desk.dead.nothingToSave",
  onlyThisCase: "desk.dead.alone",
  reveal: "desk.dead.nothingHidden",
  takeOut: "desk.dead.alone",
  takeAnswer: "desk.dead.noAnswer",
  lock: "desk.dead.nobodySignedIn",
  signOut: "desk.dead.nobodySignedIn",
};

/** Escape, where there is nothing to leave. */
const SAYS_NOTHING: ReadonlySet<CommandId> = new Set<CommandId>(["leave"]);

const OF_GROUP = {
  case: "desk.dead.noCase",
  reply: "desk.dead.noView",
  queue: "desk.dead.noRows",
  selection: "desk.dead.noRows",
  go: "desk.dead.noView",
  window: "desk.dead.noView",
} as const satisfies Readonly<Record<ReturnType<typeof commandOf>["group"], MessageId>>;
