import type { BaseWindow, MenuItemConstructorOptions } from "electron";
import {
  type Command,
  COMMANDS,
  type CommandId,
  type CommandLabel,
  isMenuKey,
  type MenuPlace,
  menuPlaceOf,
  SHELL_COMMANDS,
  type ShellCommand,
} from "#contract/commandList.ts";
import { LOCALES, type Locale } from "#contract/locale.ts";
import { type View, VIEWS } from "#domain/desk/views.ts";
import englishCommands from "../../renderer/i18n/en/commands.json";
import englishDesk from "../../renderer/i18n/en/desk.json";
import hindiCommands from "../../renderer/i18n/hi/commands.json";
import hindiDesk from "../../renderer/i18n/hi/desk.json";
import { type Words, words } from "./words.ts";

/** What a person may ask of the shell; `window` is the one whose menu it was. */
export interface MenuActions {
  do(command: ShellCommand, window: BaseWindow | undefined): void;
  /** At a desk. */
  run(command: CommandId, window: BaseWindow | undefined): void;
  /** At a desk, one of the lists that everybody has. */
  choose(view: View, window: BaseWindow | undefined): void;
  setLocale(locale: Locale): void;
  /** As the hand would press it with Ctrl; pages change the size of their text by it. */
  press(key: string, window: BaseWindow | undefined): void;
  quit(): void;
  readonly displays: readonly { readonly label: (words: Words) => string; readonly hasWall: boolean; toggle(): void }[];
  readonly startsAtLogin: { readonly isOn: boolean; readonly isPossible: boolean; put(isOn: boolean): void };
  readonly isPackaged: boolean;
  readonly isMac: boolean;
}

/** Pages and menu say the same, since it is the same table. */
const NAMES: Readonly<Record<Locale, Readonly<Record<CommandLabel | `desk.view.${View}`, string>>>> = {
  en: { ...englishDesk, ...englishCommands },
  hi: { ...hindiDesk, ...hindiCommands },
};

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { hi: "हिंदी", en: "English" };
const SEPARATOR = { type: "separator" } as const;

/** The menu bar in one language: every command of the desk, and what the shell does itself. */
export function menuTemplate(locale: Locale, actions: MenuActions): MenuItemConstructorOptions[] {
  const said = words[locale];
  const at = (place: MenuPlace) => COMMANDS.filter((each: Command) => menuPlaceOf(each) === place).map(item);
  const item = (command: Command): MenuItemConstructorOptions => ({
    id: command.id,
    label: NAMES[locale][command.label],
    ...keyOf(command, actions.isMac),
    click: (_item, window) => (isShellCommand(command.id) ? actions.do(command.id, window) : actions.run(command.id, window)),
  });
  const [first = {}, ...others] = at("case");
  return [
    ...(actions.isMac ? [{ role: "appMenu" } as const] : []),
    {
      label: said.file,
      submenu: [
        ...at("file"),
        SEPARATOR,
        {
          id: "languages",
          label: `${said.language} / ${words[locale === "hi" ? "en" : "hi"].language}`,
          submenu: LOCALES.map((each) => ({
            label: LANGUAGE_NAMES[each],
            type: "radio" as const,
            checked: each === locale,
            click: () => actions.setLocale(each),
          })),
        },
        {
          label: said.startsAtLogin,
          type: "checkbox",
          checked: actions.startsAtLogin.isOn,
          enabled: actions.startsAtLogin.isPossible,
          click: ({ checked }) => actions.startsAtLogin.put(checked),
        },
        SEPARATOR,
        { label: said.quit, accelerator: "CommandOrControl+Q", click: () => actions.quit() },
      ],
    },
    { label: said.edit, submenu: [...at("edit"), SEPARATOR, { label: said.text, submenu: textMenu(said) }] },
    {
      label: said.view,
      submenu: [
        ...at("view"),
        ...actions.displays.map((display) => ({
          label: display.label(said),
          type: "checkbox" as const,
          checked: display.hasWall,
          click: () => display.toggle(),
        })),
        SEPARATOR,
        // Not the zoom of the system, which would reach the walls too. The keys are the pages' own.
        ...(
          [
            [said.zoomIn, "Plus", "="],
            [said.zoomOut, "-", "-"],
            [said.zoomReset, "0", "0"],
          ] as const
        ).map(([label, shown, key]) => ({
          label,
          accelerator: `CommandOrControl+${shown}`,
          registerAccelerator: false,
          click: (_item: unknown, window: BaseWindow | undefined) => actions.press(key, window),
        })),
        ...(actions.isPackaged ? [] : [{ label: said.developer, role: "toggleDevTools" as const }]),
      ],
    },
    {
      label: said.case,
      submenu: [
        first,
        { label: said.caseProposal, submenu: at("case.proposal") },
        { label: said.caseIncident, submenu: at("case.incident") },
        { label: said.caseAside, submenu: at("case.aside") },
        { label: said.casePeople, submenu: at("case.people") },
        SEPARATOR,
        ...others,
      ],
    },
    {
      label: said.go,
      submenu: [
        {
          label: said.lists,
          submenu: VIEWS.map((view) => ({
            label: NAMES[locale][`desk.view.${view}`],
            click: (_item: unknown, window: BaseWindow | undefined) => actions.choose(view, window),
          })),
        },
        ...at("go"),
      ],
    },
    { label: said.help, role: "help", submenu: at("help") },
  ];
}

/** Roles of the system: for what is typed into fields, in every window. */
const textMenu = (said: Words): MenuItemConstructorOptions[] => [
  { label: said.undo, role: "undo" },
  { label: said.redo, role: "redo" },
  SEPARATOR,
  { label: said.cut, role: "cut" },
  { label: said.copy, role: "copy" },
  { label: said.paste, role: "paste" },
  { label: said.selectAll, role: "selectAll" },
];

function isShellCommand(id: CommandId): id is ShellCommand {
  return (SHELL_COMMANDS as readonly CommandId[]).includes(id);
}

/**
 * The key as the menu shows it. Only those of the shell are the menu's own: a page decides about the others, since `a` may also be typed. A Mac takes every
 * key that a menu shows, so that there only the menu's own are shown.
 */
function keyOf(command: Command, isMac: boolean): Pick<MenuItemConstructorOptions, "accelerator" | "registerAccelerator"> {
  const [stroke] = command.strokes;
  if (stroke === undefined) return {};
  const registerAccelerator = isMenuKey(command, stroke);
  return isMac && !registerAccelerator ? {} : { accelerator: acceleratorOf(stroke), registerAccelerator };
}

const KEYS: Readonly<Record<string, string>> = { Ctrl: "CommandOrControl", Slash: "/", Comma: ",", Escape: "Esc" };

/** `Ctrl+Shift+KeyR` as Electron spells it. */
export function acceleratorOf(stroke: string): string {
  return stroke
    .split("+")
    .map((part) => KEYS[part] ?? part.replace(/^(?:Key|Digit|Arrow)/u, ""))
    .join("+");
}
