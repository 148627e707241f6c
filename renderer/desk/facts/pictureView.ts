/** How a picture is looked at: how much larger than the whole, turned by how many quarters, and moved by how many pixels. */
export interface PictureView {
  readonly zoom: number;
  readonly quarters: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: PictureView = { zoom: 1, quarters: 0, x: 0, y: 0 };

const STEP = 1.4;
const MOST = 8;

export function zoomed(view: PictureView, by: "in" | "out"): PictureView {
  const zoom = Math.min(MOST, Math.max(1, by === "in" ? view.zoom * STEP : view.zoom / STEP));
  if (zoom < STEP / 1.01) return { ...view, zoom: 1, x: 0, y: 0 };
  return { ...view, zoom, x: (view.x * zoom) / view.zoom, y: (view.y * zoom) / view.zoom };
}

export function turned(view: PictureView): PictureView {
  return { ...view, quarters: (view.quarters + 1) % 4, x: 0, y: 0 };
}

/** A picture that is seen whole stays where it is. */
export function moved(view: PictureView, x: number, y: number): PictureView {
  return view.zoom === 1 ? view : { ...view, x: view.x + x, y: view.y + y };
}

/** What a key does to the picture, by its place on the keyboard; null for a key that does nothing to it. */
export function viewAfterKey(view: PictureView, code: string): PictureView | null {
  if (code === "Equal" || code === "NumpadAdd") return zoomed(view, "in");
  if (code === "Minus" || code === "NumpadSubtract") return zoomed(view, "out");
  if (code === "Digit0" || code === "Numpad0") return WHOLE;
  return code === "KeyR" ? turned(view) : null;
}
