import { net, powerMonitor } from "electron";

const LOOK_EVERY_MS = 2_000;

/** Tells when the machine wakes up, and when it has a network again: Chromium has no event for that outside of pages. */
export function onNetworkBack(tell: () => void): void {
  powerMonitor.on("resume", tell);
  let isOnline = net.isOnline();
  setInterval(() => {
    const was = isOnline;
    isOnline = net.isOnline();
    if (isOnline && !was) tell();
  }, LOOK_EVERY_MS).unref();
}
