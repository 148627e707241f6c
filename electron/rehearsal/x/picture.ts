import { crc32, deflateSync } from "node:zlib";

const WIDTH = 600;
const HEIGHT = 450;

/** A drawn stand-in for a photograph as PNG, the same for the same name: a road under a sky, with a pothole in it. */
export function drawnPicture(name: string): Buffer {
  const seed = seedOf(name);
  const horizon = 190 + (seed % 70);
  const sun = { x: 100 + ((seed >>> 8) % 400), y: horizon - 80, radius: 34 };
  const pothole = { x: 310, y: 390, width: 45 + (seed % 30), height: 13 };
  const sky = colourOf(seed % 360, 0.3, 0.62);
  const land = colourOf((seed + 20) % 360, 0.18, 0.34);
  const road = colourOf(seed % 360, 0.08, 0.24);
  const light = colourOf((seed + 40) % 360, 0.6, 0.78);
  const hole = colourOf(seed % 360, 0.12, 0.14);
  return png((x, y) => {
    if (((x - pothole.x) / pothole.width) ** 2 + ((y - pothole.y) / pothole.height) ** 2 < 1) return hole;
    if (y < horizon) return (x - sun.x) ** 2 + (y - sun.y) ** 2 < sun.radius ** 2 ? light : sky;
    const half = 10 + ((y - horizon) / (HEIGHT - horizon)) * 60;
    return Math.abs(x - 300) < half ? road : land;
  });
}

type Colour = readonly [red: number, green: number, blue: number];

function seedOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash;
}

/** From hue in degrees, saturation and lightness from 0 to 1. */
function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function png(colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Buffer.alloc((WIDTH * 3 + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
