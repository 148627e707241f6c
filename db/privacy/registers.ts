import { parsePrivacyEvent } from "#domain/privacy/privacyEvents.ts";
import type { PrivacyEvent } from "#domain/privacy/privacyEvents.ts";
import { registersOf } from "#domain/privacy/registers.ts";
import type { Registers } from "#domain/privacy/registers.ts";
import { appendToStream } from "../append/append.ts";
import { askRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { PRIVACY_STREAM } from "../events/stream.ts";

/** The registers as they stand. They are short: a room has a few requests a month. */
export function readRegisters(reader: Reader): Registers {
  return registersOf(
    ofStream(reader, PRIVACY_STREAM).flatMap(({ type, version, payload, actor, at }) => {
      const event = parsePrivacyEvent(type, version, JSON.parse(payload) as unknown);
      return event === null ? [] : [{ event, actor, at }];
    }),
  );
}

/** Joins the caller's transaction. `at`: milliseconds UTC. */
export function recordPrivacyEvent(writer: Writer, event: PrivacyEvent, actor: string, at: number): void {
  writer.transaction(() => appendToStream(writer, { stream: PRIVACY_STREAM, event, actor, at }));
}

interface Row {
  readonly type: string;
  readonly version: number;
  readonly payload: string;
  readonly actor: string;
  readonly at: number;
}

const ofStream = askRows<[string], Row>("SELECT type, version, payload, actor, at FROM event WHERE stream = ? ORDER BY hlc, seat");
