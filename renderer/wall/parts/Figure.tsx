import type { Queue } from "#domain/desk/views.ts";
import { useCasesBehind } from "../mirror/useCasesBehind.ts";

interface FigureProps {
  /** Stable, with what it is of: `heat:open:PHED:Karnal`. No other number of a wall has it. */
  readonly name: string;
  readonly value: number;
  /** The cases behind it; null where there are none to open. */
  readonly queue: Queue | null;
  /** False where the number is no count of those cases, but an age or a score. */
  readonly counts?: boolean;
  /** Said in place of what is shown, which is short. */
  readonly said?: string;
  /** It is what the panel is for: a room reads it first. */
  readonly matters?: boolean;
  readonly className?: string | undefined;
  /** How it is shown, where that is not the bare number. */
  readonly children?: React.ReactNode;
}

/** A number of the wall. In a desk's view of the wall it opens the cases behind it. */
export function Figure({ name, value, queue, counts = true, said, matters = false, className, children = value }: FigureProps) {
  const behind = useCasesBehind(queue, counts ? value : undefined);
  return (
    <span className={className} data-figure={name} data-value={value} data-matters={matters || undefined} {...behind}>
      {said === undefined ? children : <span aria-hidden="true">{children}</span>}
      {said !== undefined && <span className="unseen">{said}</span>}
    </span>
  );
}
