import { expect, test } from 'vitest';
import { noTries } from '../../../../src/core/family/lock-out.ts';
import { parseLockRecord } from '../../../../src/core/family/lock-record.ts';
import { withoutEachField } from '../../contract/message-samples.ts';

const kept = { salt: 'AAAA', hash: 'BBBB', iterations: 600_000 };
const record = { secret: kept, recovery: kept, tries: noTries };

test('a stored lock is read back whole', () => {
  expect(parseLockRecord(structuredClone(record))).toEqual(record);
});

test('a lock that lacks anything is none', () => {
  for (const broken of [undefined, null, 1, [], ...withoutEachField(record)]) {
    expect(parseLockRecord(broken)).toBeUndefined();
  }
});
