import type { BrowserWindow } from "electron";

/**
 * A window takes along those that belong to it when it closes. What somebody types in the settings is not to go with the desk or wall that they came from: they let go of
 * it as it is about to close, and belong to it again where its page keeps it open.
 */
export function outlivesParent(window: BrowserWindow, parent: BrowserWindow): void {
  const { webContents } = parent;
  const stay = () => {
    if (!window.isDestroyed()) window.setParentWindow(null);
  };
  // Prevented: the person was asked before, and it closes all the same.
  const belong = ({ defaultPrevented }: { readonly defaultPrevented: boolean }) => {
    if (!defaultPrevented && !window.isDestroyed()) window.setParentWindow(parent);
  };
  parent.on("close", stay);
  webContents.on("will-prevent-unload", belong);
  window.once("closed", () => {
    parent.off("close", stay);
    webContents.off("will-prevent-unload", belong);
  });
}
