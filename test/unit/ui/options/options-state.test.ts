import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { initialLockState, type LockState } from '../../../../src/ui/lock/lock-state.ts';
import { initialOptionsState, reduceOptions } from '../../../../src/ui/options/options-state.ts';
import { sectionOfHash } from '../../../../src/ui/options/section-name.ts';
import { shownSettings } from '../../../../src/ui/settings/settings-state.ts';

const settings = defaultSettings();
const change = { kind: 'disable' } as const;
const read = reduceOptions(initialOptionsState('filtering'), {
  kind: 'settings-read',
  parsed: { settings, problems: [] },
});
const lockOf = (status: LockState['status']): LockState => ({ ...initialLockState, status });

describe('the options page', () => {
  test.each([
    ['#family', 'family'],
    ['', 'filtering'],
    ['#', 'filtering'],
    ['#nothing', 'filtering'],
  ])('opens for the address %j at %s', (hash, section) => {
    expect(sectionOfHash(hash)).toBe(section);
  });

  test('takes a refused change back and says that the lock is on, until it is opened', () => {
    const asked = reduceOptions(read, { kind: 'change-asked', change });
    expect(shownSettings(asked)?.isEnabled).toBe(false);
    const refused = reduceOptions(asked, { kind: 'change-refused', why: 'locked', change, settings });
    expect(shownSettings(refused)?.isEnabled).toBe(true);
    expect(refused.failure).toBe('locked');
    const locked = reduceOptions(refused, {
      kind: 'lock-changed',
      lock: lockOf({ kind: 'locked', waitMs: 0 }),
    });
    expect(locked.failure).toBe('locked');
    const open = reduceOptions(locked, {
      kind: 'lock-changed',
      lock: lockOf({ kind: 'unlocked', leftMs: 1, by: 'secret' }),
    });
    expect(open.failure).toBeUndefined();
  });

  test('keeps what it knows when another section is opened', () => {
    expect(reduceOptions(read, { kind: 'section-opened', section: 'sites' })).toEqual({
      ...read,
      section: 'sites',
    });
  });
});
