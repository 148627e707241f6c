import type { ComponentProps } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { TrendChart } from "./TrendChart.tsx";
import { TrendColumns } from "./TrendColumns.tsx";
import { TrendHead } from "./TrendHead.tsx";
import styles from "./trend.module.css";
import { useRemPixels } from "./useRemPixels.ts";

const HEAD_REM = 2.4;

interface TrendBodyProps
  extends Pick<PanelProps, "width" | "height">, Pick<ComponentProps<typeof TrendChart>, "points" | "ticks" | "nameOf"> {
  readonly head: ComponentProps<typeof TrendHead>;
  /** What one column is called. */
  readonly columnName: (at: number) => string;
}

/** A head with the figures of the time that runs, and the columns below it. */
export function TrendBody({ head, points, ticks, nameOf, columnName, width, height }: TrendBodyProps) {
  const { cellNumber } = useWords();
  const rem = useRemPixels();
  return (
    <div className={styles.panel}>
      <TrendHead {...head} />
      <div className={styles.body}>
        <TrendChart
          points={points}
          ticks={ticks}
          nameOf={nameOf}
          numberOf={cellNumber}
          width={width * rem}
          height={(height - HEAD_REM) * rem}
          rem={rem}
        />
        <TrendColumns of={head.of} points={points} nameOf={columnName} />
      </div>
    </div>
  );
}
