import type { MessageId } from "../../i18n/en.ts";

/** In the order in which the sheet of keys shows them. */
export const COMMAND_GROUPS = ["case", "reply", "queue", "selection", "window"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that a key or the palette does. Whether it can be done now is said by anyone who registers it. */
export interface Command extends CommandTraits {
  readonly id: CommandId;
  /** Strokes as `strokeOf` spells them: places on the keyboard, not letters, so that a Hindi layout changes nothing. */
  readonly strokes: readonly string[];
  readonly group: CommandGroup;
  readonly label: MessageId;
}

interface CommandTraits {
  /** Goes on as long as the key is held. */
  readonly repeats?: true;
  /** Works in a field that is typed into, too. */
  readonly whileTyping?: true;
  /** Not worth a line in the palette: anyone who uses it has the key in the hand already. */
  readonly onlyKeys?: true;
  /** Acts on the case on screen, or on what is selected, though it is no command of the group `case`. */
  readonly onCase?: true;
  /** Opens something that is typed into: where it cannot, what is typed next must not run as commands. */
  readonly opens?: true;
}

const command = <Id extends string>(id: Id, group: CommandGroup, strokes: readonly string[], more: CommandTraits = {}) =>
  ({ id, group, strokes, label: `desk.command.${id}` as const, ...more }) as const;

export const COMMANDS = [
  command("accept", "case", ["KeyA"]),
  command("acceptIncident", "case", ["Shift+KeyA"]),
  command("checked", "case", ["Digit4"]),
  command("isEmergency", "case", ["Digit5"]),
  command("noEmergency", "case", ["Digit6"]),
  command("department", "case", ["KeyD"], { opens: true }),
  command("secondDepartment", "case", ["Digit2"]),
  command("thirdDepartment", "case", ["Digit3"]),
  command("office", "case", ["KeyO"], { opens: true }),
  command("place", "case", ["KeyP"], { opens: true }),
  command("urgency", "case", ["KeyU"], { opens: true }),
  command("longCase", "case", ["Shift+KeyY"]),
  command("against", "case", ["Shift+KeyF"], { opens: true }),
  command("merge", "case", ["KeyM"], { opens: true }),
  command("takeOut", "case", ["Shift+KeyM"]),
  command("needsInfo", "case", ["KeyN"], { opens: true }),
  command("notAGrievance", "case", ["KeyX"], { opens: true }),
  command("aside", "case", ["Shift+KeyX"], { opens: true }),
  command("onlyThisCase", "case", ["Digit1"]),
  command("undertake", "case", ["KeyB"]),
  command("assignToMe", "case", ["KeyI"]),
  command("assign", "case", ["Shift+KeyI"], { opens: true }),
  command("note", "case", ["KeyW"], { opens: true }),
  command("link", "case", ["Shift+KeyW"], { opens: true }),
  command("escalate", "case", ["KeyE"], { opens: true }),
  command("extension", "case", ["KeyY"], { opens: true }),
  command("dispute", "case", ["KeyQ"], { opens: true }),
  command("reopen", "case", ["Shift+KeyR"], { opens: true }),
  command("checkCall", "case", ["KeyC"], { opens: true }),
  command("acknowledge", "case", ["Shift+KeyU"]),
  command("reveal", "case", ["KeyV"]),
  command("sensitive", "case", ["Digit7"], { opens: true }),

  command("reply", "reply", ["KeyR"], { onCase: true, opens: true }),
  command("atr", "reply", ["KeyT"], { onCase: true, opens: true }),
  command("letters", "reply", ["KeyL"], { onCase: true, opens: true }),
  command("openOutbox", "reply", ["Shift+KeyO"]),
  command("openCheckCalls", "reply", ["Shift+KeyC"]),
  command("takeAnswer", "reply", ["KeyH"], { onCase: true }),
  command("openOfficerMail", "reply", ["Shift+KeyH"]),
  command("openFigures", "reply", ["Shift+KeyB"]),
  command("openActivity", "reply", ["Shift+KeyV"]),
  command("openInvitations", "reply", ["Shift+KeyS"]),
  command("openReports", "reply", ["Shift+KeyT"]),
  command("openImports", "reply", ["Shift+KeyP"]),
  command("openLetterRegister", "reply", ["Shift+KeyL"]),

  command("next", "queue", ["KeyJ", "ArrowDown"], { repeats: true, onlyKeys: true }),
  command("previous", "queue", ["KeyK", "ArrowUp"], { repeats: true, onlyKeys: true }),
  command("pageDown", "queue", ["PageDown"], { repeats: true, onlyKeys: true }),
  command("pageUp", "queue", ["PageUp"], { repeats: true, onlyKeys: true }),
  command("first", "queue", ["Home"], { onlyKeys: true }),
  command("last", "queue", ["End"], { onlyKeys: true }),
  command("openMaybeEmergency", "queue", ["Digit0"]),
  command("takeNew", "queue", ["KeyG"]),
  command("search", "queue", ["Slash"], { opens: true }),
  command("filter", "queue", ["KeyF"], { opens: true }),
  command("saveFilter", "queue", ["KeyS"], { opens: true }),

  command("extendDown", "selection", ["Shift+KeyJ", "Shift+ArrowDown"], { repeats: true, onlyKeys: true }),
  command("extendUp", "selection", ["Shift+KeyK", "Shift+ArrowUp"], { repeats: true, onlyKeys: true }),
  command("selectAll", "selection", ["Ctrl+KeyA"]),
  command("leave", "selection", ["Escape"], { onlyKeys: true }),

  command("openWalls", "window", ["Shift+KeyD"]),
  command("openAlerts", "window", ["Shift+KeyE"]),
  command("showMirror", "window", ["Shift+KeyG"]),
  command("openNotRead", "window", ["Shift+KeyQ"]),
  command("typeIn", "window", ["Shift+KeyN"], { opens: true }),
  command("undo", "window", ["KeyZ", "Ctrl+KeyZ"]),
  command("palette", "window", ["Ctrl+KeyK"], { whileTyping: true, onlyKeys: true }),
  command("help", "window", ["Shift+Slash"]),
  command("language", "window", ["Ctrl+KeyL"], { whileTyping: true }),
] as const;

export type CommandId = (typeof COMMANDS)[number]["id"];

const byId = new Map<CommandId, Command>(COMMANDS.map((each) => [each.id, each]));

export function commandOf(id: CommandId): Command {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no command ${id}`);
  return found;
}

/** Whether a command is done to a case: to the one on screen, or to those that are selected. */
export function isCaseCommand(id: CommandId): boolean {
  const { group, onCase } = commandOf(id);
  return group === "case" || onCase === true;
}
