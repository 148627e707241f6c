import styles from "./RehearsalPlate.module.css";

/** In both languages whatever the page speaks: nobody in the room may take a rehearsal for the real thing. */
export function RehearsalPlate({ sentence }: { readonly sentence: string }) {
  return (
    <p className={styles.plate}>
      <b lang="hi">पूर्वाभ्यास</b> <b lang="en">REHEARSAL</b>
      <span className="unseen">{sentence}</span>
    </p>
  );
}
