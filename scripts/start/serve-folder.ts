import { createReadStream } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { findImages, imageTypes } from './find-images.ts';
import { galleryPage } from './gallery-page.ts';

export type FolderSite = {
  /** The gallery's pages in order; none when the folder holds no image. */
  readonly pages: readonly FolderPage[];
  readonly close: () => Promise<void>;
};

export type FolderPage = {
  readonly url: string;
  readonly files: readonly FolderFile[];
};

/** One image: its path from the folder, and its address. */
export type FolderFile = { readonly file: string; readonly url: string };

/** So many images a page that a folder of thousands stays within a browser's memory. */
const imagesPerPage = 100;

/**
 * Shows the images of a folder on a loopback port. Only those are served, and by their number: no address
 * leads to another file.
 * @throws when the folder cannot be read.
 */
export async function serveFolder(folder: string): Promise<FolderSite> {
  const names = findImages(folder);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') return answerPage(response, Number(searchParams.get('page') ?? 1));
    const name = names[Number(/^\/images\/(\d+)\//.exec(pathname)?.[1] ?? -1)];
    if (name === undefined) return void response.writeHead(404).end();
    response.setHeader('content-type', imageTypes.get(extname(name).toLowerCase()) ?? '');
    createReadStream(join(folder, name))
      .on('error', () => response.destroy()) // gone or unreadable meanwhile: the browser sees a broken image
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  const origin = `http://127.0.0.1:${port}`;
  const files = names.map((file, index): FolderFile => {
    return { file, url: `${origin}/images/${index}/${encodeURIComponent(file.split('/').at(-1) ?? '')}` };
  });
  const pages = Array.from({ length: Math.ceil(files.length / imagesPerPage) }, (_, index): FolderPage => {
    const start = index * imagesPerPage;
    return { url: `${origin}/?page=${index + 1}`, files: files.slice(start, start + imagesPerPage) };
  });

  function answerPage(response: ServerResponse, pageNumber: number): void {
    const images = pages[pageNumber - 1]?.files.map(({ file, url }) => ({ label: file, src: url }));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(galleryPage({ title: folder, images: images ?? [], pageNumber, pageCount: pages.length }));
  }

  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { pages, close };
}
