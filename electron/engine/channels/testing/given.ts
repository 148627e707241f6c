import type { Given } from "../../core/ports/channel.ts";
import { createFileStore } from "../../core/files/fileStore.ts";

/** For tests: what a channel is put together from, with files kept in a folder. */
export function givenFor<Values>(
  values: Values,
  {
    secrets,
    folder,
    now = Date.now,
  }: { readonly secrets: Readonly<Record<string, string>>; readonly folder: string; readonly now?: () => number },
): Given<Values> {
  const nobody: ReadonlySet<string> = new Set();
  return {
    values,
    secret: (field) => secrets[field],
    now,
    offices: { x: nobody, facebook: nobody, email: nobody },
    files: createFileStore(folder),
  };
}
