import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LockReply } from '../../../../src/contract/messages.ts';
import { type LockAsk, LockClient } from '../../../../src/ui/lock/lock-client.ts';
import type { LockState } from '../../../../src/ui/lock/lock-state.ts';
import { present } from '../../samples.ts';

const locked: LockReply = { result: 'ok', status: { kind: 'locked', waitMs: 0 } };
const unlocked: LockReply = { result: 'ok', status: { kind: 'unlocked', leftMs: 40_000, by: 'secret' } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function makeClient(answers: Partial<Record<LockAsk['name'], LockReply>>) {
  const asked: LockAsk[] = [];
  const states: LockState[] = [];
  const closing = new AbortController();
  const client = new LockClient({
    ask: async (ask) => {
      asked.push(ask);
      const answer = answers[ask.name];
      if (!answer) throw new Error('nobody answers');
      return answer;
    },
    show: (state) => states.push(state),
    signal: closing.signal,
  });
  return {
    client,
    asked,
    closing,
    names: () => asked.map(({ name }) => name),
    last: () => present(states.at(-1)),
  };
}

describe('the lock of a page of ours', () => {
  test('is looked at once at first', async () => {
    const { names, last } = makeClient({ 'lock/status': locked });
    await vi.advanceTimersByTimeAsync(0);
    expect(names()).toEqual(['lock/status']);
    expect(last().status).toEqual(locked.status);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(names()).toEqual(['lock/status']);
  });

  test('is looked at again while minutes run down, until the page closes', async () => {
    const { names, closing } = makeClient({ 'lock/status': unlocked });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(names()).toHaveLength(3);
    closing.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(names()).toHaveLength(3);
  });

  test('says what was wrong, and no more once something else is tried', async () => {
    const { client, last } = makeClient({
      'lock/status': locked,
      'lock/unlock': { ...locked, result: 'wrong' },
      'lock/lock': locked,
    });
    client.actions.onUnlock('000000');
    expect(last().isBusy).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ isBusy: false, problem: 'wrong' });
    client.actions.onLock();
    expect(last().problem).toBeUndefined();
  });

  test('shows the recovery code until it is kept', async () => {
    const { client, last } = makeClient({
      'lock/status': locked,
      'lock/set': { ...locked, recoveryCode: 'ABCDE' },
    });
    client.actions.onSet('284617');
    await vi.advanceTimersByTimeAsync(0);
    expect(last().recoveryCode).toBe('ABCDE');
    client.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(last().recoveryCode).toBe('ABCDE');
    client.actions.onCodeKept();
    expect(last().recoveryCode).toBeUndefined();
  });

  test('has no word about a wrong PIN once the lock was opened elsewhere', async () => {
    const answers = { 'lock/status': locked, 'lock/unlock': { ...locked, result: 'wrong' as const } };
    const { client, last } = makeClient(answers);
    client.actions.onUnlock('000000');
    await vi.advanceTimersByTimeAsync(0);
    client.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(last().problem).toBe('wrong');
    answers['lock/status'] = unlocked;
    client.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ status: { kind: 'unlocked' }, problem: undefined });
  });

  test('says that nobody answered', async () => {
    const { client, last } = makeClient({ 'lock/status': locked });
    client.actions.onRemove();
    await vi.advanceTimersByTimeAsync(0);
    expect(last()).toMatchObject({ isBusy: false, problem: 'no-answer' });
  });
});
