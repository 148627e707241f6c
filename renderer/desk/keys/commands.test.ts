import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { isCaseCommand, COMMANDS, type CommandId } from "#contract/commandList.ts";
import { listenForKeys, QUESTION_BESIDE } from "./listenForKeys.ts";
import { whyNoCase } from "../queue/whyNoCase.ts";
import { createCommandRegistry, type DeadKey, whyStill } from "./registry.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { capsOf } from "./strokes.ts";
import { whyUnanswered } from "./unanswered.ts";

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

  test("reach the open case while another is held beside it, and beside a question only show what is hidden in it", () => {
    const { page, did } = open("accept", "compare", "reveal");
    const stands = (selector: string) =>
      Object.assign(page, { ownerDocument: { querySelector: (asked: string) => (asked === selector ? page : null) } });
    stands("[data-held]");
    for (const code of ["KeyA", "KeyV", "Backslash"]) page.press({ code });
    expect(did.mock.calls).toEqual([["accept"], ["reveal"], ["compare"]]);
    stands(QUESTION_BESIDE);
    for (const code of ["KeyA", "KeyV", "Backslash"]) page.press({ code });
    expect(did.mock.calls.slice(3)).toEqual([["reveal"]]);
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
    const { page, did } = open("accept", "selectAll", "acceptIncident");
    page.press({ code: "KeyA", ctrlKey: true });
    page.press({ code: "KeyA", shiftKey: true });
    expect(did.mock.calls).toEqual([["selectAll"], ["acceptIncident"]]);
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

  test("has one owner: anyone else who wants a key gets it only once the first has gone", () => {
    const { page, registry, did, ends } = open("leave");
    const other = vi.fn<() => void>();
    registry.register("leave", other);
    page.press({ code: "Escape" });
    for (const end of ends) end();
    page.press({ code: "Escape" });
    expect([did.mock.calls, other.mock.calls.length]).toEqual([[["leave"]], 1]);
  });

  test("of a case belongs to the selection while one stands, no matter who registered last: the case on screen gets no key", () => {
    fc.assert(
      fc.property(
        fc.subarray(COMMANDS.map(({ id }) => id)),
        fc.subarray(COMMANDS.map(({ id }) => id)),
        fc.boolean(),
        (onCase, onSelection, first) => {
          const registry = createCommandRegistry();
          const did: string[] = [];
          const register = (layer: "desk" | "selection", ids: readonly CommandId[]) => {
            for (const id of ids) registry.register(id, { layer, handler: () => did.push(`${layer} ${id}`) });
          };
          if (first) register("selection", onSelection);
          register("desk", onCase);
          if (!first) register("selection", onSelection);
          const letGo = registry.claim("desk.dead.notSeveral");
          const runAll = () => COMMANDS.map(({ id }) => id).filter((id) => registry.run(id));
          expect(runAll()).toEqual([...registry.possible()]);
          expect(did.filter((each) => each.startsWith("desk ")).filter((each) => isCaseCommand(each.slice(5) as CommandId))).toEqual([]);
          letGo();
          did.length = 0;
          runAll();
          expect(did.toSorted()).toEqual(onCase.map((id) => `desk ${id}`).toSorted());
        },
      ),
    );
  });

  test("says why where it is not, in the words of the person who owns the key", () => {
    const { page, registry } = open();
    const told = vi.fn<(dead: DeadKey) => void>();
    registry.onDead(told);
    registry.register("escalate", { handler: null, why: "desk.dead.nobodyAbove" });
    page.press({ code: "KeyE" });
    registry.claim("desk.dead.notSeveral");
    page.press({ code: "KeyE" });
    page.press({ code: "KeyG" });
    expect(told.mock.calls).toEqual([
      [{ id: "escalate", why: "desk.dead.nobodyAbove" }],
      [{ id: "escalate", why: "desk.dead.notSeveral" }],
      // Nobody answers it: it says so all the same.
      [{ id: "takeNew", why: "desk.dead.nothingNew" }],
    ]);
  });

  test("says why where no part of the page answers it, in both languages; Escape alone says nothing", () => {
    const registry = createCommandRegistry();
    const told = vi.fn<(dead: DeadKey) => void>();
    registry.onDead(told);
    const silent = COMMANDS.map(({ id }) => id).filter((id) => !registry.run(id));
    expect(silent).toEqual(["leave"]);
    for (const [{ why }] of told.mock.calls)
      expect([MESSAGES.en[why], MESSAGES.hi[why]]).toEqual([expect.stringMatching(/^[^\n]+\.$/u), expect.stringMatching(/^[^\n]+।$/u)]);
  });

  test("says of what is done to a case that no case is open, wherever its key stands in the list of keys", () => {
    const own: ReadonlySet<string> = new Set(["takeOut", "takeAnswer", "reveal", "onlyThisCase", "undo"]);
    const ofCases = COMMANDS.map(({ id }) => id).filter((id) => isCaseCommand(id) && !own.has(id));
    expect(ofCases.filter((id) => whyUnanswered(id) !== "desk.dead.noCase")).toEqual([]);
    expect(whyUnanswered("next")).toBe("desk.dead.noRows");
  });

  test("that was dead says so no more once it can be done, and says what stands in the way now", () => {
    const registry = createCommandRegistry();
    const dead: DeadKey = { id: "notAGrievance", why: "desk.dead.noCase" };
    expect(whyStill(registry, dead)).toBe("desk.dead.noCase");
    const leave = registry.register("notAGrievance", { handler: null, why: "desk.dead.loading" });
    expect(whyStill(registry, dead)).toBe("desk.dead.loading");
    leave();
    registry.register("notAGrievance", () => {});
    expect(whyStill(registry, dead)).toBe("desk.dead.possible");
  });

  test("without a case says whether there is none, or it is not read yet, or cannot be", () => {
    expect([whyNoCase("failed", -1), whyNoCase("loading", -1), whyNoCase("read", 0), whyNoCase("read", -1)]).toEqual([
      "desk.dead.listFailed",
      "desk.dead.listLoading",
      "desk.dead.loading",
      "desk.dead.noCase",
    ]);
  });

  test("is told to anyone who listens only when it changes", () => {
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
