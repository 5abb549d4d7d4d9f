import { expect, test } from 'vitest';
import { countOwnLongTasks } from '../../../bench/own-tasks.ts';

const ours = { data: { url: 'chrome-extension://abc/src/content/main.iife.js' } };
const theirs = { data: { url: 'http://a.test/page.js' } };

type Span = readonly [startMs: number, durationMs: number];

function event(name: string, [startMs, durationMs]: Span, args = {}) {
  const dur = durationMs * 1000;
  return { name, ph: 'X', pid: 1, tid: 1, ts: startMs * 1000, dur, tdur: dur, args };
}

function task(startMs: number, durationMs: number) {
  return event('ThreadControllerImpl::RunTask', [startMs, durationMs]);
}

test('counts a task in which calls of ours together take 50 ms', () => {
  const events = [
    task(0, 90),
    event('FunctionCall', [0, 30], ours),
    event('FunctionCall', [40, 20], ours),
    task(100, 90),
    event('FunctionCall', [100, 49], ours),
  ];
  expect(countOwnLongTasks(events)).toBe(1);
});

test('does not count what a page’s own scripts take', () => {
  const events = [task(0, 90), event('FunctionCall', [0, 45], ours), event('FunctionCall', [45, 45], theirs)];
  expect(countOwnLongTasks(events)).toBe(0);
});

test('counts a call within another one once', () => {
  const events = [
    task(0, 60),
    event('FunctionCall', [0, 40], ours),
    event('FunctionCall', [10, 30], ours),
    event('EvaluateScript', [45, 5], ours),
  ];
  expect(countOwnLongTasks(events)).toBe(0);
});

test('leaves out other threads and what is no task', () => {
  const other = { ...event('FunctionCall', [0, 60], ours), tid: 2 };
  expect(countOwnLongTasks([task(0, 90), other])).toBe(0);
  expect(countOwnLongTasks([event('FunctionCall', [0, 60], ours)])).toBe(0);
});
