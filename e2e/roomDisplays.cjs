/*
 * Loaded into the app before its own code: in place of the one screen of the virtual display, the displays that the spec names. What a
 * system says when a cable is pulled is said by `displays.ts`.
 */
const { app, BrowserWindow, screen } = require("electron");

globalThis.roomDisplays = JSON.parse(process.env.ISMGT_E2E_DISPLAYS);

// The virtual screen has no window manager, and without one a window that fills its display fills the only one that there really is.
const full = new WeakSet();
BrowserWindow.prototype.setFullScreen = function setFullScreen(isFull) {
  if (isFull) full.add(this);
  else full.delete(this);
};
BrowserWindow.prototype.isFullScreen = function isFullScreen() {
  return full.has(this);
};

app.once("ready", () => {
  const overlap = (one, other) =>
    Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
    Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));
  screen.getAllDisplays = () => globalThis.roomDisplays;
  screen.getPrimaryDisplay = () => globalThis.roomDisplays[0];
  screen.getDisplayMatching = (bounds) =>
    globalThis.roomDisplays.toSorted((one, other) => overlap(other.bounds, bounds) - overlap(one.bounds, bounds))[0];
});
