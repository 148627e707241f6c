import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";

/** How many bytes of attachments were kept on a day (its number in India): of one sender, and of all. */
export function attachedOnDay(reader: Reader, day: number, sender: string): { readonly sender: number; readonly all: number } {
  const { ofSender, ofAll } = statements(reader);
  return { sender: ofSender.get(day, sender) ?? 0, all: ofAll.get(day) ?? 0 };
}

/** Earlier days are forgotten: no quota asks for them. */
export function noteAttached(writer: Writer, day: number, sender: string, bytes: number): void {
  writer.transaction(() => {
    const { add, forget } = statements(writer);
    add.run(day, sender, bytes);
    forget.run(day - 1);
  });
}

const statements = perConnection(({ sqlite }) => ({
  ofSender: sqlite.prepare<[number, string], number>("SELECT bytes FROM attached_on_day WHERE day = ? AND sender = ?").pluck(),
  ofAll: sqlite.prepare<[number], number>("SELECT total(bytes) FROM attached_on_day WHERE day = ?").pluck(),
  add: sqlite.prepare<[number, string, number]>(
    `INSERT INTO attached_on_day (day, sender, bytes) VALUES (?, ?, ?)
     ON CONFLICT (day, sender) DO UPDATE SET bytes = bytes + excluded.bytes`,
  ),
  forget: sqlite.prepare<[number]>("DELETE FROM attached_on_day WHERE day < ?"),
}));
