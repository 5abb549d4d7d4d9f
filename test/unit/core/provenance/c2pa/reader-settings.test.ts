import { describe, expect, test } from 'vitest';
import { c2paMediaType, readerSettings } from '../../../../../src/core/provenance/c2pa/reader-settings.ts';
import { joinTrustLists, noTrustLists } from '../../../../../src/core/provenance/c2pa/trust-lists.ts';

const certificate = (letter: string) =>
  `-----BEGIN CERTIFICATE-----\n${letter.repeat(64)}\n-----END CERTIFICATE-----`;

describe('the reader', () => {
  test('is told to ask nobody anything', () => {
    expect(JSON.parse(readerSettings(noTrustLists))).toEqual({
      verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
      core: { allowed_network_hosts: [], decode_identity_assertions: false },
      trust: {},
    });
  });

  test('never gets a TIFF, nor what is no image', () => {
    expect([c2paMediaType('tiff'), c2paMediaType(undefined)]).toEqual([undefined, undefined]);
    expect([c2paMediaType('jpeg'), c2paMediaType('svg')]).toEqual(['image/jpeg', 'image/svg+xml']);
  });
});

describe('trust lists', () => {
  test('are joined by what each file is, and words around certificates are left out', () => {
    const lists = joinTrustLists([
      { name: 'roots.pem', text: `## a list\n${certificate('A')}\n## more\n${certificate('B')}` },
      { name: 'some_allowed.pem', text: certificate('C') },
      { name: 'store.cfg', text: '1.2.3\n' },
      {
        name: 'own.json',
        text: JSON.stringify({ trust: { trust_anchors: certificate('D'), trust_config: '4.5.6' } }),
      },
      { name: 'broken.json', text: '{' },
      { name: 'empty.pem', text: 'nothing here' },
    ]);
    expect(lists).toEqual({
      anchorsPem: `${['A', 'B', 'D'].map(certificate).join('\n')}\n`,
      allowedPem: `${certificate('C')}\n`,
      keyUsages: '1.2.3\n4.5.6',
    });
    expect(JSON.parse(readerSettings(lists)).trust).toEqual({
      trust_anchors: lists.anchorsPem,
      allowed_list: lists.allowedPem,
      trust_config: lists.keyUsages,
    });
  });
});
