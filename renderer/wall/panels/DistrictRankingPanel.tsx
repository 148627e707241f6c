export function DistrictRankingPanel() {
  return null;
}
