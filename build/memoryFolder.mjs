import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Linux keeps it in memory. */
const MEMORY = "/dev/shm";
/** Far more than a run of the tests takes. */
const ROOM_BYTES = 4 * 2 ** 30;
const NAME = /^ismgt-tests-(\d+)$/u;

/**
 * Has what this process starts write its temporary files in memory, until it ends. A record waits for the disk at each transaction, which no test can
 * see: a process that is killed loses nothing that the system has. Elsewhere than on Linux, and where memory is scarce, they are written where they always are.
 */
export function keepTemporaryFilesInMemory() {
  if (tmpdir().startsWith(MEMORY) || !hasRoom()) return;
  removeThoseOfDeadRuns();
  const folder = join(MEMORY, `ismgt-tests-${process.pid}`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  remove();
  mkdirSync(folder);
  // The database of the tests of the hub runs as somebody else.
  chmodSync(folder, 0o755);
  if (!runsPrograms(folder)) {
    remove();
    return;
  }
  process.env.TMPDIR = folder;
  process.once("exit", remove);
}

function hasRoom() {
  if (process.platform !== "linux" || process.availableMemory() < 2 * ROOM_BYTES) return false;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}

/** What is killed removes nothing. */
function removeThoseOfDeadRuns() {
  for (const name of readdirSync(MEMORY)) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(MEMORY, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch ({ code }) {
    return code === "EPERM";
  }
}

/** Some systems run none that lies there. */
function runsPrograms(folder) {
  const program = join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}
