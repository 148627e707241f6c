import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";

/** What an event of a letter makes of its case; null where it says nothing new. `at` is milliseconds UTC. */
export function withLetter(
  grievance: Grievance,
  event: EventOf<"letter-issued" | "letter-sent" | "letter-answered">,
  at: number,
): Grievance | null {
  const { letters } = grievance;
  const known = letters.find(({ letterId }) => letterId === event.payload.letterId);
  if (event.type === "letter-issued") {
    const { subject: _, body: __, ...issued } = event.payload;
    return known ? null : { ...grievance, letters: [...letters, { ...issued, issuedAt: at, sentAt: null, way: null, answeredAt: null }] };
  }
  if (known === undefined) return null;
  const next = event.type === "letter-sent" ? { ...known, sentAt: at, way: event.payload.way } : { ...known, answeredAt: at };
  return { ...grievance, letters: letters.map((letter) => (letter === known ? next : letter)) };
}
