import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchTrustLists } from '../../../scripts/trust-lists/fetch-trust-lists.ts';
import { answerFile, openTestSite, type TestSite } from '../../browser/harness/test-site.ts';
import { certificatePem } from '../../fixtures/provenance/certificate-pem.ts';

let site: TestSite;
let folder: string;

beforeEach(async () => {
  site = await openTestSite();
  folder = join(mkdtempSync(join(tmpdir(), 'safer-spaces-trust-')), 'trust');
});

afterEach(async () => {
  await site.close();
  rmSync(join(folder, '..'), { recursive: true });
});

const url = (path: string) => site.at('127.0.0.1', path);
const serve = (path: string, text: string) => site.route(path, answerFile('text/plain', Buffer.from(text)));

describe('the trust lists of a server', () => {
  test('are written with where they came from, when, and their hashes', async () => {
    const pem = `# O=Somebody\n${certificatePem()}`;
    serve('/a.pem', pem);
    serve('/b.cfg', '1.3.6.1.5.5.7.3.4\n');
    const lists = [
      { file: 'a.pem', url: url('/a.pem') },
      { file: 'b.cfg', url: url('/b.cfg') },
    ];
    const rows = await fetchTrustLists(lists, folder, new Date('2026-11-25T00:00:00Z'));
    expect(rows[0]).toEqual({
      file: 'a.pem',
      url: url('/a.pem'),
      sha256: createHash('sha256').update(pem).digest('hex'),
      entries: 1,
      fetchedAt: '2026-11-25T00:00:00.000Z',
    });
    expect(readFileSync(join(folder, 'a.pem'), 'utf8')).toBe(pem);
    expect(JSON.parse(readFileSync(join(folder, 'lists.json'), 'utf8'))).toEqual(rows);
  });

  test.each([
    ['answers 404', '/gone.pem', /answered 404\. Nothing was written/],
    ['sends a page instead', '/page.pem', /gave no trust list: nothing-in-it\. Nothing was written/],
  ])('are left as they were when one of them %s', async (_, path, message) => {
    serve('/a.pem', certificatePem());
    serve('/page.pem', '<html>');
    const lists = ['/a.pem', path].map((from) => ({ file: from.slice(1), url: url(from) }));
    await expect(fetchTrustLists(lists, folder)).rejects.toThrow(message);
    expect(existsSync(folder)).toBe(false);
  });

  test('are not there without a network, and a sentence says so', async () => {
    const gone = url('/a.pem');
    await site.close();
    await expect(fetchTrustLists([{ file: 'a.pem', url: gone }], folder)).rejects.toThrow(
      /cannot be reached .* on a machine with a network/,
    );
    site = await openTestSite();
  });
});
