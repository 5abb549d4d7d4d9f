import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeStyle, unsafeStyle } from '../harness/test-images.ts';

const cases: readonly NoFlashCase[] = [
  {
    name: 'does not cover the picture of a scroll bar',
    knownLimit: 'a rule for scroll bars would give every one on the page another look',
    body: () => `<style>#target::-webkit-scrollbar { width: 256px; background: url(/porn_2.png) }</style>
      <div id="target" style="${unsafeStyle};overflow-y:scroll"></div>
      <div style="${safeStyle};background:url(/neutral_1.png)"></div>`,
    count: 1,
  },
];

// Playwright hides scroll bars in screenshots unless told not to.
describeNoFlash('pictures of scroll bars', cases, { withoutArgs: ['--hide-scrollbars'] });
