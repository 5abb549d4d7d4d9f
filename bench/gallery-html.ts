/** A page of pictures in rows, two hundred pixels each, and nothing else. */
export function galleryHtml(addresses: readonly string[]): string {
  const images = addresses.map((address) => `<img class="tile" src="${address}">`);
  return `<!doctype html>
<meta charset="utf-8">
<title>Gallery</title>
<link rel="icon" href="data:,">
<style>.tile { width: 200px; height: 200px; margin: 4px }</style>
<body>${images.join('')}`;
}
