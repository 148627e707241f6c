import { useRef, useState } from "react";
import type { MadeInPieces } from "#contract/tables.ts";
import type { MessageId } from "../../i18n/en.ts";
import { callFailure } from "../failure.ts";
import { keepBlob } from "../tables/keepFile.ts";
import { bytesOf } from "../tables/tableFile.ts";

export type Exporting =
  | { readonly is: "idle" }
  /** `of`: 0 where nobody knows how many there will be. */
  | { readonly is: "underway"; readonly rows: number; readonly of: number }
  | { readonly is: "kept"; readonly rows: number }
  | { readonly is: "failed"; readonly why: MessageId };

/** Has a table written to a file, one at a time, and saved. */
export function useExporting() {
  const [exporting, setExporting] = useState<Exporting>({ is: "idle" });
  const ending = useRef<AbortController | null>(null);

  const save = async (ask: (signal: AbortSignal) => Promise<AsyncIterable<MadeInPieces>>): Promise<void> => {
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    const tell = (next: Exporting) => {
      if (!own.signal.aborted) setExporting(next);
    };
    tell({ is: "underway", rows: 0, of: 0 });
    try {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for await (const told of await ask(own.signal)) {
        if (own.signal.aborted) return;
        if (told.is === "underway") tell(told);
        else if (told.is === "piece") pieces.push(bytesOf(told.bytes));
        else {
          keepBlob(told.name, new Blob(pieces, { type: told.mediaType }));
          tell({ is: "kept", rows: told.rows });
        }
      }
    } catch (error) {
      tell({ is: "failed", why: callFailure(error) });
    }
  };

  const stop = () => {
    ending.current?.abort();
    setExporting({ is: "idle" });
  };

  return { exporting, isUnderway: exporting.is === "underway", save: (ask: Parameters<typeof save>[0]) => void save(ask), stop };
}
