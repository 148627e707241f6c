import styles from "./Minutes.module.css";

/** A line to be filled in by hand, for what nobody entered. */
export function ByHand() {
  return <span className={styles.byHand} data-by-hand />;
}
