import type { Admission } from "#domain/hub/admission.ts";
import type { StoredRenewal } from "#domain/hub/renewal.ts";
import type { StoredRuling } from "#domain/hub/ruling.ts";
import type { Head } from "#domain/hub/batch.ts";

/** One event as the hub keeps it. */
export interface StoredEvent {
  readonly id: string;
  readonly seat: string;
  readonly seatSeq: number;
  readonly hlc: string;
  readonly stream: string;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: number;
  /** JSON text. */
  readonly payload: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface StoredBatch {
  readonly seat: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly signature: string;
  /** Of all payloads together. */
  readonly letters: number;
}

/** What a seat signed, without what lies in it. */
export type SignedBatch = Omit<StoredBatch, "letters">;

export interface StoredKey {
  /** In hexadecimal digits. */
  readonly ref: string;
  /** Milliseconds UTC. */
  readonly madeAt: number;
  readonly box: string;
}

/** The keys of a subject are gone, and none that was made up to then is to come back. */
export interface StoredErasure {
  /** What their refs begin with. */
  readonly mark: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** In which district a case lies; empty where nobody knows. */
export interface CasePlace {
  readonly stream: string;
  readonly district: string;
}

/** A post, by its mark, belongs to a case. */
export interface PostPlace {
  readonly mark: string;
  readonly stream: string;
}

/** What a seat says of cases besides their events. */
export interface ToldPlaces {
  readonly places: readonly CasePlace[];
  readonly posts: readonly PostPlace[];
  /** JSON text: where the events of a case lie. Asked for those that moved. */
  readonly pastOf: (stream: string) => string;
}

/** A case came to lie in another district. */
export interface StoredMove {
  readonly seat: string;
  readonly number: number;
  readonly stream: string;
  /** JSON text. */
  readonly past: string;
}

export interface EventAt {
  readonly seat: string;
  readonly seatSeq: number;
}

export interface PushedBatch {
  readonly seat: string;
  /** Where the chain ended when the seat looked. */
  readonly expected: Head;
  /** Never empty, in the order of their numbers. */
  readonly events: readonly StoredEvent[];
  readonly keys: readonly StoredKey[];
  /** Of the cases in them. */
  readonly told: ToldPlaces;
  /** Of a seat of some districts: it places cases that lie nowhere yet, and moves none. */
  readonly isOfDistricts?: boolean;
  /** What these events erase. */
  readonly erasures: readonly StoredErasure[];
  readonly signature: string;
}

export interface SeatHead extends Head {
  readonly seat: string;
  /** The number of the last item that it told. */
  readonly items: number;
}

/** What a seat told besides events. */
export interface StoredItem {
  readonly seat: string;
  readonly number: number;
  /** Of whose words it holds; empty where it holds nobody's. */
  readonly mark: string;
  /** Empty where there is nothing to tell any more. */
  readonly box: string;
  readonly signature: string;
}

export interface PushedItems {
  readonly seat: string;
  /** The number of the last one when the seat looked. */
  readonly expected: number;
  /** Never empty, in the order of their numbers. */
  readonly items: readonly StoredItem[];
  /** Of what is sealed in them. */
  readonly keys?: readonly StoredKey[];
}

/** What a seat sees when it looks. */
export interface HubLook {
  /** The hub's clock, milliseconds UTC. */
  readonly at: number;
  readonly heads: readonly SeatHead[];
  /** Null where none was ever taken. */
  readonly lease: StoredLease | null;
  /** Another one as soon as the room was given another key; empty where it has its first. Whose events it shows, their keys of the room were there by then. */
  readonly renewals: string;
}

/** Who fetches and sends for all. */
export interface StoredLease {
  readonly seat: string;
  readonly token: number;
  /** By the hub's clock, milliseconds UTC. */
  readonly sinceAt: number;
  /** How long it still lives; not above 0 where it is over. */
  readonly leftMs: number;
}

export interface LeaseHolder {
  readonly seat: string;
  /** The run of its program. */
  readonly holder: string;
}

export interface StoredAttempt extends LeaseHolder {
  readonly key: string;
  readonly token: number;
  /** What was tried before under an older token was looked for in vain. */
  readonly isLookedFor: boolean;
  readonly livesMs: number;
}

/** `stale`: the lease is another's by now; `open`: it was tried, and nobody knows what came of it. */
export type BegunAttempt = { readonly is: "begun" | "stale" | "open" } | { readonly is: "sent"; readonly externalId: string };

export type EndOfAttempt =
  | { readonly is: "sent"; readonly externalId: string }
  /** The channel said no, or was never called: it may be tried again once somebody says so. */
  | { readonly is: "refused" | "not-sent" };

export interface StoredSnapshot {
  readonly id: string;
  readonly seat: string;
  /** By the hub's clock, milliseconds UTC: when it was whole. */
  readonly at: number;
  readonly chunks: number;
  readonly box: string;
  readonly signature: string;
}

export interface StoredFileQuestion {
  readonly id: string;
  /** Which file, sealed. */
  readonly asked: string;
}

/** What a seat says that it is doing now. */
export interface StoredPresence {
  readonly seat: string;
  /** Milliseconds UTC by the clock of the seat. */
  readonly at: number;
  readonly box: string;
  readonly signature: string;
}

export interface StoredPairing {
  readonly offer: string;
  readonly answer: string | null;
}

/**
 * What a hub does for a seat. Each call is one transaction of its own; where one is cut off nobody knows whether it was done, and doing it again does no harm.
 * What it answers was written by anybody: signatures are for the seat to check. Rejects with `HubError`.
 */
export interface HubStore {
  /** Null where nobody has founded a hub here. */
  identity(): Promise<string | null>;
  /** Makes it a hub, and the founder its first seat. False where somebody else was first. */
  found(admission: Admission, start: Head): Promise<boolean>;
  look(): Promise<HubLook>;
  /** Also parts that are no admissions. */
  admissions(): Promise<readonly unknown[]>;
  /** When each seat was last here, by the hub's clock. */
  seen(): Promise<ReadonlyMap<string, number>>;
  /** False where the seat was admitted before. */
  admit(admission: Admission, start: Head): Promise<boolean>;
  /** Also parts that are no rulings. */
  rulings(): Promise<readonly unknown[]>;
  /** In place of what the same seat said before of that one. */
  rule(ruling: StoredRuling): Promise<void>;
  /**
   * From now on that role of the database writes as that seat alone. For who owns the tables. `districts`: of whose cases alone it may know; null for all. False where there is no such
   * role, or it is the owner's, another seat's, or one that no policy holds: nothing was changed then.
   */
  bindRole(seat: string, role: string, districts: readonly string[] | null): Promise<boolean>;
  /**
   * The role that is bound to a seat, or was until it was ended, may know of the cases of these districts; null for all. False where there is none, or one that no policy holds. For who
   * owns the tables.
   */
  limitRole(seat: string, districts: readonly string[] | null): Promise<boolean>;
  /**
   * The role that is bound to a seat writes nothing from now on, and reads that its seat is revoked, until `limitRole`. False where none is bound, or one that no policy holds. For who
   * owns the tables.
   */
  endRole(seat: string): Promise<boolean>;
  /** A role that no seat signs in as yet may ask to join. For who owns the tables. False as of `bindRole`, and where any seat signs in as it. */
  readyRole(role: string): Promise<boolean>;
  renewRoomKey(renewal: StoredRenewal): Promise<void>;
  /** The newest of each seat. Also parts that renew nothing. */
  roomKeys(): Promise<readonly unknown[]>;
  beSeen(seat: string): Promise<void>;
  /** In place of what it said before. `isNews`: the others are to look at once. */
  tellPresence(presence: StoredPresence, isNews: boolean): Promise<void>;
  /** What was said within so many milliseconds, by the hub's clock. */
  presences(withinMs: number): Promise<readonly StoredPresence[]>;
  /** It says goodbye. */
  endPresence(seat: string): Promise<void>;
  /** False where the chain does not end there any more: nothing was pushed then. */
  push(batch: PushedBatch): Promise<boolean>;
  /** False where another push was first: nothing was pushed then. What is erased is kept empty. */
  pushItems(pushed: PushedItems): Promise<boolean>;
  /** In order, at most `limit`. */
  itemsAfter(seat: string, number: number, limit: number): Promise<readonly StoredItem[]>;
  /** Those that end after a number, in order, at most `limit`. */
  batchesAfter(seat: string, seq: number, limit: number): Promise<readonly StoredBatch[]>;
  events(seat: string, firstSeq: number, lastSeq: number): Promise<readonly StoredEvent[]>;
  keys(refs: readonly string[]): Promise<readonly StoredKey[]>;
  /** Of all events of a seat between two numbers, in order, also of those that this seat may not read. */
  hashes(seat: string, firstSeq: number, lastSeq: number): Promise<readonly string[]>;
  /** Events here and there, as far as this seat may read them; at most a batch of them. */
  eventsAt(places: readonly EventAt[]): Promise<readonly StoredEvent[]>;
  /** Of one case, of one seat, after a number and up to another. */
  eventsOfCase(stream: string, seat: string, above: number, upTo: number): Promise<readonly StoredEvent[]>;
  /** Which events of a seat between two numbers this seat may read, in order. */
  numbersWithin(seat: string, firstSeq: number, lastSeq: number): Promise<readonly number[]>;
  /** As `batchesAfter`. */
  signedAfter(seat: string, seq: number, limit: number): Promise<readonly SignedBatch[]>;
  /** Streams of cases that lie in these districts, after a stream, in order, at most `limit`. */
  casesWithin(districts: readonly string[], after: string, limit: number): Promise<readonly string[]>;
  /** Another signature for a batch of the own seat. */
  signAgain(batches: readonly Pick<StoredBatch, "seat" | "lastSeq" | "signature">[]): Promise<void>;
  /** Says where cases lie, without events. */
  placeCases(seat: string, told: ToldPlaces): Promise<void>;
  /** Where these cases lie, those left out that nobody has placed; null where that is not for this seat to know. */
  placesWithin(streams: readonly string[]): Promise<readonly { readonly stream: string; readonly district: string | null }[]>;
  /** What each seat told of moves after the number that is known of it, at most `limit`. */
  movesAfter(known: Readonly<Record<string, number>>, limit: number): Promise<readonly StoredMove[]>;
  /** The number of the last one of each seat. */
  lastMoves(): Promise<Readonly<Record<string, number>>>;
  /** Items with these marks, of whichever seat, at most `limit`. */
  itemsOfMarks(marks: readonly string[], limit: number): Promise<readonly StoredItem[]>;
  /** Takes out of the hub what a seat erased that may not do so itself; what was erased as late before is passed over. */
  erase(erasures: readonly StoredErasure[]): Promise<void>;
  /** Takes the lease where it is over or the seat's own, or makes it live longer; null where another seat has it. */
  takeLease(holder: LeaseHolder, livesMs: number): Promise<StoredLease | null>;
  /** Lets it go, so that nobody has to wait until it is over. */
  endLease(holder: LeaseHolder): Promise<void>;
  /** Records that something is sent now, in one transaction with the look whether the lease is still the sender's. */
  beginAttempt(attempt: StoredAttempt): Promise<BegunAttempt>;
  /** Who sends now also says what came of the attempts of those before. */
  endAttempt(attempt: Pick<StoredAttempt, "key" | "token">, end: EndOfAttempt): Promise<void>;
  /**
   * What is erased from now on takes it away again, also before it is whole; so does a case that moves out of its districts. Of the same seat it takes the place of one that never became
   * whole. What was being erased or moved at the call is over at the answer; false where that took too
   * long, and nothing is begun. `districts`: of whose cases alone it is, in the order of their names; null for all.
   */
  beginSnapshot(of: Pick<StoredSnapshot, "id" | "seat"> & { readonly districts: readonly string[] | null }): Promise<boolean>;
  /** False where the snapshot is gone: something was erased meanwhile. */
  putChunk(snapshot: string, number: number, bytes: Uint8Array): Promise<boolean>;
  /** The same; of the whole ones of these districts the newest `kept` stay. */
  publishSnapshot(whole: Omit<StoredSnapshot, "at">, kept: number): Promise<boolean>;
  dropSnapshot(id: string): Promise<void>;
  /** The whole ones of these districts, or of everything, newest first, at most `limit`. */
  snapshots(limit: number, districts: readonly string[] | null): Promise<readonly StoredSnapshot[]>;
  /** Whether one of these districts, or of everything, is just being made, by another seat than `notBy`. */
  isSnapshotBegun(districts: readonly string[] | null, notBy?: string): Promise<boolean>;
  /** It is still being made: said every few seconds, for those who wait for it. */
  goOnWithSnapshot(id: string): Promise<void>;
  /** Null where it is gone. */
  chunk(snapshot: string, number: number): Promise<Uint8Array | null>;
  /** Asks all seats for a file, and wakes them; one that is there stays. `livesMs`: after which it is forgotten. */
  askFile(file: StoredFileQuestion, livesMs: number): Promise<void>;
  /** Those that nobody has brought yet, the last asked for first, at most `limit`: one that no seat has holds up no other. */
  filesAsked(limit: number): Promise<readonly StoredFileQuestion[]>;
  /** Brings one, whether it was asked for or not; one that is there already stays. */
  putFile(file: StoredFileQuestion, content: Uint8Array): Promise<void>;
  /** Takes away what somebody brought in its place, so that it can be asked for again. */
  dropFile(id: string, content: Uint8Array): Promise<void>;
  /** Null where it is not there. */
  file(id: string): Promise<Uint8Array | null>;
  offerPairing(id: string, offer: string, livesMs: number): Promise<void>;
  /** Null where there is none, or its time is over. */
  pairing(id: string): Promise<StoredPairing | null>;
  /** The first answer counts. */
  answerPairing(id: string, answer: string): Promise<boolean>;
  endPairing(id: string): Promise<void>;
}
