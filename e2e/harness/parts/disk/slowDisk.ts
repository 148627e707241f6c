import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>
static void wait_for_it(void) {
  const char *ms = getenv("SLOW_DISK_MS");
  if (ms) usleep(atoi(ms) * 1000);
}
int fsync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  wait_for_it();
  return real(file);
}
int fdatasync(int file) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
  wait_for_it();
  return real(file);
}
`;

/** The environment in which every sync of a process takes so much longer; null where there is no C compiler, or no such loader. */
export function slowDisk(folder: string, ms: number): Readonly<Record<string, string>> | null {
  if (process.platform !== "linux") return null;
  const [source, library] = [join(folder, "slow.c"), join(folder, "slow.so")];
  writeFileSync(source, SOURCE);
  if (spawnSync("cc", ["-shared", "-fPIC", "-o", library, source, "-ldl"]).status !== 0) return null;
  return { LD_PRELOAD: library, SLOW_DISK_MS: String(ms) };
}
