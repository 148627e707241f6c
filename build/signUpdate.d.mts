interface Signing {
  /** PEM. */
  readonly key: string | Buffer;
  readonly version: string;
  readonly from: string;
  readonly share: number;
  /** Paths of installers. */
  readonly files: readonly string[];
}
export declare function signUpdate(signing: Signing): { readonly manifest: string; readonly signature: string };
export declare function publicHalf(key: string | Buffer | import("node:crypto").KeyObject): string;
