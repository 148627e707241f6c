import { app } from "electron";
import type { Quitting } from "./quitting.ts";

/**
 * A signal ends the app in order and without a question: who sends it kills the app a moment later, which would keep less. Once the app is ready, for Electron
 * takes the same signals while it starts.
 */
export function endBySignal(quitting: Quitting, log: (line: string) => void): void {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
    process.on(signal, () => {
      log(`ends by ${signal}`);
      quitting.endBySystem();
      app.quit();
    });
}
