import { describeNoFlash, type NoFlashCase } from '../harness/no-flash-cases.ts';
import { safeImage, unsafeStyle } from '../harness/test-images.ts';

const unsafeImage = `<img id="target" src="/porn_2.png" style="${unsafeStyle}">`;

const cases: readonly NoFlashCase[] = [
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
