interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly object[];
}
/** What a suite of Playwright's report tells of specs that failed, or are `unsteady`: each as `file › title: why`. */
export declare function faultsOfSpecs(suite: Suite, options?: { readonly unsteady?: boolean }): readonly string[];
