import type { Sheet } from './sheet';

/** Dots a pixel, for screens and print. */
const DOTS = 2;

/** Lets the browser save something under a name, as a click on a link to it does; needs no permission. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A sheet as a PNG of twice as many dots as pixels; null where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Sheet): Promise<Blob | null> {
  const image = new Image();
  // The extension's policy lets images come from `data:` addresses and from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * DOTS;
  canvas.height = height * DOTS;
  const brush = canvas.getContext('2d');
  if (!brush) return null;
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
