import { createContext, useContext } from "react";

/** True within a page that the administrator of the machine has locked. */
export const IsManaged = createContext(false);

export function useIsManaged(): boolean {
  return useContext(IsManaged);
}
