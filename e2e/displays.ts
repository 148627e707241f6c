import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";

/** A display of the room, side by side with the others on the one virtual screen. */
export interface RoomDisplay {
  readonly id: number;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export function roomDisplay(id: number, column: number, row = 0): RoomDisplay {
  const [width, height] = [1_280, 720];
  return { id, bounds: { x: column * width, y: row * height, width, height } };
}

/** What an app is started with that is to see these displays. */
export function seeing(displays: readonly RoomDisplay[]): { readonly before: string; readonly env: Readonly<Record<string, string>> } {
  return {
    before: join(import.meta.dirname, "roomDisplays.cjs"),
    env: { ISMGT_E2E_DISPLAYS: JSON.stringify(displays.map((display) => whole(display))) },
  };
}

/** Plugs displays in and out while the app runs. */
export async function plug(electron: ElectronApplication, displays: readonly RoomDisplay[]): Promise<void> {
  await electron.evaluate(
    ({ screen }, all) => {
      const had = screen.getAllDisplays();
      Object.assign(globalThis, { roomDisplays: all });
      const now = screen.getAllDisplays();
      for (const gone of had.filter(({ id }) => !now.some((each) => each.id === id))) screen.emit("display-removed", {}, gone);
      for (const come of now.filter(({ id }) => !had.some((each) => each.id === id))) screen.emit("display-added", {}, come);
    },
    displays.map((display) => whole(display)),
  );
}

/** Where each wall stands: the id of its display by that of the wall; `null` while it is hidden. */
export async function wallsOn(electron: ElectronApplication): Promise<Readonly<Record<string, number | null>>> {
  const all = await electron.evaluate(({ BrowserWindow, screen }) =>
    BrowserWindow.getAllWindows().flatMap((window) => {
      const [, wallId] = /\/wall\/index\.html#(.+)$/.exec(window.webContents.getURL()) ?? [];
      if (wallId === undefined || wallId === "mirror") return [];
      const { x, y } = window.getBounds();
      const display = screen.getAllDisplays().find(({ bounds }) => bounds.x === x && bounds.y === y);
      return [[wallId, window.isVisible() ? (display?.id ?? -1) : null] as const];
    }),
  );
  return Object.fromEntries(all);
}

function whole({ id, bounds }: RoomDisplay) {
  return { id, bounds, workArea: bounds, size: { width: bounds.width, height: bounds.height }, scaleFactor: 1 };
}
