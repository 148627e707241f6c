import { useRef, useState } from "react";
import type { ReportChoice } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import type { TableFormat } from "#contract/tables.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { keepBlob } from "../../../ui/tables/keepFile.ts";
import { bytesOf } from "../../../ui/tables/tableFile.ts";
import { type Failure, failureOf } from "../../commandRunner/failure.ts";

export type Exporting =
  | { readonly is: "idle" }
  | { readonly is: "underway"; readonly rows: number; readonly of: number }
  | { readonly is: "kept"; readonly rows: number }
  | { readonly is: "printed"; readonly file: string }
  | { readonly is: "failed"; readonly why: Failure };

/** Has a report written to a file or printed, one at a time. */
export function useExport(choice: ReportChoice | null, locale: Locale) {
  const { client } = useEngine();
  const [exporting, setExporting] = useState<Exporting>({ is: "idle" });
  const ending = useRef<AbortController | null>(null);

  async function begin(work: (signal: AbortSignal) => Promise<Exporting>): Promise<void> {
    ending.current?.abort();
    const own = new AbortController();
    ending.current = own;
    setExporting({ is: "underway", rows: 0, of: 0 });
    try {
      const outcome = await work(own.signal);
      if (!own.signal.aborted) setExporting(outcome);
    } catch (error) {
      if (!own.signal.aborted) setExporting({ is: "failed", why: failureOf(error) });
    }
  }

  return {
    exporting,
    save: (what: "figures" | "cases", format: TableFormat) =>
      begin(async (signal) => {
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        if (choice === null) return { is: "idle" };
        for await (const told of await client.reporting.export({ choice, what, format, locale }, { signal })) {
          if (told.is === "underway") setExporting(told);
          else if (told.is === "piece") pieces.push(bytesOf(told.bytes));
          else {
            keepBlob(told.name, new Blob(pieces, { type: told.mediaType }));
            return { is: "kept", rows: told.rows };
          }
        }
        return { is: "idle" };
      }),
    print: () =>
      begin(async (signal) => {
        if (choice === null) return { is: "idle" };
        const { file } = await client.reporting.print({ choice, locale }, { signal });
        return { is: "printed", file };
      }),
    stop: () => {
      ending.current?.abort();
      setExporting({ is: "idle" });
    },
  };
}
