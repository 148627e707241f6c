import { createContext, useContext } from "react";

/** True within a page that the administrator of the machine has locked, or that other seats of the hub decide. */
export const IsManaged = createContext(false);

export function useIsManaged(): boolean {
  return useContext(IsManaged);
}
