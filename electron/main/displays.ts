import { screen } from "electron";

/** A system that loses a screen moves windows about by itself, at times after it has said so. */
const SETTLED_AFTER_MS = 1_000;

/** Told when a display came, went or changed its place or size: at once, and again when the system has settled. */
export function onDidChangeDisplays(listener: () => void): void {
  let settling: NodeJS.Timeout | undefined;
  const changed = () => {
    listener();
    clearTimeout(settling);
    settling = setTimeout(listener, SETTLED_AFTER_MS);
  };
  screen.on("display-added", changed);
  screen.on("display-removed", changed);
  screen.on("display-metrics-changed", changed);
}
