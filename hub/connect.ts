import { isIP } from "node:net";
import type { SecureContext } from "node:tls";
import { Client, types } from "pg";
import type { HubAddress } from "#domain/hub/membership.ts";
import { HubError, hubErrorOf } from "./hubError.ts";
import { migrateHub, requireCurrent } from "./migrate.ts";
import { LOOK_CHANNEL, postgresStore } from "./postgresStore.ts";
import type { HubStore } from "./store.ts";

export interface HubConnection extends HubStore {
  /** Runs when another seat has pushed; also where nothing of that sort is told, it is looked now and then. */
  onLook(hear: () => void): void;
  /** False once the line is gone. */
  readonly isOpen: boolean;
  close(): Promise<void>;
}

interface Connecting {
  readonly password: string;
  /** Whose certificates are believed, besides the authority of the address; undefined for those that Node believes. */
  readonly trust?: SecureContext | undefined;
  /** Makes the tables, or brings them up to date: for the founder and for who looks after the hub. */
  readonly prepares?: boolean;
}

const CONNECTED_WITHIN_MS = 10_000;
const ANSWERED_WITHIN_MS = 60_000;

/** Rejects with {@link HubError}. */
export async function connectToHub(address: HubAddress, { password, trust, prepares = false }: Connecting): Promise<HubConnection> {
  const { host, port, database, user } = address;
  const client = new Client({
    host,
    port,
    database,
    user,
    password,
    ssl: tlsOf(address, trust),
    application_name: "ISMGT",
    keepAlive: true,
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
    query_timeout: ANSWERED_WITHIN_MS,
    // Numbers of events, and times, fit into a number.
    types: { getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) },
  });
  let isOpen = true;
  let hear: () => void = () => undefined;
  const lost = () => {
    isOpen = false;
    hear();
  };
  // Without a listener an error of an idle line would end the process.
  client.on("error", lost);
  client.on("end", lost);
  client.on("notification", () => hear());
  const close = async () => {
    isOpen = false;
    await client.end().catch(() => undefined);
  };
  try {
    await client.connect();
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
