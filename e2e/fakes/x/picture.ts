/** A drawn stand-in for a photograph, the same for the same name, so that a picture loads without a network. */
export function drawnPicture(name: string): string {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  const hue = hash % 360;
  const horizon = 380 + (hash % 140);
  const sun = 200 + ((hash >>> 8) % 800);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">`,
    `<rect width="1200" height="900" fill="hsl(${hue} 30% 62%)"/>`,
    `<circle cx="${sun}" cy="${horizon - 160}" r="70" fill="hsl(${(hue + 40) % 360} 60% 78%)"/>`,
    `<rect y="${horizon}" width="1200" height="${900 - horizon}" fill="hsl(${(hue + 20) % 360} 18% 34%)"/>`,
    `<path d="M480 900 L580 ${horizon} L620 ${horizon} L760 900 Z" fill="hsl(${hue} 8% 24%)"/>`,
    `<ellipse cx="620" cy="780" rx="${90 + (hash % 60)}" ry="26" fill="hsl(${hue} 12% 14%)"/>`,
    `</svg>`,
  ].join("");
}
