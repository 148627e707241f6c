import { join } from "node:path";
import { app } from "electron";

/** A file or folder of the profile that this start has. */
export function inProfile(name: string): string {
  return join(app.getPath("userData"), name);
}
