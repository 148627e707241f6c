import { cpus, loadavg, release, totalmem, type } from "node:os";
import SqliteDatabase from "better-sqlite3";

/** What a figure was measured on: without it, it is a number. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  /** Processes that wanted a core in the last minute before the run; more than there are cores, and times are too long. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const memory = new SqliteDatabase(":memory:");
  const sqlite = String(memory.prepare("SELECT sqlite_version()").pluck().get());
  memory.close();
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    sqlite,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

export function described({ processor, cores, memoryGb, system, node, sqlite, load }: Machine): string {
  return `${processor}, ${cores} cores, ${memoryGb} GB; ${system}; Node ${node}, SQLite ${sqlite}; load ${load} at the start`;
}
