/** As much of a keyboard event as tells which keys are down. */
export type KeyDown = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * A stroke by the place of its key, `Ctrl+Shift+KeyK`: `code`, never `key`, for with a Hindi layout the key with an A on it
 * writes ो. The command key of a Mac counts as Ctrl.
 */
export function strokeOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyDown): string {
  return `${ctrlKey || metaKey ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${shiftKey ? "Shift+" : ""}${code}`;
}

/** The caps of a stroke as they are printed on the keys of this country: one for each key to be held. */
export function capsOf(stroke: string): readonly string[] {
  const whole = PRINTED[stroke];
  if (whole !== undefined) return [whole];
  return stroke.split("+").map((part) => PRINTED[part] ?? part.replace(/^(?:Key|Digit)/, "").toLowerCase());
}

const PRINTED: Readonly<Record<string, string>> = {
  "Shift+Slash": "?",
  "Shift+Digit2": "@",
  Slash: "/",
  Period: ".",
  Backslash: "\\",
  Minus: "-",
  ArrowDown: "↓",
  ArrowUp: "↑",
  PageDown: "PgDn",
  PageUp: "PgUp",
  Home: "Home",
  End: "End",
  Escape: "Esc",
  Comma: ",",
  F1: "F1",
  F11: "F11",
  Enter: "Enter",
  Ctrl: "Ctrl",
  Shift: "⇧",
  Alt: "Alt",
};
