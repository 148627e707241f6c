import styles from "./Rail.module.css";
import type { RailItem } from "./Rail.tsx";

/** Decoration beside its word; nothing for a screen reader. */
export function RailIcon({ of }: { readonly of: RailItem }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={OUTLINES[of]} />
    </svg>
  );
}

/** Drawn as lines of one width. */
const OUTLINES: Readonly<Record<RailItem, string>> = {
  typeIn: "M8 3v10M3 8h10",
  openMentions: "M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm0-3v4.2c0 1.1.8 1.8 1.8 1.8s1.7-1 1.7-3A6.5 6.5 0 1 0 11 13.7",
  openLetterRegister: "M4 1.5h5.5L12.5 4.5V14.5H4ZM9.5 1.5V4.5H12.5M6 7.5h4.5M6 10h4.5",
  openOutbox: "M1.5 8.5 14.5 2 11 14 7.5 9.8ZM14.5 2 7.5 9.8V14",
  openOfficerMail: "M1.5 3.5h13v9h-13ZM1.5 4 8 9l6.5-5",
  openReports: "M1.5 2.5h13v11h-13ZM1.5 6h13M1.5 9.8h13M6 6v7.5",
  openCheckCalls: "M3.5 2h2.5l1.3 3.2-1.6 1.3c.8 1.8 2 3 3.8 3.8l1.3-1.6L14 10v2.5c0 .8-.7 1.5-1.5 1.5C7 14 2 9 2 3.5 2 2.7 2.7 2 3.5 2Z",
  openFigures: "M2 14V9h3v5ZM6.5 14V5.5h3V14ZM11 14V2h3v12Z",
  openActivity: "M1 8.5h3.2L6.3 3l3.2 10 2-4.5H15",
  openImports: "M8 1.5v8M4.8 6.5 8 9.7l3.2-3.2M2 11v3h12v-3",
  openInvitations: "M2 6v4l2.5.5V14h2v-3l6.5 2V3Z",
  openNotRead: "M4 1.5h5.5l3 3v10H4ZM6.5 7l4 4.5M10.5 7l-4 4.5",
  openWalls: "M1.5 2.5h13v8.5h-13ZM5 14h6M8 11v3",
  openReviews:
    "M5.5 7.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5ZM1 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 7.5a2 2 0 1 0 0-4M12 9.7c1.8.4 3 1.8 3 3.8",
  openSettings: "M2 4h6M11 4h3M9.5 2.5v3M2 8h2.5M7.5 8H14M6 6.5v3M2 12h7M12 12h2M10.5 10.5v3",
  help: "M8 14.5a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM6 6.3c0-1.2.9-2 2-2s2 .8 2 1.9c0 1.5-2 1.5-2 3M8 11.2v.6",
};
