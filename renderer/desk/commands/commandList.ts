import type { MessageId } from "../../i18n/en.ts";

/** In the order in which the sheet of keys shows them. */
export const COMMAND_GROUPS = ["case", "reply", "queue", "selection", "window"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something that a key or the palette does. Whether it can be done now is said by whoever registers it. */
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
  /** Not worth a line in the palette: whoever uses it has the key in the hand already. */
  readonly onlyKeys?: true;
}

const command = <Id extends string>(id: Id, group: CommandGroup, strokes: readonly string[], more: CommandTraits = {}) =>
  ({ id, group, strokes, label: `desk.command.${id}` as const, ...more }) as const;

export const COMMANDS = [
  command("accept", "case", ["KeyA"]),
  command("acceptTrouble", "case", ["Shift+KeyA"]),
  command("department", "case", ["KeyD"]),
  command("secondDepartment", "case", ["Digit2"]),
  command("thirdDepartment", "case", ["Digit3"]),
  command("office", "case", ["KeyO"]),
  command("place", "case", ["KeyP"]),
  command("urgency", "case", ["KeyU"]),
  command("merge", "case", ["KeyM"]),
  command("takeOut", "case", ["Shift+KeyM"]),
  command("needsInfo", "case", ["KeyN"]),
  command("notAGrievance", "case", ["KeyX"]),
  command("aside", "case", ["Shift+KeyX"]),
  command("onlyThisCase", "case", ["Digit1"]),
  command("undertake", "case", ["KeyB"]),
  command("assignToMe", "case", ["KeyI"]),
  command("assign", "case", ["Shift+KeyI"]),
  command("note", "case", ["KeyW"]),
  command("link", "case", ["Shift+KeyW"]),
  command("escalate", "case", ["KeyE"]),
  command("extension", "case", ["KeyY"]),
  command("dispute", "case", ["KeyQ"]),
  command("reopen", "case", ["Shift+KeyR"]),
  command("checkCall", "case", ["KeyC"]),
  command("acknowledge", "case", ["Shift+KeyU"]),
  command("reveal", "case", ["KeyV"]),

  command("reply", "reply", ["KeyR"]),
  command("atr", "reply", ["KeyT"]),
  command("letters", "reply", ["KeyL"]),
  command("openOutbox", "reply", ["Shift+KeyO"]),
  command("openCheckCalls", "reply", ["Shift+KeyC"]),
  command("takeAnswer", "reply", ["KeyH"]),
  command("openNotices", "reply", ["Shift+KeyH"]),
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
  command("takeNew", "queue", ["KeyG"]),
  command("search", "queue", ["Slash"]),
  command("filter", "queue", ["KeyF"]),
  command("saveFilter", "queue", ["KeyS"]),

  command("extendDown", "selection", ["Shift+KeyJ", "Shift+ArrowDown"], { repeats: true, onlyKeys: true }),
  command("extendUp", "selection", ["Shift+KeyK", "Shift+ArrowUp"], { repeats: true, onlyKeys: true }),
  command("selectAll", "selection", ["Ctrl+KeyA"]),
  command("leave", "selection", ["Escape"], { onlyKeys: true }),

  command("openWalls", "window", ["Shift+KeyD"]),
  command("openAlerts", "window", ["Shift+KeyE"]),
  command("showMirror", "window", ["Shift+KeyG"]),
  command("typeIn", "window", ["Shift+KeyN"]),
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
