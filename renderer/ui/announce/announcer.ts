/** Long enough to be taken up by a screen reader, short enough to be out of the way of one that reads on. */
const STANDS_MS = 8_000;
/** A screen reader hears of what is added to a place that it knows, and not of what a place holds when it comes. */
const AFTER_SHOWN_MS = 150;

/** A place from which a screen reader reads what is added. */
export interface Announcer {
  readonly isHidden: () => boolean;
  /** Adds a line; what it answers removes it. */
  readonly add: (sentence: string) => () => void;
  /** Calls when it is hidden or shown; what it answers ends that. */
  readonly watch: (onChanged: () => void) => () => void;
}

/** Reads a sentence aloud, once the place is shown: a locked window hides it. What it answers takes it back, as far as it was not read yet. */
export function readFrom(announcer: Announcer, sentence: string): () => void {
  if (!announcer.isHidden()) return stand(announcer, sentence);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack = () => {};
  const leave = announcer.watch(() => {
    clearTimeout(timer);
    if (announcer.isHidden()) return;
    timer = setTimeout(() => {
      leave();
      takeBack = stand(announcer, sentence);
    }, AFTER_SHOWN_MS);
  });
  return () => {
    clearTimeout(timer);
    leave();
    takeBack();
  };
}

function stand(announcer: Announcer, sentence: string): () => void {
  const remove = announcer.add(sentence);
  const timer = setTimeout(remove, STANDS_MS);
  return () => {
    clearTimeout(timer);
    remove();
  };
}
