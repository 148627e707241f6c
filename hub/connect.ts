import { isIP } from "node:net";
import type { SecureContext } from "node:tls";
import type { Client } from "pg";
import { placesOf } from "#domain/hub/membership.ts";
import type { HubAddress } from "#domain/hub/membership.ts";
import { HubError, hubErrorOf } from "./hubError.ts";
import { migrateHub, requireCurrent } from "./migrate.ts";
import { ASKED, LOOK_CHANNEL, postgresStore, RULED } from "./postgresStore.ts";
import type { HubStore } from "./store.ts";

export interface HubConnection extends HubStore {
  /** Runs when another seat has pushed; also where nothing of that sort is told, it is looked now and then. */
  onLook(hear: (news: News) => void): void;
  /** False once the line is gone. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

interface News {
  /** What is said of a seat has changed. */
  readonly isRuling: boolean;
  /** Somebody needs a file. */
  readonly isAsking: boolean;
}

interface Connecting {
  readonly password: string;
  /** Whose certificates are believed, besides the authority of the address; undefined for those that Node believes. */
  readonly trust?: SecureContext | undefined;
  /** Makes the tables, or brings them up to date: for the founder and for who looks after the hub. */
  readonly prepares?: boolean;
  /** Closes the connection, also one that is not there yet. */
  readonly signal?: AbortSignal | undefined;
}

const CONNECTED_WITHIN_MS = 10_000;
/** A machine that is off does not say so, and another one may answer. */
const CONNECTED_OF_SEVERAL_WITHIN_MS = 4_000;
const ANSWERED_WITHIN_MS = 60_000;
const GIVEN_UP = "The connection was given up";
/** A line that hangs does not say goodbye. */
const CLOSED_WITHIN_MS = 1_000;
/** Above the longest batch that any seat pushes, with its keys. Who writes to the tables may make an answer as long as they like. */
const LONGEST_ANSWER_BYTES = 48 * 1024 * 1024;

/** Of several servers the first that writes. Rejects with {@link HubError}. */
export async function connectToHub(address: HubAddress, connecting: Connecting): Promise<HubConnection> {
  const places = placesOf(address);
  const withinMs = places.length === 1 ? CONNECTED_WITHIN_MS : CONNECTED_OF_SEVERAL_WITHIN_MS;
  const faults: HubError[] = [];
  for (const place of places) {
    try {
      return await connectTo({ ...address, ...place }, connecting, withinMs);
    } catch (error) {
      faults.push(hubErrorOf(error));
      if (connecting.signal?.aborted) break;
    }
  }
  // That one is away is no news where another one says what is wrong.
  throw faults.find(({ fault }) => fault !== "unreachable") ?? faults[0] ?? new HubError("unreachable", GIVEN_UP);
}

async function connectTo(
  address: HubAddress,
  { password, trust, prepares = false, signal }: Connecting,
  withinMs: number,
): Promise<HubConnection> {
  const { host, port, database, user } = address;
  // Most seats have no hub: their starts need not wait for its protocol.
  const pg = await import("pg");
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password,
    ssl: tlsOf(address, trust),
    application_name: "ISMGT",
    keepAlive: true,
    connectionTimeoutMillis: withinMs,
    query_timeout: ANSWERED_WITHIN_MS,
    // Numbers of events, and times, fit into a number.
    types: { getTypeParser: (oid, format) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  let isOpen = true;
  let hear: (news: News) => void = () => undefined;
  const lost = () => {
    isOpen = false;
    hear({ isRuling: false, isAsking: false });
  };
  // Without a listener an error of an idle line would end the process.
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", ({ payload }) => hear({ isRuling: payload === RULED, isAsking: payload === ASKED }));
  let isConnecting = true;
  const leave = () => {
    // Who waits for the connection hears of it only by an error.
    if (isConnecting) client.connection.stream.destroy(new HubError("unreachable", GIVEN_UP));
    else void close();
  };
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= end());
  async function end(): Promise<void> {
    isOpen = false;
    signal?.removeEventListener("abort", leave);
    const patience = setTimeout(() => client.connection.stream.destroy(), CLOSED_WITHIN_MS);
    await client.end().catch(() => undefined);
    clearTimeout(patience);
  }
  if (signal?.aborted) throw new HubError("unreachable", GIVEN_UP);
  signal?.addEventListener("abort", leave, { once: true });
  try {
    await client.connect();
    isConnecting = false;
    refuseLongAnswers(client);
    await requireWriting(client);
    await compileNothing(client);
    if (prepares) await migrateHub(client);
    else await requireCurrent(client);
    // What cannot listen is asked now and then.
    await client.query(`LISTEN ${LOOK_CHANNEL}`).catch(() => undefined);
  } catch (error) {
    await close();
    throw hubErrorOf(error);
  }
  return {
    ...postgresStore(client, close),
    onLook: (listener) => {
      hear = listener;
    },
    get isOpen() {
      return isOpen;
    },
    close,
  };
}

/** A standby answers as well, and keeps nothing. */
async function requireWriting(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly transaction_read_only: string }>("SHOW transaction_read_only");
  if (rows[0]?.transaction_read_only === "on") throw new HubError("unreachable", "The server only reads: it is a standby");
}

/**
 * What a seat of some districts may read is found out row by row, which PostgreSQL believes to take so long that it compiles each such statement first: seconds, for one that is done in
 * milliseconds. Where nothing is compiled, or nobody may say so, there is nothing to say.
 */
async function compileNothing(client: Client): Promise<void> {
  await client.query("SELECT set_config('jit', 'off', false) FROM pg_settings WHERE name = 'jit'").catch(() => undefined);
}

/** Ends the line in the middle of an answer that no hub gives. */
function refuseLongAnswers({ connection }: Client): void {
  let bytes = 0;
  connection.on("readyForQuery", () => {
    bytes = 0;
  });
  connection.stream.on("data", (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > LONGEST_ANSWER_BYTES) connection.stream.destroy(new HubError("failed", "The hub answers with more than any seat pushes"));
  });
}

/** Throws where it would speak in the clear over a network. */
function tlsOf({ host, tls, authority }: HubAddress, trust: SecureContext | undefined) {
  if (tls)
    return {
      host,
      rejectUnauthorized: true,
      ...(authority !== null ? { ca: authority } : trust !== undefined && { secureContext: trust }),
    };
  if (!isLoopback(host)) throw new HubError("certificate", "Without TLS a hub is reached on this machine only");
  return false;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
