import { BrowserWindow, screen } from "electron";
import { windowOptions } from "./windowOptions.ts";

const WIDTH = 1_280;
const HEIGHT = 720;
const SMALLEST = 480;
/** The next one does not hide the one before. */
const STEP_PX = 36;

const open = new Set<BrowserWindow>();

/** A view of the wall for somebody at a desk: an ordinary window of the wall's own shape, which keeps no display awake. */
export function openMirrorWindow(): BrowserWindow {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const width = Math.min(WIDTH, workArea.width);
  const step = open.size * STEP_PX;
  const window = new BrowserWindow(
    windowOptions({
      x: Math.round(workArea.x + (workArea.width - width) / 2) + step,
      y: Math.max(workArea.y, Math.round(workArea.y + (workArea.height - HEIGHT) / 2)) + step,
      width,
      height: Math.round((width * HEIGHT) / WIDTH),
      minWidth: SMALLEST,
      minHeight: Math.round((SMALLEST * HEIGHT) / WIDTH),
      useContentSize: true,
    }),
  );
  window.setAspectRatio(WIDTH / HEIGHT);
  open.add(window);
  window.once("closed", () => open.delete(window));
  window.once("ready-to-show", () => window.show());
  return window;
}
