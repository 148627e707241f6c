import type { ImportSource } from "#domain/portal/exportRow.ts";
import type { ImportJob } from "#contract/imports.ts";

/** An import of which nothing has come yet. */
export function newJob(id: string, source: ImportSource, fileName: string, bytes: number): ImportJob {
  return {
    id,
    source,
    fileName,
    bytes,
    stage: "receiving",
    progress: { done: 0, total: bytes },
    inspection: null,
    mapping: {},
    orders: {},
    isRemembered: false,
    check: null,
    counts: null,
    fault: null,
    startedAt: null,
    endedAt: null,
  };
}
