import styles from "./Mark.module.css";

/** The shapes that stand with a colour or in its place. Each has its own outline, told apart from 8 metres. */
export type MarkShape =
  | "emergency"
  | "urgent"
  | "late"
  | "live"
  | "starting"
  | "waiting"
  | "failing"
  | "stopped"
  | "picture"
  | "many"
  | "spreads"
  | "done"
  | "doubt"
  | "flag"
  | "rising"
  | "falling"
  | "level";

/** Decoration beside a word that says the same; nothing for a screen reader. */
export function Mark({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {DRAWINGS[shape]}
    </svg>
  );
}

const DRAWINGS: Readonly<Record<MarkShape, React.JSX.Element>> = {
  emergency: <path d="M8 0 16 8 8 16 0 8Z" />,
  urgent: <path d="M8 1 16 15H0Z" />,
  late: (
    <path
      fillRule="evenodd"
      d="M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Zm0 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM7 4h2.1v3.6l2.6 2.5-1.5 1.5L7 8.5Z"
    />
  ),
  live: <circle cx="8" cy="8" r="6.5" />,
  starting: <path fillRule="evenodd" d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z" />,
  waiting: <path d="M2 1h4.5v14H2zM9.5 1H14v14H9.5z" />,
  failing: <path d="M2.6.5 8 5.9 13.4.5 15.5 2.6 10.1 8l5.4 5.4-2.1 2.1L8 10.1 2.6 15.5.5 13.4 5.9 8 .5 2.6Z" />,
  stopped: <path d="M1.5 1.5h13v13h-13z" />,
  doubt: (
    <path
      fillRule="evenodd"
      d="M3 0h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Zm4 11.2v2.2h2.2v-2.2ZM4.3 6.3h2.2c0-1 .6-1.6 1.5-1.6s1.5.5 1.5 1.3c0 .7-.3 1-1.2 1.6C7.300 8.300 7 8.900 7 10.200h2.100c0-.8.2-1 1.100-1.600C11.300 7.900 11.800 7.200 11.800 6 11.800 4 10.300 2.700 8 2.700S4.300 4.100 4.300 6.300Z"
    />
  ),
  flag: <path d="M1.5 0h2v1.2h11L11.4 5.4l3.1 4.2h-11V16h-2Z" />,
  many: <path d="M6.5 0H16v9.5h-2.2V2.2H6.5ZM3.3 3.2h9.5v9.5h-2.2V5.4H3.3ZM0 6.4h9.6V16H0Z" />,
  spreads: (
    <path d="M12.8 0a3.200 3.200 0 1 1-2.300 5.400L6.400 7.500a3.200 3.200 0 0 1 0 1l4.100 2.100a3.200 3.200 0 1 1-1 2L5.400 10.500a3.200 3.200 0 1 1 0-5l4.100-2.100A3.200 3.200 0 0 1 12.800 0Z" />
  ),
  done: <path d="M6.2 14.4 0 8.2l2.3-2.3 3.9 3.9L13.7 2 16 4.3Z" />,
  rising: <path d="M8 1 15 9h-4.6v6H5.6V9H1Z" />,
  falling: <path d="M8 15 1 7h4.6V1h4.8v6H15Z" />,
  level: <path d="M1 6.2h14v3.6H1Z" />,
  picture: (
    <path
      fillRule="evenodd"
      d="M2 2h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm0 2v6.3l3.2-3.2 3.3 3.3 2-2L14 11.9V4Zm8.8 1a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z"
    />
  ),
};
