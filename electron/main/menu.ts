import { type BaseWindow, Menu, type MenuItemConstructorOptions, app } from "electron";
import { LOCALES, type Locale } from "#contract/locale.ts";
import { isPackaged } from "./packaged.ts";
import { type Words, words } from "./words.ts";

/** What a person may ask of the shell. */
export interface MenuActions {
  openSettings(): void;
  openDesk(): void;
  openWall(): void;
  openMirror(): void;
  openReview(): void;
  openTransferFile(): void;
  setLocale(locale: Locale): void;
  toggleFullScreen(window: BaseWindow | undefined): void;
  readonly displays: readonly { readonly label: (words: Words) => string; readonly hasWall: boolean; toggle(): void }[];
  readonly startsAtLogin: { readonly isOn: boolean; readonly isPossible: boolean; put(isOn: boolean): void };
  showAbout(): void;
  showLog(): void;
}

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { hi: "हिंदी", en: "English" };

/** Puts up the menu in the given language. The wall hides it; its keys work all the same. */
export function showMenu(locale: Locale, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale, actions)));
}

function menuTemplate(locale: Locale, actions: MenuActions): MenuItemConstructorOptions[] {
  const said = words[locale];
  return [
    {
      label: app.getName(),
      submenu: [
        { label: said.settings, accelerator: "CommandOrControl+,", click: () => actions.openSettings() },
        { label: said.desk, accelerator: "CommandOrControl+D", click: () => actions.openDesk() },
        { label: said.wall, click: () => actions.openWall() },
        { label: said.mirror, click: () => actions.openMirror() },
        { label: said.review, accelerator: "CommandOrControl+Shift+R", click: () => actions.openReview() },
        { label: said.carried, accelerator: "CommandOrControl+O", click: () => actions.openTransferFile() },
        {
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
        { type: "separator" },
        { label: said.quit, accelerator: "CommandOrControl+Q", click: () => app.quit() },
      ],
    },
    {
      label: said.edit,
      submenu: [
        { label: said.undo, role: "undo" },
        { label: said.redo, role: "redo" },
        { type: "separator" },
        { label: said.cut, role: "cut" },
        { label: said.copy, role: "copy" },
        { label: said.paste, role: "paste" },
        { label: said.selectAll, role: "selectAll" },
      ],
    },
    {
      label: said.view,
      submenu: [
        { label: said.fullScreen, accelerator: "F11", click: (_item, window) => actions.toggleFullScreen(window) },
        ...actions.displays.map((display) => ({
          label: display.label(said),
          type: "checkbox" as const,
          checked: display.hasWall,
          click: () => display.toggle(),
        })),
        { type: "separator" },
        { label: said.zoomIn, role: "zoomIn" },
        { label: said.zoomOut, role: "zoomOut" },
        { label: said.zoomReset, role: "resetZoom" },
        ...(isPackaged ? [] : [{ label: said.developer, role: "toggleDevTools" as const }]),
      ],
    },
    {
      label: said.help,
      submenu: [
        { label: said.showLog, click: () => actions.showLog() },
        { label: said.about, click: () => actions.showAbout() },
      ],
    },
  ];
}
