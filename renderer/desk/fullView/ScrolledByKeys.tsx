import type { ReactNode } from "react";

interface ScrolledByKeysProps {
  readonly label: string;
  readonly className: string;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** A part in which nothing takes the focus, so that it has to take it itself: else anyone who has no mouse sees its beginning alone. */
export function ScrolledByKeys({ label, className, lang, children }: ScrolledByKeysProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <section className={className} lang={lang} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
