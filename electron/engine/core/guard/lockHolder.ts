import { existsSync, readFileSync, statSync } from "node:fs";

/** SQLite locks the file itself, what its readers share, and we the file beside it. */
const LOCKED = ["", "-shm", ".lock"];

/**
 * The other program that holds a lock on a record, as `sqlite3 4711`; null where the system does not tell, as on Windows and macOS.
 * Source: `/proc/locks`, proc_locks(5).
 */
export function lockHolderOf(file: string): string | null {
  try {
    const paths = LOCKED.map((suffix) => `${file}${suffix}`).filter((path) => existsSync(path));
    const inodes = new Set(paths.map((path) => String(statSync(path).ino)));
    for (const line of readFileSync("/proc/locks", "latin1").split("\n")) {
      const [, , , access, pid = "", place = ""] = line.trim().split(/\s+/u);
      const inode = place.split(":").at(-1) ?? "";
      if (access === "WRITE" && inodes.has(inode) && pid !== String(process.pid)) return `${nameOf(pid)} ${pid}`;
    }
  } catch {
    // A file that is gone, or a system without it.
  }
  return null;
}

function nameOf(pid: string): string {
  return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
}
