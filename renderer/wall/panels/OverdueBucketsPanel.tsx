export function OverdueBucketsPanel() {
  return null;
}
