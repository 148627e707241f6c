import { Figures } from "./Figures.tsx";
import type { PanelProps } from "./panelProps.ts";

export function FiguresPanel({ now, width, height }: PanelProps) {
  return <Figures figures={now.figures} width={width} height={height} />;
}
