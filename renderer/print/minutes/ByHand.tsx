import styles from "./Minutes.module.css";

/** A line to be filled in by hand, for what nobody entered. */
export function ByHand({ name }: { readonly name: string }) {
  return <span className={styles.byHand} role="img" aria-label={`${name}: …`} />;
}
