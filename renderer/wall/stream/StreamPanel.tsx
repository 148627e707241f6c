import { Stream } from "./Stream.tsx";
import type { PanelProps } from "../parts/panelProps.ts";

export function StreamPanel({ now, width, height }: PanelProps) {
  return <Stream now={now} width={width} height={height} />;
}
