import type { IncomingHttpHeaders } from "node:http";

/** One request that the server has seen. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Milliseconds UTC by the real clock. */
  readonly at: number;
  /** Null until answered, and for good where the connection broke before an answer. */
  readonly status: number | null;
}

const KEPT = 20_000;

/** The last requests, oldest first. */
export class RequestLog {
  #records: RequestRecord[] = [];

  get all(): readonly RequestRecord[] {
    return this.#records;
  }

  add(seen: Omit<RequestRecord, "at" | "status">): RequestRecord {
    const record: RequestRecord = { ...seen, at: Date.now(), status: null };
    this.#records.push(record);
    if (this.#records.length > KEPT) this.#records = this.#records.slice(-KEPT / 2);
    return record;
  }

  settle(record: RequestRecord, status: number | null): void {
    const index = this.#records.lastIndexOf(record);
    if (index >= 0) this.#records[index] = { ...record, status };
  }
}
