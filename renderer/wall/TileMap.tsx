import { useMemo } from "react";
import type { HeatCell } from "#contract/wall.ts";
import { districtOf } from "#domain/geography/districts.ts";
import { useWords } from "../i18n/useWords.ts";
import { heatTable, latenessOf } from "./heat.ts";
import styles from "./TileMap.module.css";

/** The districts where they lie, each a square with its overdue cases: shown where the wall has room for it. */
export function TileMap({ cells }: { readonly cells: readonly HeatCell[] }) {
  const { say, number, district } = useWords();
  const rows = useMemo(() => heatTable(cells, 1).rows, [cells]);
  return (
    <section className={styles.map} aria-label={say("map.label")}>
      <ul>
        {rows.map(({ district: name, total }) => {
          if (name === null) return null;
          const { row, column } = districtOf(name).tile;
          return (
            <li key={name} data-late={latenessOf(total)} style={{ gridRow: row + 1, gridColumn: column + 1 }}>
              <span>{district(name)}</span>
              <b>{number(total.overdue)}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
