/** In the order in which help shows them. */
export const COMMAND_GROUPS = ["case", "reply", "queue", "selection", "go", "window"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Where a command stands in the menu bar; after the point, in a menu of its own within that. */
export type MenuPlace =
  | "file"
  | "edit"
  | "view"
  | "case"
  | "case.proposal"
  | "case.incident"
  | "case.aside"
  | "case.people"
  | "go"
  | "help";

/**
 * Something that a key, the palette, the rail or the menu bar does: all four are made of this list. Whether it can be done now is said by the part of a desk
 * that registers it.
 */
export interface Command extends CommandTraits {
  readonly id: CommandId;
  /** Strokes as a desk spells them: places on the keyboard, not letters, so that a Hindi layout changes nothing. */
  readonly strokes: readonly string[];
  readonly group: CommandGroup;
  /** The id of its name among the messages. */
  readonly label: CommandLabel;
}

interface CommandTraits {
  /** Goes on as long as the key is held. */
  readonly repeats?: true;
  /** Works in a field that is typed into, too. */
  readonly whileTyping?: true;
  /** Not worth a line in palette and menu: anyone who uses it has the key in the hand already. */
  readonly onlyKeys?: true;
  /** Acts on the case on screen, or on what is selected, though it is no command of the group `case`. */
  readonly onCase?: true;
  /** Opens something that is typed into: where it cannot, what is typed next must not run as commands. */
  readonly opens?: true;
  /** Done by the shell; a key with Ctrl, or of functions, is its menu's, in every window. */
  readonly byShell?: true;
  /** Where the group does not say it; null for nowhere. */
  readonly menu?: MenuPlace | null;
}

const MENU_OF_GROUP: Readonly<Record<CommandGroup, MenuPlace>> = {
  case: "case",
  reply: "case",
  queue: "edit",
  selection: "edit",
  go: "go",
  window: "view",
};

const command = <Id extends string>(id: Id, group: CommandGroup, strokes: readonly string[], more: CommandTraits = {}) =>
  ({ id, group, strokes, label: `desk.command.${id}` as const, ...more }) as const;

/** What the shell does for a desk that asks, see `windows.ts`. */
export const SHELL_COMMANDS = [
  "openSettings",
  "openReviews",
  "openWall",
  "showMirror",
  "newDesk",
  "openTransferFile",
  "fullScreen",
  "showLog",
  "showAbout",
] as const;
export type ShellCommand = (typeof SHELL_COMMANDS)[number];

export const COMMANDS = [
  command("accept", "case", ["KeyA"]),
  command("acceptIncident", "case", ["Shift+KeyA"], { menu: "case.incident" }),
  command("checked", "case", ["Digit4"], { menu: "case.proposal" }),
  command("isEmergency", "case", ["Digit5"], { menu: "case.proposal" }),
  command("noEmergency", "case", ["Digit6"], { menu: "case.proposal" }),
  command("department", "case", ["KeyD"], { opens: true, menu: "case.proposal" }),
  command("secondDepartment", "case", ["Digit2"], { menu: "case.proposal" }),
  command("thirdDepartment", "case", ["Digit3"], { menu: "case.proposal" }),
  command("office", "case", ["KeyO"], { opens: true, menu: "case.proposal" }),
  command("place", "case", ["KeyP"], { opens: true, menu: "case.proposal" }),
  command("urgency", "case", ["KeyU"], { opens: true, menu: "case.proposal" }),
  command("longCase", "case", ["Shift+KeyY"], { menu: "case.proposal" }),
  command("against", "case", ["Shift+KeyF"], { opens: true, menu: "case.proposal" }),
  command("representative", "case", ["Digit8"], { opens: true, menu: "case.proposal" }),
  command("merge", "case", ["KeyM"], { opens: true, menu: "case.incident" }),
  command("takeOut", "case", ["Shift+KeyM"], { menu: "case.incident" }),
  command("needsInfo", "case", ["KeyN"], { opens: true, menu: "case.aside" }),
  command("notAGrievance", "case", ["KeyX"], { opens: true, menu: "case.aside" }),
  command("aside", "case", ["Shift+KeyX"], { opens: true, menu: "case.aside" }),
  command("onlyThisCase", "case", ["Digit1"], { menu: "case.incident" }),
  command("undertake", "case", ["KeyB"]),
  command("assignToMe", "case", ["KeyI"], { menu: "case.people" }),
  command("assign", "case", ["Shift+KeyI"], { opens: true, menu: "case.people" }),
  command("note", "case", ["KeyW"], { opens: true, menu: "case.people" }),
  command("link", "case", ["Shift+KeyW"], { opens: true, menu: "case.people" }),
  command("escalate", "case", ["KeyE"], { opens: true }),
  command("extension", "case", ["KeyY"], { opens: true }),
  command("dispute", "case", ["KeyQ"], { opens: true }),
  command("reopen", "case", ["Shift+KeyR"], { opens: true }),
  command("checkCall", "case", ["KeyC"], { opens: true }),
  command("acknowledge", "case", ["Shift+KeyU"]),
  command("reveal", "case", ["KeyV"]),
  command("sensitive", "case", ["Digit7"], { opens: true }),
  command("snooze", "case", ["Shift+KeyZ"], { opens: true, menu: "case.people" }),
  command("followUp", "case", ["Period"], { opens: true, menu: "case.people" }),

  command("reply", "reply", ["KeyR"], { onCase: true, opens: true }),
  command("atr", "reply", ["KeyT"], { onCase: true, opens: true }),
  command("letters", "reply", ["KeyL"], { onCase: true, opens: true }),
  command("takeAnswer", "reply", ["KeyH"], { onCase: true }),

  command("next", "queue", ["KeyJ", "ArrowDown"], { repeats: true, onlyKeys: true, menu: "go" }),
  command("previous", "queue", ["KeyK", "ArrowUp"], { repeats: true, onlyKeys: true, menu: "go" }),
  command("pageDown", "queue", ["PageDown"], { repeats: true, onlyKeys: true }),
  command("pageUp", "queue", ["PageUp"], { repeats: true, onlyKeys: true }),
  command("first", "queue", ["Home"], { onlyKeys: true }),
  command("last", "queue", ["End"], { onlyKeys: true }),
  command("openMaybeEmergency", "queue", ["Digit0"], { menu: "go" }),
  command("takeNew", "queue", ["KeyG"], { menu: "view" }),
  command("search", "queue", ["Slash"], { opens: true }),
  command("filter", "queue", ["KeyF"], { opens: true }),
  command("saveFilter", "queue", ["KeyS"], { opens: true }),
  command("compare", "queue", ["Backslash"], { menu: "view" }),
  command("swapCompared", "queue", ["Shift+Backslash"], { menu: "view" }),
  command("density", "queue", ["Minus"], { menu: "view" }),
  command("listLook", "queue", ["Shift+Minus"], { opens: true, menu: "view" }),

  command("extendDown", "selection", ["Shift+KeyJ", "Shift+ArrowDown"], { repeats: true, onlyKeys: true }),
  command("extendUp", "selection", ["Shift+KeyK", "Shift+ArrowUp"], { repeats: true, onlyKeys: true }),
  command("selectAll", "selection", ["Ctrl+KeyA"]),
  command("leave", "selection", ["Escape"], { onlyKeys: true }),

  command("openLetterRegister", "go", ["Shift+KeyL"]),
  command("openOutbox", "go", ["Shift+KeyO"]),
  command("openOfficerMail", "go", ["Shift+KeyH"]),
  command("openCheckCalls", "go", ["Shift+KeyC"]),
  command("openFigures", "go", ["Shift+KeyB"]),
  command("openActivity", "go", ["Shift+KeyV"]),
  command("openReports", "go", ["Shift+KeyT"]),
  command("openImports", "go", ["Shift+KeyP"]),
  command("openInvitations", "go", ["Shift+KeyS"]),
  command("openNotRead", "go", ["Shift+KeyQ"]),
  command("openMentions", "go", ["Shift+Digit2"]),
  command("openWalls", "go", ["Shift+KeyD"]),
  command("openAlerts", "go", ["Shift+KeyE"]),
  command("showMirror", "go", ["Shift+KeyG"], { byShell: true }),
  command("openReviews", "go", ["Ctrl+Shift+KeyR"], { byShell: true }),
  command("openWall", "go", [], { byShell: true }),
  command("openSettings", "go", ["Ctrl+Comma"], { byShell: true, menu: "file" }),

  command("typeIn", "window", ["Shift+KeyN"], { opens: true, menu: "file" }),
  command("undo", "window", ["KeyZ", "Ctrl+KeyZ"], { menu: "edit" }),
  command("copyNumber", "window", ["Digit9"], { menu: "edit" }),
  command("palette", "window", ["Ctrl+KeyK"], { whileTyping: true, onlyKeys: true, menu: "help" }),
  command("help", "window", ["F1", "Shift+Slash"], { menu: "help" }),
  command("guide", "window", ["Shift+F1"], { menu: "help" }),
  command("tour", "window", [], { menu: "help" }),
  command("language", "window", ["Ctrl+KeyL"], { whileTyping: true, menu: null }),
  // In no menu: the one of another window would lock a desk, and not the window that the person looks at.
  command("lock", "window", ["Ctrl+Shift+KeyL"], { whileTyping: true, menu: null }),
  command("signOut", "window", ["Ctrl+Shift+KeyQ"], { whileTyping: true, menu: null }),
  command("newDesk", "window", ["Ctrl+KeyD"], { byShell: true, menu: "file" }),
  command("openTransferFile", "window", ["Ctrl+KeyO"], { byShell: true, menu: "file" }),
  command("fullScreen", "window", ["F11"], { byShell: true }),
  command("showLog", "window", [], { byShell: true, menu: "help" }),
  command("showAbout", "window", [], { byShell: true, menu: "help" }),
] as const;

export type CommandId = (typeof COMMANDS)[number]["id"];
export type CommandLabel = `desk.command.${CommandId}`;

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

/** The menu that a command stands in; null where no menu has it. */
export function menuPlaceOf({ menu, onlyKeys, group }: Pick<Command, "menu" | "onlyKeys" | "group">): MenuPlace | null {
  if (menu !== undefined) return menu;
  return onlyKeys === true ? null : MENU_OF_GROUP[group];
}

/** Whether the menu takes the key wherever the person is; all others are heard by the page, since they may also be typed. */
export function isMenuKey({ byShell }: Pick<Command, "byShell">, stroke: string): boolean {
  return byShell === true && /^(?:Ctrl\+|F\d)/u.test(stroke);
}
