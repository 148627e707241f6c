/** The name of a command as the title of the question that it asks, of which its dots tell. */
export function asTitle(name: string): string {
  return name.replace(/…$/u, "");
}
