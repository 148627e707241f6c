import { describe, expect, test, vi } from "vitest";
import { COMMANDS, type CommandId } from "./commandList.ts";
import { listenForKeys } from "./listenForKeys.ts";
import { createCommandRegistry } from "./registry.ts";
import { capsOf } from "./strokes.ts";

/** What a key press is to a page. `key` is what the layout makes of it. */
interface Press {
  readonly code: string;
  readonly key?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
}

/** A page with one focused element that is inside of what `within` names. */
class Page extends EventTarget {
  within = "";

  closest(selector: string): Page | null {
    return selector.split(", ").some((each) => this.within !== "" && each.startsWith(this.within)) ? this : null;
  }

  /** True where the page used the key. */
  press(press: Press): boolean {
    const state = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, ...press };
    return !this.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), state));
  }
}

function open(...ids: readonly CommandId[]) {
  const page = new Page();
  const registry = createCommandRegistry();
  const did = vi.fn<(id: CommandId) => void>();
  const ends = ids.map((id) => registry.register(id, () => did(id)));
  const stop = listenForKeys(page, registry);
  return { page, registry, did, ends, stop };
}

/** What the keys write with India's InScript layout. */
const INSCRIPT: readonly (readonly [code: string, key: string, id: CommandId])[] = [
  ["KeyA", "ो", "accept"],
  ["KeyD", "्", "department"],
  ["KeyO", "द", "office"],
  ["KeyP", "ज", "place"],
  ["KeyU", "ह", "urgency"],
  ["KeyM", "स", "merge"],
  ["KeyN", "ल", "needsInfo"],
  ["KeyX", "ं", "notAGrievance"],
  ["KeyR", "ी", "reply"],
  ["KeyT", "ू", "atr"],
  ["KeyE", "ा", "escalate"],
  ["KeyZ", "ॆ", "undo"],
  ["KeyJ", "र", "next"],
  ["KeyK", "क", "previous"],
  ["KeyG", "ु", "takeNew"],
  ["Slash", "य", "search"],
];

describe("the keys of the desk", () => {
  test.each(INSCRIPT)("%s does the same where the layout writes %s", (code, key, id) => {
    const { page, did } = open(id);
    expect(page.press({ code, key })).toBe(true);
    expect(did.mock.calls).toEqual([[id]]);
  });

  test("the sheet of keys and the palette open with a Hindi layout, too", () => {
    const { page, did } = open("help", "palette", "previous");
    page.press({ code: "Slash", key: "य़", shiftKey: true });
    page.press({ code: "KeyK", key: "क", ctrlKey: true });
    expect(did.mock.calls).toEqual([["help"], ["palette"]]);
  });

  test("mean one thing each", () => {
    const strokes = COMMANDS.flatMap((each) => [...each.strokes]);
    expect(strokes).toEqual([...new Set(strokes)]);
  });

  test("do nothing while somebody types, but for those that lead out of a field", () => {
    const { page, did } = open("accept", "palette");
    page.within = "input";
    expect(page.press({ code: "KeyA" })).toBe(false);
    page.press({ code: "KeyK", ctrlKey: true });
    expect(did.mock.calls).toEqual([["palette"]]);
  });

  test("do nothing to the desk behind a dialog or an open list", () => {
    const { page, did } = open("accept", "palette");
    for (const within of ["[role=dialog]", "[role=listbox]"]) {
      page.within = within;
      page.press({ code: "KeyA" });
      page.press({ code: "KeyK", ctrlKey: true });
    }
    expect(did).not.toHaveBeenCalled();
  });

  test("do nothing while a word is being composed, and nothing where a control has used them", () => {
    const { page, did } = open("accept");
    page.press({ code: "KeyA", isComposing: true });
    const used = Object.assign(new Event("keydown", { cancelable: true }), { code: "KeyA" });
    used.preventDefault();
    page.dispatchEvent(used);
    expect(did).not.toHaveBeenCalled();
  });

  test("a held key walks on, but accepts one case only", () => {
    const { page, did } = open("accept", "next");
    page.press({ code: "KeyA" });
    page.press({ code: "KeyA", repeat: true });
    page.press({ code: "KeyJ" });
    page.press({ code: "KeyJ", repeat: true });
    expect(did.mock.calls).toEqual([["accept"], ["next"], ["next"]]);
  });

  test("do nothing while the window is locked", () => {
    const { page, registry, did, stop } = open("accept", "palette");
    stop();
    let isLocked = true;
    listenForKeys(page, registry, () => isLocked);
    page.press({ code: "KeyA" });
    page.press({ code: "KeyK", ctrlKey: true });
    expect(did).not.toHaveBeenCalled();
    isLocked = false;
    page.press({ code: "KeyA" });
    expect(did.mock.calls).toEqual([["accept"]]);
  });

  test("other modifiers make other commands", () => {
    const { page, did } = open("accept", "selectAll", "acceptTrouble");
    page.press({ code: "KeyA", ctrlKey: true });
    page.press({ code: "KeyA", shiftKey: true });
    expect(did.mock.calls).toEqual([["selectAll"], ["acceptTrouble"]]);
  });

  test("are left to the page once nobody listens", () => {
    const { page, stop, did } = open("accept");
    stop();
    expect(page.press({ code: "KeyA" })).toBe(false);
    expect(did).not.toHaveBeenCalled();
  });
});

describe("what is possible", () => {
  test("is what somebody has registered, until they take it back", () => {
    const { page, registry, ends } = open("accept");
    expect([...registry.possible()]).toEqual(["accept"]);
    for (const end of ends) end();
    expect([...registry.possible()]).toEqual([]);
    expect(page.press({ code: "KeyA" })).toBe(false);
  });

  test("the last who registers a command does it; the one before does it again afterwards", () => {
    const { page, registry, did } = open("leave");
    const inner = vi.fn<() => void>();
    const end = registry.register("leave", inner);
    page.press({ code: "Escape" });
    end();
    page.press({ code: "Escape" });
    expect([inner.mock.calls.length, did.mock.calls]).toEqual([1, [["leave"]]]);
  });

  test("is told to whoever listens only when it changes", () => {
    const registry = createCommandRegistry();
    const listener = vi.fn<() => void>();
    registry.subscribe(listener);
    const first = registry.register("undo", () => {});
    const second = registry.register("undo", () => {});
    first();
    second();
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

test("a key is shown as it is printed", () => {
  expect(["KeyA", "Shift+Slash", "Ctrl+KeyK", "Shift+KeyJ", "ArrowDown"].map(capsOf)).toEqual([
    ["a"],
    ["?"],
    ["Ctrl", "k"],
    ["⇧", "j"],
    ["↓"],
  ]);
});
