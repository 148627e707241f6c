import type { BrowserWindow } from "electron";

/** A window takes along those that belong to it when it closes. What somebody types in the settings is not to go with the desk or wall that they came from. */
export function outlivesParent(
  window: Pick<BrowserWindow, "isDestroyed" | "setParentWindow" | "once">,
  parent: Pick<BrowserWindow, "on" | "off">,
): void {
  const stay = () => {
    if (!window.isDestroyed()) window.setParentWindow(null);
  };
  parent.on("close", stay);
  window.once("closed", () => parent.off("close", stay));
}
