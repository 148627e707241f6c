import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import type { Reader } from "#db/connection.ts";
import { seatNameSchema } from "#domain/hub/admission.ts";
import { DEFAULT_PORT, hubAddressSchema, LARGEST_PORT } from "#domain/hub/membership.ts";
import type { HubAddress, Membership } from "#domain/hub/membership.ts";
import { CODE_LIVES_MS } from "#domain/hub/pairingCode.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { foundHub } from "../../services/hub/foundHub.ts";
import { JoinError } from "../../services/hub/joinError.ts";
import { hubPassword, openSeat } from "../../services/hub/openSeat.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "../../services/hub/pairing.ts";
import type { OfDistricts } from "../../services/hub/pairing.ts";
import { leaveHub } from "../../services/hub/seatAtHub.ts";
import type { SeatAtHub } from "../../services/hub/seatAtHub.ts";
import { seatKeyOf } from "../../services/hub/seatKey.ts";
import { SnapshotError } from "../../services/hub/snapshots/snapshotError.ts";
import { takeNewest } from "./hubCopying.ts";
import { districtsOf } from "./hubOptions.ts";
import type { DistrictOptions } from "./hubOptions.ts";
import { beside, closing, secrets, told } from "./hubSeat.ts";
import { wholeNumber } from "./numbers.ts";
import { printError, printResult, UsageError } from "./print.ts";
import { withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

/* How a seat comes to belong to a hub, and how it leaves. */

interface AddressOptions {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly tls: boolean;
  readonly authority?: string;
  readonly name: string;
}

const ASKS_EVERY_MS = 1_000;

export function withAddress(command: Command): Command {
  return command
    .requiredOption(
      "--host <names>",
      "where PostgreSQL runs; of several with commas between, NAME:PORT where ports differ, the one that writes is taken",
    )
    .option("--port <number>", "its port", wholeNumber(1, LARGEST_PORT), DEFAULT_PORT)
    .option("--database <name>", "the hub's own database, of the encoding UTF8", "ismgt")
    .option("--user <name>", "who signs in there", "ismgt")
    .option("--no-tls", "in the clear: for a database on this machine only")
    .option("--authority <file>", "PEM of who signed its certificate, where the system does not know them")
    .requiredOption("--name <words>", "what people call this seat");
}

export async function init(options: RecordOptions & AddressOptions): Promise<void> {
  const [address, name] = [addressOf(options), nameOf(options)];
  await withWriter(options.db, async (record) => {
    const privateKey = await seatKeyOf(record, secrets());
    await closing(await connect(address, true), async (hub) => {
      const membership = await foundHub(record, hub, { address, name, privateKey, now: Date.now() });
      printResult(shown(membership), options.json);
    });
  }).catch(told);
}

/** Also while the engine runs on the record. */
export async function pair({ db, json, role, ...named }: RecordOptions & DistrictOptions & { readonly role?: string }): Promise<void> {
  const districts = districtsOf(named) ?? null;
  if ((districts === null) !== (role === undefined))
    throw new UsageError("--districts and --role go together.", "--districts और --role साथ दें।");
  const ofDistricts = districts !== null && role !== undefined ? { role, districts } : null;
  await beside(db, async (record, membership) => {
    const seat = await openSeat(record, membership, secrets());
    await closing(seat.hub, () => admitOne(seat, ofDistricts, json));
  });
}

async function admitOne(seat: SeatAtHub<Reader>, ofDistricts: OfDistricts | null, json: boolean): Promise<void> {
  const code = await offerPairing(seat, ofDistricts?.role ?? null);
  printError(`Type this at the other seat within ${CODE_LIVES_MS / 60_000} minutes: ${code}`);
  printError(`दूसरी सीट पर ${CODE_LIVES_MS / 60_000} मिनट के भीतर यह कोड डालें: ${code}`);
  for (;;) {
    const admission = await admitAnswered(seat, code, Date.now(), ofDistricts);
    const admitted = admission && { seat: admission.seat, name: admission.name, districts: ofDistricts?.districts ?? null };
    if (admitted !== null) return printResult({ admitted }, json);
    await pause(ASKS_EVERY_MS);
  }
}

export async function join({ code, ...options }: RecordOptions & AddressOptions & { readonly code: string }): Promise<void> {
  const [address, name] = [addressOf(options), nameOf(options)];
  const membership = await withWriter(options.db, async (record) => {
    const privateKey = await seatKeyOf(record, secrets());
    return await closing(await connect(address), async (hub) => {
      const membership = await askToJoin(record, hub, { code, address, name, privateKey, now: Date.now() });
      for (const giveUpAt = Date.now() + CODE_LIVES_MS; !(await joinOnceAdmitted(record, hub, membership));) {
        if (Date.now() > giveUpAt) throw new JoinError("not-answered");
        await pause(ASKS_EVERY_MS);
      }
      return membership;
    });
  }).catch(told);
  // Where there is none, all comes in one by one.
  const copied = await takeNewest(options.db).catch((error: unknown) => {
    if (error instanceof SnapshotError) return { copied: false, why: error.fault };
    throw told(error);
  });
  printResult({ ...shown(membership), ...copied }, options.json);
}

export async function leave({ db, json }: RecordOptions): Promise<void> {
  await withWriter(db, (record) => printResult({ left: leaveHub(record) }, json));
}

function connect(address: HubAddress, prepares = false): Promise<HubConnection> {
  return connectToHub(address, { password: hubPassword(secrets()), prepares });
}

function addressOf({ host, port, database, user, tls, authority }: AddressOptions): HubAddress {
  const pem = authority === undefined ? null : readFileSync(authority, "utf8");
  return hubAddressSchema.parse({ host, port, database, user, tls, authority: pem });
}

function nameOf({ name }: AddressOptions): string {
  const parsed = seatNameSchema.safeParse(name);
  if (!parsed.success) throw told(new JoinError("name"));
  return parsed.data;
}

function shown({ hub, seat, name, founder }: Membership) {
  return { hub, seat, name, founder: founder.seat };
}
