import { app } from "electron";

/** Holds the end of the app until the engine has closed the record. */
export function stopBeforeQuit(stop: () => Promise<void>): void {
  let hasStopped = false;
  app.on("will-quit", (event) => {
    if (hasStopped) return;
    event.preventDefault();
    void stop().finally(() => {
      hasStopped = true;
      // In a turn of its own: within this event, where nothing had to be waited for, `quit` would not be heard.
      setImmediate(() => app.quit());
    });
  });
}
