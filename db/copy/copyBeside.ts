/** Where a copy of the room's record that was brought and checked waits to become the record of this seat. */
export function copyBeside(file: string): string {
  return `${file}.copy`;
}
