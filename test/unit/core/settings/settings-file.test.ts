import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSettingsSchema } from '../../../../scripts/settings-schema/build-settings-schema.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import {
  maxSettingsFileLength,
  readSettingsFile,
  writeSettingsFile,
} from '../../../../src/core/settings/settings-file.ts';
import { settings as someSettings } from '../../arbitraries.ts';

const isValid = new Ajv({ allErrors: true }).compile(buildSettingsSchema());
const about = { exportedAtMs: 1, extensionVersion: '1.0.0' };
const fileOf = (values: object, more: object = {}) =>
  JSON.stringify({ format: 'safer-spaces-settings', version: 1, ...about, values, ...more });

test('the published schema is the one that is tested', () => {
  expect(JSON.parse(readFileSync('docs/settings.schema.json', 'utf8'))).toEqual(buildSettingsSchema());
});

test('settings are written, valid by the schema, and read back the same; neither the lock nor lists of websites are among them', () => {
  fc.assert(
    fc.property(someSettings, (settings) => {
      const written = writeSettingsFile(settings, about);
      isValid(JSON.parse(written));
      expect(isValid.errors).toBeNull();
      const { familyLock: _, hostLists: __, ...values } = settings;
      expect(readSettingsFile(written)).toEqual({ kind: 'settings', values, rejected: [] });
      expect(written).not.toMatch(/familyLock|hostLists/);
    }),
  );
});

test('each wrong line is named, and the right ones are read', () => {
  const values = { smallestEdgePx: 40, originBadge: 'blink', familyLock: 'none', isEnabled: 1 };
  const written = fileOf(values).replace('"isEnabled":1', '"isEnabled":1,"__proto__":{"isEnabled":false}');
  expect(readSettingsFile(written)).toEqual({
    kind: 'settings',
    values: { smallestEdgePx: 40 },
    rejected: [
      { name: 'originBadge', why: 'wrong-value' },
      { name: 'familyLock', why: 'unknown' },
      { name: 'isEnabled', why: 'wrong-value' },
      { name: '__proto__', why: 'unknown' },
    ],
  });
});

test.each([
  ['too-large', `"${' '.repeat(maxSettingsFileLength)}"`],
  ['no-json', '{"format":'],
  ['no-json', '\0\ud800'],
  ['other-format', 'null'],
  ['other-format', fileOf({}, { format: 'other' })],
  ['other-format', fileOf([])],
  ['newer-version', fileOf({ isEnabled: true }, { version: 2 })],
  ['nothing-in-it', fileOf({ isEnabled: 'yes' })],
  ['nothing-in-it', fileOf({})],
] as const)('a file is refused: %s', (why, written) => {
  expect(readSettingsFile(written)).toEqual({ kind: 'refused', why });
});

test('ten thousand wrong lines are told up to fifty, with short names', () => {
  const values = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [`${at}`.padEnd(500, 'x'), at]),
  );
  const read = readSettingsFile(fileOf({ ...values, isEnabled: true }));
  if (read.kind !== 'settings') throw new Error(read.why);
  expect(read.rejected).toHaveLength(50);
  expect(read.rejected.every(({ name }) => name.length <= 60)).toBe(true);
});

test('nothing makes the reader throw, or gives a value that is none', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings())), fc.jsonValue()),
      (values) => {
        const read = readSettingsFile(fileOf(values));
        if (read.kind === 'settings') {
          expect(readSettingsFile(fileOf(read.values))).toEqual({ ...read, rejected: [] });
        }
      },
    ),
  );
});
