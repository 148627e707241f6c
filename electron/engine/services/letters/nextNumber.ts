import { letterNumber, numberSeries } from "#domain/letter/number.ts";
import type { Writer } from "#db/connection.ts";
import { highestSerial } from "#db/letters/register.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** The next number of this seat. One that was given is never given again, also where its letter was taken back: it may be on paper. */
export function nextNumber(writer: Writer, prefix: string, now: number): string {
  const series = numberSeries(prefix, ownSeat(writer), now);
  const key = `letters.given:${series}`;
  const given = readSetting(writer, key);
  const serial = Math.max(highestSerial(writer, series), typeof given === "number" ? given : 0) + 1;
  writeSetting(writer, key, serial, now);
  return letterNumber(series, serial);
}
