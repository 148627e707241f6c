import { createContext, useContext } from "react";

/** A place in the head of the panel, between its title and how fresh it is; null until it is there. */
export const PanelHeadContext = createContext<HTMLElement | null>(null);

export function usePanelHead(): HTMLElement | null {
  return useContext(PanelHeadContext);
}
