/**
 * What is read of a chosen file, or why it cannot be used. `longest`: bytes. The size is looked at first: a film must not be read into memory.
 */
export async function readChosenFile<Read>(
  file: Pick<File, "size">,
  longest: number,
  read: () => Promise<Read>,
): Promise<Read | { readonly fault: "empty" | "too-large" | "unreadable" }> {
  if (file.size === 0) return { fault: "empty" };
  if (file.size > longest) return { fault: "too-large" };
  try {
    return await read();
  } catch {
    return { fault: "unreadable" };
  }
}
