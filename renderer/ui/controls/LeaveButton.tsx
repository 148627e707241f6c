import { useLeave } from "../unsaved/UnsavedScope.tsx";
import { ActionButton } from "./ActionButton.tsx";

type LeaveButtonProps = Omit<Parameters<typeof ActionButton>[0], "onPress"> & { readonly onPress: () => void };

/** Closes what it stands in, as Escape does: where something is typed in it, the person is asked first. */
export function LeaveButton({ onPress, ...props }: LeaveButtonProps) {
  const leave = useLeave();
  return <ActionButton {...props} onPress={() => leave(onPress)} />;
}
