import SqliteDatabase from "better-sqlite3";

interface EventOfCopy {
  readonly seatSeq: number;
  readonly hash: string;
}

/** The events of a file that came from elsewhere and was found sound ({@link requireCopy}). */
export interface EventsOfCopy {
  /** Of a seat between two numbers, in order. */
  between(seat: string, firstSeq: number, lastSeq: number): readonly EventOfCopy[];
  close(): void;
}

export function eventsOfCopy(copy: string): EventsOfCopy {
  const sqlite = new SqliteDatabase(copy, { fileMustExist: true });
  sqlite.pragma("trusted_schema = OFF");
  const events = sqlite.prepare<[string, number, number], EventOfCopy>(
    "SELECT seat_seq AS seatSeq, hash FROM event WHERE seat = ? AND seat_seq BETWEEN ? AND ? ORDER BY seat_seq",
  );
  return { between: (...asked) => events.all(...asked), close: () => sqlite.close() };
}
