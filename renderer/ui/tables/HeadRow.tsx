import type { ReactNode } from "react";

interface HeadRowProps {
  readonly names: readonly string[];
  /** Further headings. */
  readonly children?: ReactNode;
}

export function HeadRow({ names, children }: HeadRowProps) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
