import type { GrievanceId } from "#domain/ids.ts";
import { givenDossiers, parseTransferEvent } from "#domain/transfer/givenDossiers.ts";
import type { GivenDossier, TransferEvent } from "#domain/transfer/givenDossiers.ts";
import { appendToStream } from "../append/append.ts";
import { askRows, askWhether, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { TRANSFER_STREAM } from "../events/stream.ts";

/** Who did it, and when, milliseconds UTC. */
interface Act {
  readonly actor: string;
  readonly now: number;
}

/** All dossiers that were given out, the latest first. */
export function readGivenDossiers(reader: Reader): readonly GivenDossier[] {
  const rows = transfers(reader, TRANSFER_STREAM);
  return givenDossiers(
    rows.map(({ type, version, payload, actor, at }) => ({ event: parseTransferEvent(type, version, JSON.parse(payload)), actor, at })),
  );
}

export function givenDossier(reader: Reader, id: string): GivenDossier | null {
  return readGivenDossiers(reader).find((each) => each.id === id) ?? null;
}

/** Records what happened with a dossier. */
export function recordTransfer(writer: Writer, event: TransferEvent, { actor, now }: Act): void {
  writer.transaction(() => appendToStream(writer, { stream: TRANSFER_STREAM, event, actor, at: now }));
}

/** Keeps which cases a dossier is given; some in each call, so that the record is held for a moment only. */
export function giveCases(writer: Writer, dossierId: string, ids: readonly GrievanceId[]): void {
  writer.transaction(() => give(writer, dossierId, JSON.stringify(ids)));
}

export const hasCase = askWhether<[dossierId: string, id: GrievanceId]>(
  "SELECT 1 FROM dossier_case WHERE dossier_id = ? AND grievance_id = ?",
);

/** Of a dossier that brings nothing back any more. */
export const forgetCases = changeRows<[dossierId: string]>("DELETE FROM dossier_case WHERE dossier_id = ?");

const give = changeRows<[dossierId: string, ids: string]>(
  "INSERT INTO dossier_case (dossier_id, grievance_id) SELECT ?, value FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
);

interface TransferRow {
  readonly type: string;
  readonly version: number;
  readonly payload: string;
  readonly actor: string;
  readonly at: number;
}

const transfers = askRows<[string], TransferRow>("SELECT type, version, payload, actor, at FROM event WHERE stream = ? ORDER BY hlc, seat");
