import { findChromium } from '../scripts/bootstrap.mjs';
import { withTimeout } from '../src/platform/with-timeout.ts';
import { describeMachine, loadOfLastMinute } from './report/machine.ts';
import type { Section } from './report/section.ts';
import { sectionTable } from './report/section-table.ts';
import { type SectionResult, writeResults } from './report/write-results.ts';
import { detectorSection } from './sections/detector.ts';
import { gallerySection } from './sections/gallery.ts';
import { gatesSection } from './sections/gates.ts';
import { memorySection } from './sections/memory.ts';
import { pageSection } from './sections/page.ts';
import { provenanceSection } from './sections/provenance.ts';
import { queueSection } from './sections/queue.ts';
import { requestsSection } from './sections/requests.ts';
import { surfacesSection } from './sections/surfaces.ts';
import { threadsSection } from './sections/threads.ts';
import { verdictSection } from './sections/verdict.ts';
import { Workplace } from './workplace.ts';

const sections: readonly Section[] = [
  verdictSection,
  queueSection,
  gallerySection,
  pageSection,
  gatesSection,
  memorySection,
  threadsSection,
  requestsSection,
  surfacesSection,
  provenanceSection,
  detectorSection,
];

/** The longest, memory, takes 80 s on two quiet cores. */
const sectionTimeoutMs = 240_000;

/** Measures the built extension. @param args names of sections; all of them when there are none. */
export async function main(args: readonly string[]): Promise<void> {
  const chosen = chooseSections(args);
  const workplace = await Workplace.open();
  const results: SectionResult[] = [];
  try {
    for (const section of chosen) results.push(await measure(section, workplace));
  } finally {
    await workplace.close();
  }
  const file = writeResults(describeMachine(findChromium() ?? ''), results);
  console.log(`All figures, with every sample: ${file}`);
}

function chooseSections(names: readonly string[]): readonly Section[] {
  const unknown = names.find((name) => !sections.some((section) => section.name === name));
  if (unknown !== undefined) {
    throw new Error(`no section '${unknown}'; there are ${sections.map(({ name }) => name).join(', ')}`);
  }
  return names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name));
}

async function measure(section: Section, workplace: Workplace): Promise<SectionResult> {
  const startMs = Date.now();
  const loadBefore = loadOfLastMinute();
  const rows = await withTimeout(section.run(workplace), {
    timeoutMs: section.timeoutMs ?? sectionTimeoutMs,
    label: section.name,
  });
  const result = { section, rows, loadBefore, tookS: (Date.now() - startMs) / 1000 };
  console.log(`${section.name}: ${section.title}`);
  console.log(sectionTable(section, rows));
  console.log(`took ${result.tookS.toFixed(0)} s; load before ${loadBefore}, after ${loadOfLastMinute()}\n`);
  return result;
}
