import { expect, it } from 'vitest';
import { galleryPage } from '../../../../scripts/start/gallery-page.ts';

const page = { title: 'pics', images: [], pageNumber: 1, pageCount: 1 };

it('does not let a file name become markup', () => {
  const html = galleryPage({ ...page, images: [{ label: '"><script>.png', src: '/images/0/\'"' }] });
  expect(html).not.toContain('<script>');
  expect(html).toContain('src="/images/0/&#39;&#34;"');
});

it('links the pages before and after, where there are such', () => {
  const html = galleryPage({ ...page, pageNumber: 3, pageCount: 3 });
  expect(html).toContain('href="?page=2"');
  expect(html).not.toContain('href="?page=4"');
});
