import { type BareModel, openBareModel } from '../bare-model.ts';
import { median } from '../report/median.ts';
import type { Row, Section } from '../report/section.ts';
import { whileMachineIsBusy } from '../spinners.ts';

const blocks = 8;
/** Runs that follow each other, so that threads that still spin for one session disturb few runs of the other. */
const runsInBlock = 5;

const usual = { model: 'nsfw-mobilenet-v2' } as const;

type Times = { readonly one: readonly number[]; readonly two: readonly number[] };

export const threadsSection: Section = {
  name: 'threads',
  title: 'session.run with two threads against one, while nothing else runs and while every core is busy',
  against: 'one thread',
  run: async (workplace) => {
    const { context } = await workplace.plain();
    const url = await workplace.barePageUrl();
    const one = await openBareModel(context, url, { ...usual, threads: 1 });
    const two = await openBareModel(context, url, { ...usual, threads: 2 });
    const free = await measureBoth(one, two);
    const busy = await whileMachineIsBusy(() => measureBoth(one, two));
    return [rowOf('two threads, machine free', free), rowOf('two threads, every core busy', busy)];
  },
};

async function measureBoth(one: BareModel, two: BareModel): Promise<Times> {
  const times = { one: [] as number[], two: [] as number[] };
  for (let block = 0; block < blocks; block++) {
    times.one.push(...(await runBlock(one)));
    times.two.push(...(await runBlock(two)));
  }
  return times;
}

/** The first run of a block pays for the threads of the block before, and is left out. */
async function runBlock(model: BareModel): Promise<readonly number[]> {
  await model.run();
  const times: number[] = [];
  for (let run = 0; run < runsInBlock; run++) times.push(await model.run());
  return times;
}

function rowOf(what: string, { one, two }: Times): Row {
  return { what, value: median(two), unit: 'ms', against: median(one), samples: two, againstSamples: one };
}
