import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What is really held, megabytes: garbage is collected first. */
export function heapMb(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1_048_576;
}
