import { BrowserWindow, screen } from "electron";
import { windowOptions } from "./windowOptions.ts";

const SIZE = {
  speaker: { width: 1_440, height: 900 },
  screen: { width: 1_280, height: 720 },
  transfer: { width: 900, height: 760 },
} as const;
const SMALLEST = { minWidth: 900, minHeight: 560 } as const;

/** A window of a review: the speaker's, the one that asks for the passphrase of a sealed file, or the one that the officers see, which goes to another display where there is one. */
export function openReviewWindow(part: keyof typeof SIZE): BrowserWindow {
  const here = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id);
  const { workArea } = part === "screen" ? (other ?? here) : here;
  const width = Math.min(SIZE[part].width, workArea.width);
  const height = Math.min(SIZE[part].height, workArea.height);
  const window = new BrowserWindow(
    windowOptions({
      x: Math.round(workArea.x + (workArea.width - width) / 2),
      y: Math.round(workArea.y + (workArea.height - height) / 2),
      width,
      height,
      ...SMALLEST,
    }),
  );
  window.once("ready-to-show", () => window.show());
  return window;
}
