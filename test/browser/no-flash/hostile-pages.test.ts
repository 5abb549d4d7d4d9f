import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, safeStyle, unsafeStyle } from '../harness/test-images.ts';

const unsafeImage = `<img id="target" src="/porn_2.png" style="${unsafeStyle}">`;

const unsafeBackground = `<div id="target" style="${unsafeStyle};background:url(/porn_2.png)"></div>`;
const safeBackground = `<div id="shown" style="${safeStyle};background:url(/neutral_1.png)"></div>`;

/** A named image takes the place of the document's own member of that name, for every script. */
const clobberedNames =
  'documentElement body addEventListener createElement createElementNS createTreeWalker elementsFromPoint adoptedStyleSheets styleSheets visibilityState fullscreenElement getAnimations getRootNode querySelectorAll contains nodeType isConnected defaultView'
    .split(' ')
    .map((name) => `<img name="${name}">`)
    .join('');

const cases: readonly NoFlashCase[] = [
  {
    name: 'holds against images named like members of the document',
    body: () => `${clobberedNames}${unsafeImage}${safeImage}`,
  },
  {
    name: 'holds against images named like members of the document, for backgrounds that are forced into sight',
    body: () => `${clobberedNames}<div style="${unsafeStyle};background:url(/porn_2.png) 0 0/256px 256px !important"></div>
      ${safeBackground}<div id="host"><template shadowrootmode="open"><img src="/neutral_1.png" style="width:64px"></template></div>`,
    count: 3,
  },
  {
    name: 'holds against !important rules of the page',
    body: () => `<style>html body img#target { visibility: visible !important; opacity: 1 !important;
      filter: none !important; clip-path: none !important }</style>${unsafeImage}${safeImage}`,
  },
  {
    name: 'holds against !important rules in a layer',
    body: () => `<style>@layer page { img { visibility: visible !important; filter: none !important;
      opacity: 1 !important } }</style>${unsafeImage}${safeImage}`,
  },
  {
    name: 'holds against animations and transitions of the page',
    body: () => `<style>@keyframes show { from, to { visibility: visible; filter: none; opacity: 1 } }
      img { animation: show 1s infinite; transition: all .4s }</style>${unsafeImage}${safeImage}`,
  },
  {
    name: 'holds against a page that opens the first gate in its own HTML',
    body: () => `<script>document.documentElement.setAttribute('data-safer-spaces', '')</script>
      ${unsafeImage}${safeImage}`,
  },
  {
    name: 'holds against a page that copies the mark of a shown image',
    body: () => `${safeImage}${unsafeImage}<script>setInterval(() => {
      const shown = document.querySelector('img:not(#target)');
      for (const { name, value } of shown.attributes) {
        if (name !== 'src' && name !== 'style') target.setAttribute(name, value);
      }
    }, 1)</script>`,
  },
  {
    name: 'holds against a page that removes adopted style sheets',
    body: () => `${safeImage}${unsafeImage}<script>setInterval(() => {
      document.adoptedStyleSheets = []; for (const sheet of document.styleSheets) sheet.disabled = true;
    }, 5)</script>`,
  },
  {
    name: 'holds against a page that copies the mark of a shown background',
    body: () => `${safeBackground}${unsafeBackground}<script>setInterval(() => {
      for (const { name, value } of shown.attributes) {
        if (name !== 'id' && name !== 'style') target.setAttribute(name, value);
      }
    }, 1)</script>`,
  },
  {
    name: 'holds against a page that clones and moves shown backgrounds and gives them another picture',
    body: () => `${safeBackground}<script>setTimeout(() => {
      const copy = shown.cloneNode(); copy.style.cssText = '${unsafeStyle};background:url(/porn_2.png)';
      document.body.append(copy);
    }, 1500)</script>`,
  },
  {
    name: 'holds against a page that switches transitions off with every rule it can write',
    body: () => `<style>@layer page { div { transition: none !important } } div { transition: opacity 1s }
      #target, #shown { background: url(/neutral_1.png) } .evil { transition: none !important;
      background-image: url(/porn_2.png) !important; background-size: auto !important }</style>
      <div id="target" style="${unsafeStyle}"></div><div id="shown" style="${safeStyle}"></div>
      <script>setTimeout(() => { target.className = 'evil' }, 1500)</script>`,
  },
  {
    name: 'holds against made-up events of transitions',
    body: () => `${safeBackground}${unsafeBackground}<script>setInterval(() => {
      for (const name of ['transitionrun', 'transitioncancel', 'animationstart']) {
        target.dispatchEvent(new TransitionEvent(name, { propertyName: 'background-image', bubbles: true }));
      }
    }, 50)</script>`,
  },
  {
    name: 'holds against a root element whose own style is !important',
    body: () => `<script>document.documentElement.style.cssText = 'opacity: 1 !important; visibility: visible !important'
      </script><div style="${unsafeStyle};background:url(/porn_2.png) 0 0/256px 256px !important"></div>${safeBackground}`,
  },
  {
    name: 'holds against styles that show what is drawn outside of its box',
    body: () => `<style>#target { content: url(/porn_2.png); overflow: visible }</style>
      <div id="target" style="${unsafeStyle}"></div>${safeBackground}<script>const look = () => {
        const [x] = getComputedStyle(target).objectPosition.split(' ');
        if (x.startsWith('-')) target.style.transform = 'translateX(' + -parseFloat(x) + 'px)';
        requestAnimationFrame(look);
      }; look()</script>`,
  },
  {
    name: 'holds in forms whose fields hide the methods of the DOM',
    body: () => `${safeImage}<script>setTimeout(() => {
      const form = document.createElement('form');
      form.innerHTML = '<input name="querySelectorAll"><input name="tagName"><input name="isConnected">' +
        '<input name="nodeType"><input name="localName"><input name="parentNode">';
      form.insertAdjacentHTML('beforeend', '<img src="/porn_2.png" style="${unsafeStyle}">');
      document.body.append(form);
    }, 200)</script>`,
  },
  {
    name: 'holds against events that the page makes up',
    body: () => `${safeImage}${unsafeImage}<script>setInterval(() => {
      target.dispatchEvent(new Event('load')); target.dispatchEvent(new Event('error'));
      document.dispatchEvent(new FocusEvent('safer-spaces-shadow-root', { relatedTarget: target }));
    }, 300)</script>`,
  },
];

describeNoFlash('pages that want their pictures seen', cases);
