import "react";

declare module "react" {
  /** Counts that a style sheet reckons with, handed over by a component. */
  interface CSSProperties {
    "--columns"?: number;
    "--rows"?: number;
    "--lines"?: number;
    "--size"?: number;
    "--hero"?: number;
    /** Of one column, in `rem`. */
    "--column-width"?: number;
    "--facts-size"?: number;
    "--name-width"?: number;
  }
}
