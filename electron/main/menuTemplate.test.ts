import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test } from "vitest";
import { type Command, COMMANDS, menuPlaceOf } from "#contract/commandList.ts";
import type { Locale } from "#contract/locale.ts";
import { en } from "../../renderer/i18n/en.ts";
import { hi } from "../../renderer/i18n/hi.ts";
import { acceleratorOf, menuTemplate } from "./menuTemplate.ts";

const done: string[] = [];
const actions = {
  do: (command: string) => done.push(`shell ${command}`),
  run: (command: string) => done.push(`desk ${command}`),
  choose: (view: string) => done.push(`list ${view}`),
  setLocale: () => undefined,
  press: () => undefined,
  quit: () => undefined,
  displays: [],
  startsAtLogin: { isOn: false, isPossible: true, put: () => undefined },
  isPackaged: true,
  isMac: false,
};

function itemsOf(locale: Locale, isMac = false): readonly MenuItemConstructorOptions[] {
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((each) => [each, ...(Array.isArray(each.submenu) ? flat(each.submenu) : [])]);
  return flat(menuTemplate(locale, { ...actions, isMac }));
}

const press = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe("the menu bar", () => {
  test.each(["en", "hi"] as const)("has in %s every command that the palette has, once, by the name that pages say", (locale) => {
    const items = itemsOf(locale);
    const names: Readonly<Record<string, string>> = { en, hi }[locale];
    const wanted = COMMANDS.filter((each: Command) => menuPlaceOf(each) !== null);
    expect(wanted.length).toBeGreaterThan(60);
    for (const { id, label } of wanted) expect(items.filter((each) => each.id === id).map((each) => each.label)).toEqual([names[label]]);
    for (const { label, role, type } of items) if (role !== "appMenu" && type !== "separator") expect(label).toMatch(/\S/u);
  });

  test("leaves every key that may be typed to the page, and shows it", () => {
    const own = itemsOf("en").filter(({ id, registerAccelerator }) => id !== undefined && registerAccelerator === true);
    expect(own.map(({ accelerator }) => accelerator)).toEqual([
      "CommandOrControl+,",
      "CommandOrControl+D",
      "CommandOrControl+O",
      "F11",
      "CommandOrControl+Shift+R",
    ]);
    expect(itemsOf("en").find(({ id }) => id === "accept")).toMatchObject({ accelerator: "A", registerAccelerator: false });
    expect(itemsOf("en", true).find(({ id }) => id === "accept")).not.toHaveProperty("accelerator");
  });

  test("has what is the shell's done there, and the rest at a desk", () => {
    const items = itemsOf("hi");
    done.length = 0;
    for (const id of ["openSettings", "openFigures", "accept"]) press(items.find((each) => each.id === id));
    press(items.find(({ label }) => label === hi["desk.view.overdue"]));
    expect(done).toEqual(["shell openSettings", "desk openFigures", "desk accept", "list overdue"]);
  });

  test("spells keys as Electron does", () => {
    expect(["KeyA", "Shift+KeyF", "Digit4", "Ctrl+Comma", "Ctrl+Shift+KeyR", "Shift+Slash", "F1"].map(acceleratorOf)).toEqual([
      "A",
      "Shift+F",
      "4",
      "CommandOrControl+,",
      "CommandOrControl+Shift+R",
      "Shift+/",
      "F1",
    ]);
  });
});
