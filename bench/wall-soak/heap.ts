import type { CDPSession } from "@playwright/test";

/** What a page's heap holds, MB. */
export interface HeapKinds {
  /** What the page itself keeps: texts, objects, lists, functions and what stands for the nodes of the document. */
  readonly heldMb: number;
  /** What the engine of the language makes of the program while it runs: machine code, what it learned of it, shapes of objects. */
  readonly compiledMb: number;
}

const MB = 1_048_576;
const COMPILED: ReadonlySet<string> = new Set(["code", "hidden", "object shape"]);

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[], ...unknown[]] };
  };
  readonly nodes: readonly number[];
}

/**
 * Tells the heap apart by kinds. Machine code goes on being made for hours, of one function after another as each has run often enough, and
 * ends when all have; what the page keeps must not grow at all. Collects garbage first.
 */
export async function heapKinds(cdp: CDPSession): Promise<HeapKinds> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", take);
  await cdp.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  cdp.off("HeapProfiler.addHeapSnapshotChunk", take);
  return kindsOf(JSON.parse(chunks.join("")) as Snapshot);
}

function kindsOf({ snapshot: { meta }, nodes }: Snapshot): HeapKinds {
  const [types] = meta.node_types;
  const [type, size] = [meta.node_fields.indexOf("type"), meta.node_fields.indexOf("self_size")];
  let [held, compiled] = [0, 0];
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const bytes = nodes[at + size] ?? 0;
    if (COMPILED.has(types[nodes[at + type] ?? -1] ?? "")) compiled += bytes;
    else held += bytes;
  }
  return { heldMb: held / MB, compiledMb: compiled / MB };
}
