import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Option } from "commander";
import type { Command } from "commander";
import { secretsOfEnvironment } from "#contract/secretVariables.ts";
import type { Reader } from "#db/connection.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { seatNameSchema } from "#domain/hub/admission.ts";
import { DEFAULT_PORT, hubAddressSchema, LARGEST_PORT } from "#domain/hub/membership.ts";
import type { HubAddress, Membership } from "#domain/hub/membership.ts";
import { CODE_LIVES_MS } from "#domain/hub/pairingCode.ts";
import { connectToHub } from "#hub/connect.ts";
import type { HubConnection } from "#hub/connect.ts";
import { HubError } from "#hub/hubError.ts";
import { removeKept } from "../../core/files/removeKept.ts";
import { memorySecrets } from "../../core/ports/secrets.ts";
import { foundHub } from "../../services/hub/foundHub.ts";
import { heldSeats } from "../../services/hub/heldSeats.ts";
import { aloneSentences } from "../../services/hub/hubSentences.ts";
import { hubStatus } from "../../services/hub/hubStatus.ts";
import { JoinError } from "../../services/hub/joinError.ts";
import { hubPassword, openHub, openSeat } from "../../services/hub/openSeat.ts";
import { admitAnswered, askToJoin, joinOnceAdmitted, offerPairing } from "../../services/hub/pairing.ts";
import type { OfDistricts } from "../../services/hub/pairing.ts";
import { admittedAt } from "../../services/hub/pullNext.ts";
import { ruleSeat } from "../../services/hub/ruleSeat.ts";
import type { SaidOfSeat } from "../../services/hub/ruleSeat.ts";
import { leaveHub, readMembership } from "../../services/hub/seatAtHub.ts";
import type { SeatAtHub } from "../../services/hub/seatAtHub.ts";
import { seatKeyOf } from "../../services/hub/seatKey.ts";
import { fetchSnapshot } from "../../services/hub/snapshots/fetchSnapshot.ts";
import { makeSnapshot } from "../../services/hub/snapshots/makeSnapshot.ts";
import type { SnapshotProgress } from "../../services/hub/snapshots/makeSnapshot.ts";
import { SnapshotError } from "../../services/hub/snapshots/snapshotError.ts";
import { takeCopy } from "../../services/hub/snapshots/takeCopy.ts";
import { syncRound } from "../../services/hub/syncRound.ts";
import { verifyHub } from "../../services/hub/verifyHub.ts";
import { wholeNumber } from "./numbers.ts";
import { personOf } from "./personOf.ts";
import { EXIT, printError, printResult, UsageError } from "./print.ts";
import { recordVerb, verbOf, withReader, withWriter } from "./verb.ts";
import type { RecordOptions } from "./verb.ts";

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

/** `hub init|pair|join|copy|sync|snapshot|status|verify|revoke|limit|grant|leave`: the records of many seats become one over a PostgreSQL database. */
export function hubCommand(): Command {
  const about =
    "Joins the records of many seats over a PostgreSQL database, the hub. Its password comes by ISMGT_SECRET_HUB_PASSWORD, never as an argument.";
  return verbOf("hub", about, [
    withAddress(
      recordVerb("init", "Makes a database a hub, with this seat as its founder; of a hub that is there, brings the tables up to date."),
    ).action(init),
    withDistricts(recordVerb("pair", "Shows a code with which one other seat may join, and waits for it."))
      .option("--role <name>", "with --districts: as which role of the database it signs in; made already, with a password of its own")
      .action(pair),
    withAddress(recordVerb("join", "Joins the hub that a code was shown for, and waits to be admitted."))
      .addOption(new Option("--code <letters>", "as hub pair shows it").makeOptionMandatory())
      .action(join),
    recordVerb(
      "sync",
      "Pushes what is new here and takes in what other seats pushed, until nothing is left; serve and the app do it by themselves.",
    ).action(sync),
    recordVerb(
      "snapshot",
      "Puts this record, once it has all of the hub, there in one sealed file: a seat that joins takes it in place of every single event.",
    ).action(snapshot),
    recordVerb(
      "copy",
      "Takes the newest snapshot of the hub, for a seat that joined and has no cases yet; goes on where it broke off.",
    ).action(copy),
    recordVerb("status", "Who belongs to the hub, how far each is, and who is held back.").action(status),
    recordVerb("verify", "Checks every event in the hub: chains, signatures, and that this record has the same past.").action(verify),
    withSeat(
      recordVerb("revoke", "Says for all that a seat does not belong to the hub any more: what it pushes from now on is not taken in."),
    ).action(revoke),
    withDistricts(
      withSeat(
        recordVerb(
          "limit",
          "Says for all for which people alone a seat may speak (for everybody again without --people and --districts), and whose cases it has.",
        ),
      ),
    )
      .option("--people <names>", "as they sign in, with commas between")
      .action(limit),
    withSeat(
      recordVerb("grant", "Binds a role of the database to a seat: it writes as that seat alone from then on. By who owns the tables."),
    )
      .addOption(new Option("--role <name>", "that is there already, with a password of its own").makeOptionMandatory())
      .action(grant),
    recordVerb("leave", "This seat goes on alone; what came stays.").action(leave),
  ]);
}

interface SeatOptions {
  readonly seat: string;
}

function withSeat(command: Command): Command {
  return command.addOption(new Option("--seat <id or name>", "as hub status shows it").makeOptionMandatory());
}

interface DistrictOptions {
  readonly districts?: string;
}

function withDistricts(command: Command): Command {
  return command.option("--districts <names>", "whose cases alone it has, with commas between; all for every district");
}

/** Undefined where none were named; null for all. */
function districtsOf({ districts }: DistrictOptions): readonly string[] | null | undefined {
  if (districts === undefined || districts.trim() === "all") return districts === undefined ? undefined : null;
  return districts.split(",").map((name) => {
    const parsed = districtNameSchema.safeParse(name.trim());
    if (!parsed.success) throw new UsageError(`No district is called ${name.trim()}.`, `इस नाम का कोई ज़िला नहीं है: ${name.trim()}।`);
    return parsed.data;
  });
}

function withAddress(command: Command): Command {
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

async function init(options: RecordOptions & AddressOptions): Promise<void> {
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
async function pair({ db, json, role, ...named }: RecordOptions & DistrictOptions & { readonly role?: string }): Promise<void> {
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

async function join({ code, ...options }: RecordOptions & AddressOptions & { readonly code: string }): Promise<void> {
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

async function sync({ db, json }: RecordOptions): Promise<void> {
  await withWriter(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    await closing(seat.hub, () => syncAll(seat, json));
  }).catch(told);
}

async function syncAll(seat: SeatAtHub, json: boolean): Promise<void> {
  const done = { pushed: 0, pulled: 0, told: 0, heard: 0 };
  const onDidTake = ({ files }: { readonly files: readonly string[] }) => removeKept(dirname(seat.record.file), files);
  for (;;) {
    const round = await syncRound(seat, { now: Date.now, onDidTake });
    if (round.is !== "done") {
      process.exitCode = EXIT.failed;
      for (const sentence of aloneSentences(round.is)) printError(sentence);
      return printResult({ ...done, stopped: round.is }, json);
    }
    done.pushed += round.pushed;
    done.pulled += round.pulled;
    done.told += round.told;
    done.heard += round.heard;
    if (!round.hasMore) return printResult({ ...done, held: heldSeats(seat.record) }, json);
  }
}

async function snapshot({ db, json }: RecordOptions): Promise<void> {
  await withWriter(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    const onDidTake = ({ files }: { readonly files: readonly string[] }) => removeKept(dirname(seat.record.file), files);
    await closing(seat.hub, async () => printResult(await makeSnapshot(seat, { now: Date.now, onDidTake }, progress("pushed")), json));
  }).catch(told);
}

async function copy({ db, json }: RecordOptions): Promise<void> {
  printResult(await takeNewest(db).catch(told), json);
}

/** The newest snapshot becomes the record; what came to the hub after it comes by `sync`, as ever. */
async function takeNewest(db: string) {
  const { holds, at } = await withReader(db, async (record) => {
    const seat = await openSeat(record, requiredMembership(record), secrets());
    try {
      return await fetchSnapshot(seat, progress("copied"));
    } finally {
      await seat.hub.close();
    }
  });
  return { copied: takeCopy(resolve(db), Date.now()), madeAt: new Date(at).toISOString(), ...holds };
}

/** Each tenth of it, for a person who waits. */
function progress(done: "pushed" | "copied"): (progress: SnapshotProgress) => void {
  let tenths = 0;
  return ({ step, done: bytes, total }) => {
    if (step === "checking") return printError("checking …  जाँच हो रही है …");
    const now = Math.floor((10 * bytes) / total);
    if (now > tenths) printError(`${done} ${now * 10} %`);
    tenths = now;
  };
}

async function status({ db, json }: RecordOptions): Promise<void> {
  await beside(db, async (record, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const { seats, sender, ...about } = await hubStatus(record, { hub, membership }, Date.now);
      const timeOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
      const sending = sender && { ...sender, sinceAt: timeOf(sender.sinceAt) };
      printResult({ ...about, sender: sending, seats: seats.map(({ seenAt, ...each }) => ({ ...each, seenAt: timeOf(seenAt) })) }, json);
    });
  });
}

async function verify({ db, json }: RecordOptions): Promise<void> {
  await beside(db, async (record, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const report = await verifyHub(record, { hub, membership });
      if (report.faults.length > 0) process.exitCode = EXIT.contradicted;
      printResult(report, json);
    });
  });
}

async function revoke({ db, json, seat }: RecordOptions & SeatOptions): Promise<void> {
  await beside(db, async (record, membership) => ruled(record, membership, { json, seat, said: { is: "revoked" } }));
}

async function limit({
  db,
  json,
  seat,
  people,
  ...named
}: RecordOptions & SeatOptions & DistrictOptions & { readonly people?: string }): Promise<void> {
  const districts = districtsOf(named);
  await beside(db, async (record, membership) => {
    const ids = people?.split(",").map((name) => personOf(record, name).id);
    await ruled(record, membership, {
      json,
      seat,
      // Who changes the districts alone leaves it to those for whom it spoke.
      said: districts === undefined ? { is: "member", people: ids ?? null } : { is: "member", districts, ...(ids && { people: ids }) },
    });
  });
}

async function grant({ db, json, seat, role }: RecordOptions & SeatOptions & { readonly role: string }): Promise<void> {
  await beside(db, async (_, membership) => {
    await closing(await openHub(membership, secrets()), async (hub) => {
      const only = onlySeat(await admittedAt({ hub, membership }), seat);
      // As it was ruled: a role that it gets later does not know of more.
      const districts = only.ruling?.districts ?? null;
      if (!(await hub.bindRole(only.seat, role, districts))) throw new JoinError("other-role");
      printResult({ seat: only.seat, name: only.name, role, districts }, json);
    });
  });
}

function onlySeat(admitted: ReadonlyMap<string, Admitted>, seat: string): Admitted {
  const named = [...admitted.values()].filter((each) => each.seat === seat || each.name === seat);
  const [only] = named;
  if (only === undefined || named.length > 1) throw new JoinError("no-such-seat");
  return only;
}

interface RulingOptions {
  readonly json: boolean;
  /** Its id, or its name. */
  readonly seat: string;
  readonly said: SaidOfSeat;
}

async function ruled(record: Reader, membership: Membership, { json, seat, said }: RulingOptions): Promise<void> {
  const at = await openSeat(record, membership, secrets());
  await closing(at.hub, async () => {
    const only = onlySeat(await admittedAt(at), seat);
    const { until, people, districts } = await ruleSeat(at, only.seat, said, Date.now());
    printResult({ seat: only.seat, name: only.name, revoked: until !== null, people, districts }, json);
  });
}

async function leave({ db, json }: RecordOptions): Promise<void> {
  await withWriter(db, (record) => printResult({ left: leaveHub(record) }, json));
}

async function beside(db: string, work: (record: Reader, membership: Membership) => Promise<void>): Promise<void> {
  await withReader(db, (record) => work(record, requiredMembership(record))).catch(told);
}

function requiredMembership(record: Reader): Membership {
  const membership = readMembership(record);
  if (membership === null) throw new JoinError("not-joined");
  return membership;
}

async function closing<Result>(hub: HubConnection, work: (hub: HubConnection) => Promise<Result>): Promise<Result> {
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

function connect(address: HubAddress, prepares = false): Promise<HubConnection> {
  return connectToHub(address, { password: hubPassword(secrets()), prepares });
}

function secrets() {
  return memorySecrets(secretsOfEnvironment(process.env));
}

function told(error: unknown): never {
  if (error instanceof JoinError || error instanceof SnapshotError) throw new UsageError(error.message, error.hindi);
  if (error instanceof HubError) {
    throw new Error([...aloneSentences(error.fault), `(${error.fault}: ${error.message})`].join("\n"), { cause: error });
  }
  throw error;
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
