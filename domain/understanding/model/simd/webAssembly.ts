import { moduleOf } from "./assembler.ts";
import type { Kernel } from "./assembler.ts";

export type Run = (...given: readonly number[]) => void;

/** Kernels that can be run, by their names, and the memory that they work on. */
export interface Running {
  readonly run: Readonly<Record<string, Run>>;
  readonly memory: ArrayBuffer;
}

/** All that is used of what every engine has, which the types of this layer do not name. */
declare const WebAssembly: {
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Null where a processor works on no four numbers at once, or so many bytes of memory may not be taken. */
export function runningOf(kernels: readonly Kernel[], bytes: number): Running | null {
  const module = moduleOf(kernels, bytes);
  if (!WebAssembly.validate(module)) return null;
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module));
    const { memory, ...run } = exports as { readonly memory: { readonly buffer: ArrayBuffer } } & Readonly<Record<string, Run>>;
    return { run, memory: memory.buffer };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
