export function RedFlagsPanel() {
  return null;
}
