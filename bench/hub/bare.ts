import { Client } from "pg";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import type { StoredEvent } from "#hub/store.ts";

/** The same server without this program: the least that has to be done. */
export interface Bare {
  /** One statement, prepared, and a transaction of its own. */
  insert(events: readonly StoredEvent[]): Promise<void>;
  copy(events: readonly StoredEvent[]): Promise<void>;
  /** As many rows as were inserted first. */
  select(rows: number): Promise<void>;
  nothing(): Promise<void>;
  client: Client;
  close(): Promise<void>;
}

const COLUMNS = ["seat", "seatSeq", "id", "hlc", "stream", "type", "version", "actor", "at", "payload", "prevHash", "hash"] as const;
const TYPES = ["text", "bigint", "text", "text", "text", "text", "integer", "text", "bigint", "text", "text", "text"] as const;

export async function startBare(server: PostgresServer, database: string): Promise<Bare> {
  const client = new Client({ ...server.address(database), ssl: false, password: server.password });
  client.on("error", () => undefined);
  await client.connect();
  for (const table of ["inserted_event", "copied_event"]) await client.query(`CREATE TABLE ${table} (LIKE event INCLUDING ALL)`);
  const text = `INSERT INTO inserted_event SELECT * FROM unnest(${TYPES.map((type, index) => `$${index + 1}::${type}[]`).join(", ")})`;
  return {
    client,
    async insert(events) {
      await client.query({ name: "bare insert", text, values: COLUMNS.map((column) => events.map((event) => event[column])) });
    },
    copy: (events) => copyIn(client, "COPY copied_event FROM STDIN", events.map((event) => lineOf(event)).join("")),
    async select(rows) {
      await client.query({ name: "bare select", text: "SELECT * FROM inserted_event ORDER BY seat, seat_seq LIMIT $1", values: [rows] });
    },
    async nothing() {
      await client.query({ name: "nothing", text: "SELECT 1" });
    },
    close: () => client.end(),
  };
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function lineOf(event: StoredEvent): string {
  return `${COLUMNS.map((column) => String(event[column]).replaceAll(/[\\\t\n\r]/gu, (letter) => ESCAPED[letter] ?? letter)).join("\t")}\n`;
}

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** pg knows the messages of COPY, and asks for what handles them. */
function copyIn(client: Client, text: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let fault: unknown = null;
    client.query({
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(rows));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: unknown) => {
        fault = error;
        reject(error instanceof Error ? error : new Error(String(error)));
      },
      handleReadyForQuery: () => {
        if (fault === null) resolve();
      },
    } as never);
  });
}
