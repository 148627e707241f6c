/** Empties a field of what was sent, and leaves what a quick hand has typed into it since. */
export function withoutSent(sent: string): (typed: string) => string {
  return (typed) => (typed === sent ? "" : typed);
}
