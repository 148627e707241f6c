import { isInSpanOfDay } from "#domain/wall/spanOfDay.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useNow } from "../../client/useNow.ts";
import styles from "./NightShade.module.css";

/** Dims the wall at night, but for its alerts, by a veil of the ground's blackness: light and dark keep their relation, and so letters stay readable. */
export function NightShade({ night }: { readonly night: WallSettings["night"] }) {
  const now = useNow(60_000);
  if (night === null || night.brightness >= 1 || !isInSpanOfDay(now, night)) return null;
  return <div className={styles.shade} data-night={night.brightness} style={{ opacity: 1 - night.brightness }} aria-hidden="true" />;
}
