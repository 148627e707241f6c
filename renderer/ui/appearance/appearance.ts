import { useSyncExternalStore } from "react";

/** Each with how much larger than usual the text is. */
const SCALES = { small: 0.875, normal: 1, large: 1.125, "very-large": 1.25 } as const;
export const TEXT_SIZES = ["small", "normal", "large", "very-large"] as const satisfies readonly (keyof typeof SCALES)[];
type TextSize = (typeof TEXT_SIZES)[number];

export const THEMES = ["dark", "light", "system"] as const;
type Theme = (typeof THEMES)[number];

export interface Appearance {
  readonly textSize: TextSize;
  readonly theme: Theme;
}

const KEPT_KEY = "ismgt.appearance";
const USUAL: Appearance = { textSize: "normal", theme: "dark" };

/** What was kept, as far as it can be read: it may be of another version. */
export function appearanceOf(kept: string | null): Appearance {
  const [size, theme] = (kept ?? "").split(" ");
  return {
    textSize: TEXT_SIZES.find((each) => each === size) ?? USUAL.textSize,
    theme: THEMES.find((each) => each === theme) ?? USUAL.theme,
  };
}

/** The next size in a direction; the last one stays. */
export function stepped(size: TextSize, by: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + by] ?? size;
}

/** What Ctrl with this key does to the size; null for other keys. */
export function sizeByKey({ key, code, ctrlKey, metaKey, altKey }: KeyOfSize, size: TextSize): TextSize | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key === "+" || key === "=" || code === "NumpadAdd") return stepped(size, 1);
  if (key === "-" || key === "_" || code === "NumpadSubtract") return stepped(size, -1);
  return key === "0" || code === "Digit0" || code === "Numpad0" ? USUAL.textSize : null;
}
type KeyOfSize = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

const listeners = new Set<() => void>();
let chosen: Appearance = USUAL;

/** How much larger than usual the text of this page is. */
export function textScale(): number {
  return isFollowed ? SCALES[chosen.textSize] : 1;
}

export function useAppearance(): Appearance {
  const now = () => chosen;
  return useSyncExternalStore(subscribe, now, now);
}

/** Counts in all windows that follow it, at once and from then on. */
export function choose(changes: Partial<Appearance>): void {
  const next = { ...chosen, ...changes };
  localStorage.setItem(KEPT_KEY, `${next.textSize} ${next.theme}`);
  take(next);
}

let isFollowed = false;

/** Makes this page look as was chosen, before it is drawn first and whenever that changes. */
export function followAppearance(): void {
  isFollowed = true;
  const light = matchMedia("(prefers-color-scheme: light)");
  const read = () => take(appearanceOf(localStorage.getItem(KEPT_KEY)));
  read();
  // Another window has changed it, or the system.
  addEventListener("storage", ({ key }) => key === KEPT_KEY && read());
  light.addEventListener("change", read);
  addEventListener("keydown", (event) => {
    const size = event.defaultPrevented ? null : sizeByKey(event, chosen.textSize);
    if (size === null) return;
    event.preventDefault();
    choose({ textSize: size });
  });
}

function take(next: Appearance): void {
  chosen = next;
  const root = document.documentElement;
  const isLight = next.theme === "light" || (next.theme === "system" && matchMedia("(prefers-color-scheme: light)").matches);
  root.dataset["theme"] = isLight ? "light" : "dark";
  root.style.setProperty("--text-scale", String(SCALES[next.textSize]));
  sayGround(getComputedStyle(root).getPropertyValue("--ground").trim());
  for (const changed of listeners) changed();
}

/** The window around the page is filled with it too, until the page is painted. */
function sayGround(colour: string): void {
  let meta = document.querySelector<HTMLMetaElement>("meta[name=theme-color]");
  if (meta === null) {
    meta = document.createElement("meta");
    meta.name = "theme-color";
    document.head.append(meta);
  }
  meta.content = colour;
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
