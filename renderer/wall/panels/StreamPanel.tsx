import { Stream } from "../stream/Stream.tsx";
import type { PanelProps } from "./panelProps.ts";

export function StreamPanel({ now, width, height }: PanelProps) {
  return <Stream now={now} width={width} height={height} />;
}
