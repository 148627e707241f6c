import { COMMANDS, type Command, isMenuKey } from "#contract/commandList.ts";
import type { CommandRegistry } from "./registry.ts";
import { strokeOf } from "./strokes.ts";

const byStroke = new Map<string, Command>(
  COMMANDS.flatMap((each: Command) => each.strokes.filter((stroke) => !isMenuKey(each, stroke)).map((stroke) => [stroke, each] as const)),
);

/**
 * Does what the keys say until the answer is called. What a control has used itself, it has prevented already. `isCovered` is
 * true while the window is locked: then no key reaches what lies behind.
 */
export function listenForKeys(page: EventTarget, registry: Pick<CommandRegistry, "run">, isCovered = () => false): () => void {
  const onKeyDown = (event: Event) => {
    const key = event as KeyboardEvent;
    if (key.defaultPrevented || key.isComposing || isCovered()) return;
    const stroke = strokeOf(key);
    const command = byStroke.get(stroke);
    if (!command || !isFor(command, stroke, key.target)) return;
    // A key that is held does a thing once: no queue is emptied by an elbow.
    if (key.repeat && command.repeats !== true) key.preventDefault();
    else if (registry.run(command.id)) key.preventDefault();
  };
  page.addEventListener("keydown", onKeyDown);
  return () => page.removeEventListener("keydown", onKeyDown);
}

function isFor(command: Command, stroke: string, target: EventTarget | null): boolean {
  if (isIn(target, OWN_KEYS)) return false;
  // Beside a question the case may be looked at, and nothing else be done with it.
  if (command.id !== "reveal" && isBesideQuestion(target)) return false;
  // Nothing is typed with a key of functions.
  return command.whileTyping === true || /^F\d/u.test(stroke) || !isIn(target, FIELDS);
}

/** A dialog or an open list has the keys to itself. */
const OWN_KEYS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]:not([data-desk-keys])";
/** A question that stands beside the case it is about: `ui/controls/BesideWindow.tsx`. */
export const QUESTION_BESIDE = "[data-question-beside]";
const FIELDS = "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=combobox]";

function isBesideQuestion(target: EventTarget | null): boolean {
  return target !== null && "ownerDocument" in target && (target as Element).ownerDocument.querySelector(QUESTION_BESIDE) !== null;
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target !== null && "closest" in target && (target as Element).closest(selector) !== null;
}
