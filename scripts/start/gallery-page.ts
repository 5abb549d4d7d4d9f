export type GalleryPage = {
  readonly title: string;
  readonly images: readonly { readonly label: string; readonly src: string }[];
  readonly pageNumber: number;
  readonly pageCount: number;
};

/** A plain page that shows images side by side, with links to the pages before and after. */
export function galleryPage({ title, images, pageNumber, pageCount }: GalleryPage): string {
  const tiles = images.map(({ label, src }) => {
    const words = escapeHtml(label);
    return `<figure><img alt="${words}" src="${escapeHtml(src)}"><figcaption>${words}</figcaption></figure>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 24px; }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 16px; }
  figure { margin: 0; min-width: 0; }
  img { display: block; width: 100%; height: 180px; object-fit: contain; border-radius: 8px; background: light-dark(#eef0f6, #1b2034); }
  figcaption { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 12px; }
  nav { display: flex; gap: 16px; margin: 16px 0; }
</style>
<h1>${escapeHtml(title)}</h1>
<nav>${pageLinks(pageNumber, pageCount)}</nav>
<main>
${tiles.join('\n')}
</main>
</html>`;
}

function pageLinks(pageNumber: number, pageCount: number): string {
  const before = pageNumber > 1 ? `<a href="?page=${pageNumber - 1}">Back</a>` : '';
  const after = pageNumber < pageCount ? `<a href="?page=${pageNumber + 1}">Next</a>` : '';
  return `${before}<span>Page ${pageNumber} of ${pageCount}</span>${after}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
