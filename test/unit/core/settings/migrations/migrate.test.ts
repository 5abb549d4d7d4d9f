import { expect, test } from 'vitest';
import { type Migration, migrate, migrations } from '../../../../../src/core/settings/migrations/migrate.ts';
import { settingsVersion } from '../../../../../src/core/settings/schema.ts';

const renameEdge: Migration = ({ edge, ...rest }) => ({ ...rest, smallestEdgePx: edge });
const doubleEdge: Migration = ({ smallestEdgePx, ...rest }) => ({
  ...rest,
  smallestEdgePx: Number(smallestEdgePx) * 2,
});
const steps = [renameEdge, doubleEdge];

test.each([
  { version: 1, stored: { edge: 8, kept: 'a' }, read: { smallestEdgePx: 16, kept: 'a' } },
  { version: 2, stored: { smallestEdgePx: 8 }, read: { smallestEdgePx: 16 } },
])(
  'values of version $version go through the migrations that they have not had',
  ({ version, stored, read }) => {
    expect(migrate(stored, version, steps)).toEqual(read);
  },
);

test.each([3, 99])('values of version %i, not older than the newest, stay as they are', (version) => {
  expect(migrate({ edge: 8 }, version, steps)).toEqual({ edge: 8 });
});

test('there is a migration from every version before the present one', () => {
  expect(migrations).toHaveLength(settingsVersion - 1);
});
