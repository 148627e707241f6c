import { BrowserWindow, type BrowserWindowConstructorOptions, app, screen } from "electron";
import { bundle } from "./bundle.ts";
import { DARK_GROUND, followGround, groundOfWork } from "./ground.ts";
import { outlivesParent } from "./outlivesParent.ts";
import { isPackaged } from "./packaged.ts";
import type { Rectangle } from "./savedWalls.ts";

/** What holds for every window of ours. A page gets no Node, no Electron, no other origin; only its port. */
export function windowOptions(options: BrowserWindowConstructorOptions): BrowserWindowConstructorOptions {
  return {
    show: false,
    // So that no window flashes white before its page is there.
    backgroundColor: DARK_GROUND,
    autoHideMenuBar: true,
    title: app.getName(),
    ...options,
    webPreferences: {
      preload: bundle.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !isPackaged,
      // A wall behind another window must not fall behind the record.
      backgroundThrottling: false,
    },
  };
}

/** A child of the window it is asked for from, until that closes: one of its own would hide behind a wall that fills the screen. */
export function openSettingsWindow(parent: BrowserWindow): BrowserWindow {
  const { workArea } = screen.getDisplayMatching(parent.getBounds());
  const [width, height] = [Math.min(1_200, workArea.width), Math.min(820, workArea.height)];
  const window = openForWork({ parent, ...centred(workArea, width, height), minWidth: 640, minHeight: 480 });
  outlivesParent(window, parent);
  return window;
}

/** In place of a record that cannot be read: of its own, in front, on the display that is in use. */
export function openRecoveryWindow(): BrowserWindow {
  const { workArea } = displayInUse();
  const [width, height] = [Math.min(900, workArea.width), Math.min(820, workArea.height)];
  return openForWork({ ...centred(workArea, width, height), minWidth: 640, minHeight: 480, alwaysOnTop: true });
}

const REVIEW_SIZES = {
  speaker: { width: 1_440, height: 900 },
  screen: { width: 1_280, height: 720 },
  transfer: { width: 900, height: 760 },
} as const;
export type ReviewPart = keyof typeof REVIEW_SIZES;

/** A window of a review: the speaker's, the one that asks for the passphrase of a sealed file, or the one that the officers see, which goes to another display where there is one. */
export function openReviewWindow(part: ReviewPart): BrowserWindow {
  const here = displayInUse();
  const other = screen.getAllDisplays().find(({ id }) => id !== here.id);
  const { workArea } = part === "screen" ? (other ?? here) : here;
  const width = Math.min(REVIEW_SIZES[part].width, workArea.width);
  const height = Math.min(REVIEW_SIZES[part].height, workArea.height);
  const options = { ...centred(workArea, width, height), minWidth: 900, minHeight: 560 };
  return part === "screen" ? shownWhenReady(options) : openForWork(options);
}

const MIRROR = { width: 1_280, height: 720, minWidth: 480, minHeight: 270 } as const;
/** The next one does not hide the one before. */
const STEP_PX = 36;
const mirrors = new Set<BrowserWindow>();

/** A view of the wall for somebody at a desk: an ordinary window of the wall's own shape, which keeps no display awake. */
export function openMirrorWindow(): BrowserWindow {
  const { workArea } = displayInUse();
  const step = mirrors.size * STEP_PX;
  const width = Math.min(MIRROR.width, workArea.width);
  const { x, y } = centred(workArea, width, MIRROR.height);
  const window = shownWhenReady({
    ...MIRROR,
    x: x + step,
    y: Math.max(workArea.y, y) + step,
    width,
    height: Math.round((width * MIRROR.height) / MIRROR.width),
    useContentSize: true,
  });
  window.setAspectRatio(MIRROR.width / MIRROR.height);
  mirrors.add(window);
  window.once("closed", () => mirrors.delete(window));
  return window;
}

function openForWork(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = shownWhenReady({ ...options, backgroundColor: groundOfWork() });
  followGround(window);
  return window;
}

function shownWhenReady(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow(windowOptions(options));
  window.once("ready-to-show", () => window.show());
  return window;
}

function displayInUse(): Electron.Display {
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
}

/** A window of that size in the middle of an area. */
export function centred(area: Rectangle, width: number, height: number): Rectangle {
  return { x: Math.round(area.x + (area.width - width) / 2), y: Math.round(area.y + (area.height - height) / 2), width, height };
}
